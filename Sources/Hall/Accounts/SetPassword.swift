package import Store

/// Gives a colleague another password: locks are lifted, and whoever is in under the old one is out.
package struct SetPassword: UseCase {
    let login: String
    let passwordHash: String

    package var policy: any Policy { HallOnly() }

    package func run(in tx: Tx, _ context: Context) throws {
        guard var account = try tx.accounts.withLogin(login), account.kind == .staff else {
            throw Refusal.noSuchColleague
        }
        account.passwordHash = passwordHash
        account.failures = 0
        account.lockedUntil = nil
        try tx.accounts.save(account)
        try tx.sessions.endAll(of: account.id)
        try tx.note(.passwordSet, account.id, context)
    }
}

extension Hall {
    /// Sets a colleague's password; the operator's command.
    package func setPassword(_ password: String, of login: String) async throws {
        let login = LogInName.tidied(login)
        let set = SetPassword(login: login, passwordHash: try await hash(password, for: login))
        try await perform(set, as: .hall)
    }
}
