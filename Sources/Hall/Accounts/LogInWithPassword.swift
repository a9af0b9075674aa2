package import Calendar
import Programs
package import Store

/// Lets a colleague in by password and authenticator code.
///
/// One answer for an unknown name, a wrong password and a wrong code alike; a no commits, because it
/// counts.
package struct LogInWithPassword: UseCase {
    package enum Answer: Hashable, Sendable {
        case entered(token: String)
        case wrong
        case locked(until: Instant)
    }

    private let proof: PasswordProof
    private let code: String
    private let address: String
    private let key: SessionKey

    init(_ proof: PasswordProof, code: String, from address: String, entropy: any Entropy) {
        self.proof = proof
        self.code = code
        self.address = address
        key = SessionKey(entropy)
    }

    package var policy: any Policy { Anyone() }

    package func run(in tx: Tx, _ context: Context) throws -> Answer {
        let account = try tx.accounts.withLogin(proof.login).flatMap { $0.isStaff ? $0 : nil }
        let door = StaffDoor(login: proof.login, account: account, address: address)
        if let end = try door.lockEnd(in: tx, at: context.now) { return .locked(until: end) }
        guard var account, proof.opens(account), let step = step(of: account, at: context.now)
        else {
            let end = try door.fail(in: tx, context)
            return end.map { .locked(until: $0) } ?? .wrong
        }
        account.totpLastStep = step
        account.failures = 0
        account.lockedUntil = nil
        try tx.accounts.save(account)
        try key.open(account.id, .staff, in: tx, at: context.now)
        try tx.note(.entry, account.id, context, from: address)
        return .entered(token: key.token)
    }

    /// The step of the typed code, where it is right and later than any used before.
    private func step(of account: AccountRow, at now: Instant) -> Int64? {
        guard let secret = account.totpSecret.flatMap(Base32.bytes),
            let step = OneTimePassword(secret: secret).step(of: code, at: now),
            step > account.totpLastStep ?? .min
        else { return nil }
        return step
    }
}

extension Hall {
    /// Logs a colleague in: the password is held against its hash first, then one transaction decides.
    package func logIn(
        _ login: String,
        password: String,
        code: String,
        from address: String
    ) async throws -> LogInWithPassword.Answer {
        let proof = try await prove(password, of: LogInName.tidied(login))
        let attempt = LogInWithPassword(proof, code: code, from: address, entropy: entropy)
        return try await perform(attempt, as: .visitor)
    }
}

extension LogInWithPassword.Answer {
    /// The no in words; nil for a yes.
    package func refusal(_ calendar: WorkCalendar) -> Refusal? {
        switch self {
        case .entered: nil
        case .wrong: .wrongPassword
        case .locked(let end): .locked(until: end, calendar)
        }
    }
}
