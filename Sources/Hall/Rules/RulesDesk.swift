package import Programs
import Registry
package import Store

/// The tables of the services that are run within reach, and who is changing which.
package struct RulesDesk: Question {
    package struct Section: Sendable {
        package let title: Words
        package let owner: Words
        package let tables: [Line]
    }

    package struct Line: Sendable {
        package let address: TableAddress
        package let title: Words
        package let policy: String
        package let rules: Int
        /// Whether one has a draft of one's own.
        package let isMine: Bool
        /// The names of colleagues who have one.
        package let others: [String]
    }

    package init() {}

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Section] {
        try context.services.open
            .filter { !$0.service.tables.isEmpty && context.reads($0) }
            .map { published in
                let notes = try tx.tableDrafts.notes(of: published.service.id)
                return Section(
                    title: published.service.title,
                    owner: published.ownerName,
                    tables: try published.service.tables.compactMap { decision in
                        try line(
                            decision,
                            of: published.service,
                            notes.filter { $0.decision == decision.id },
                            in: tx,
                            context
                        )
                    }
                )
            }
    }

    private func line(
        _ decision: Decision,
        of service: Service,
        _ notes: [TableDraftNote],
        in tx: Tx,
        _ context: Context
    ) throws -> Line? {
        guard let grid = service.grid(of: decision.id) else { return nil }
        let account = context.actor.account
        return Line(
            address: TableAddress(service.id, decision.id.wireName),
            title: decision.title,
            policy: grid.policy,
            rules: grid.rules.count,
            isMine: notes.contains { $0.account == account },
            others: try notes.filter { $0.account != account }
                .compactMap { try tx.accounts.find($0.account)?.name }
        )
    }
}
