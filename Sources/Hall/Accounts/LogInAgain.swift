package import Calendar
package import Store

/// Proves that it is still the same colleague: by the password, for the next five minutes.
package struct LogInAgain: UseCase {
    package enum Answer: Hashable, Sendable {
        case fresh(until: Instant)
        case wrong
        case locked(until: Instant)
    }

    private let proof: PasswordProof
    private let token: String
    private let address: String

    init(_ proof: PasswordProof, token: String, from address: String) {
        self.proof = proof
        self.token = token
        self.address = address
    }

    package var policy: any Policy { StaffOnly(guests: true) }

    package func run(in tx: Tx, _ context: Context) throws -> Answer {
        let hash = SessionKey.hash(token)
        guard let session = try tx.sessions.find(hash), session.tenant == tx.tenant,
            session.account == context.actor.account, context.now < session.endsAt,
            var account = try tx.accounts.find(session.account), account.isStaff
        else { throw Refusal.logIn }
        let door = StaffDoor(login: proof.login, account: account, address: address)
        if let end = try door.lockEnd(in: tx, at: context.now) { return .locked(until: end) }
        guard proof.opens(account) else {
            let end = try door.fail(in: tx, context)
            return end.map { .locked(until: $0) } ?? .wrong
        }
        account.failures = 0
        account.lockedUntil = nil
        try tx.accounts.save(account)
        let until = context.now.advanced(byMilliseconds: DoorRules.fresh)
        try tx.sessions.strengthen(hash, until: until)
        try tx.note(.again, account.id, context, from: address)
        return .fresh(until: until)
    }
}

extension Hall {
    /// Logs the colleague of a session in again.
    package func logInAgain(
        _ colleague: Colleague,
        token: String,
        password: String,
        from address: String
    ) async throws -> LogInAgain.Answer {
        let login = try await database.read(tenant) { tx in
            try tx.accounts.find(colleague.account)?.login
        }
        guard let login else { throw Refusal.logIn }
        let proof = try await prove(password, of: login)
        let again = LogInAgain(proof, token: token, from: address)
        return try await perform(again, as: .staff(colleague))
    }
}

extension LogInAgain.Answer {
    /// The no in words; nil for a yes.
    package func refusal(_ calendar: WorkCalendar) -> Refusal? {
        switch self {
        case .fresh: nil
        case .wrong: .wrongPasswordAgain
        case .locked(let end): .locked(until: end, calendar)
        }
    }
}
