import Registry
import Store

/// Closes a colleague's account: whoever is in under it is out, and nobody comes in again.
struct CloseStaff: UseCase {
    private let login: String

    init(_ login: String) {
        self.login = LogInName.tidied(login)
    }

    var policy: any Policy { HallOnly() }

    func run(in tx: Tx, _ context: Context) throws -> UserID {
        guard var account = try tx.accounts.withLogin(login), account.kind == .staff else {
            throw Refusal.noSuchColleague
        }
        account.isClosed = true
        try tx.accounts.save(account)
        try tx.sessions.endAll(of: account.id)
        // Nobody is stood in for by somebody who does not come back.
        for var absence in try tx.absences.ahead(ofStandIn: account.id, from: context.today) {
            absence.standIn = nil
            try tx.absences.save(absence)
        }
        try tx.audit.add(
            AuditAct(
                "staff.close",
                of: "account",
                account.id.raw,
                at: context.now,
                by: context.actor.account
            )
        )
        return account.id
    }
}

extension Hall {
    /// Closes a colleague's account; the cases whose contact he was get another.
    package func closeStaff(_ login: String) async throws {
        let account = try await perform(CloseStaff(login), as: .hall)
        while try await perform(PassOnAll(account: account), as: .hall) {}
    }
}
