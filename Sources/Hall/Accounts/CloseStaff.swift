import Registry
package import Store

/// Closes a colleague's account: whoever is in under it is out, and nobody comes in again.
package struct CloseStaff: UseCase {
    private let login: String

    package init(_ login: String) {
        self.login = LogInName.tidied(login)
    }

    package var policy: any Policy { HallOnly() }

    package func run(in tx: Tx, _ context: Context) throws {
        guard var account = try tx.accounts.withLogin(login), account.kind == .staff else {
            throw Refusal.noSuchColleague
        }
        account.isClosed = true
        try tx.accounts.save(account)
        try tx.sessions.endAll(of: account.id)
        try tx.audit.add(
            AuditAct(
                "staff.close",
                of: "account",
                account.id.raw,
                at: context.now,
                by: context.actor.account
            )
        )
    }
}
