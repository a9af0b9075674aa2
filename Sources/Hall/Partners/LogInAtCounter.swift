package import Calendar
import Programs
package import Store

/// Lets somebody in at a partner's counter, by password and, where it was set up, an authenticator.
///
/// One answer for an unknown name, a wrong password, a wrong code and a closed partner alike; a no
/// commits, because it counts.
package struct LogInAtCounter: UseCase {
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

    package func run(in tx: Tx, _ context: Context) throws -> LogInWithPassword.Answer {
        let account = try tx.accounts.withLogin(proof.login)
            .flatMap { $0.kind == .partner && !$0.isClosed ? $0 : nil }
        let door = StaffDoor(login: proof.login, account: account, address: address)
        if let end = try door.lockEnd(in: tx, at: context.now) { return .locked(until: end) }
        guard var account, proof.opens(account), isCodeRight(&account, at: context.now),
            try tx.clerk(account, on: context.today) != nil
        else {
            let end = try door.fail(in: tx, context)
            return end.map { .locked(until: $0) } ?? .wrong
        }
        account.failures = 0
        account.lockedUntil = nil
        try tx.accounts.save(account)
        try key.open(account.id, .partner, in: tx, at: context.now)
        try tx.note(.entry, account.id, context, from: address)
        return .entered(token: key.token)
    }

    /// Where no second factor was set up there is no code to be right.
    private func isCodeRight(_ account: inout AccountRow, at now: Instant) -> Bool {
        guard let text = account.totpSecret else { return true }
        guard let secret = Base32.bytes(text),
            let step = OneTimePassword(secret: secret).step(of: code, at: now),
            step > account.totpLastStep ?? .min
        else { return false }
        account.totpLastStep = step
        return true
    }
}

extension Hall {
    /// Logs somebody in at a counter: the password is held against its hash first, then one
    /// transaction decides.
    package func logInAtCounter(
        _ login: String,
        password: String,
        code: String,
        from address: String
    ) async throws -> LogInWithPassword.Answer {
        let proof = try await prove(password, of: LogInName.tidied(login))
        let attempt = LogInAtCounter(proof, code: code, from: address, entropy: entropy)
        return try await perform(attempt, as: .visitor)
    }
}

extension LogInWithPassword.Answer {
    /// The no in words for a counter; nil for a yes.
    package func counterRefusal(_ calendar: WorkCalendar) -> Refusal? {
        switch self {
        case .entered: nil
        case .wrong:
            Refusal(
                Words(zh: "账号或密码不对。", en: "The account or the password is wrong."),
                remedy: Words(
                    zh: "连错五次会锁 15 分钟；忘了密码请找工会的联系人。",
                    en: "Five failures lock for 15 minutes; ask the union if the password is lost."
                )
            )
        case .locked(let end): .locked(until: end, calendar)
        }
    }
}
