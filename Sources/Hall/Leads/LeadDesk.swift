import Registry
package import Store

/// A lead with what its page offers beside it.
package struct LeadDesk: Question {
    package struct Answer: Sendable {
        package let view: LeadView
        package let colleagues: [Assignee]
    }

    /// Somebody to whom a lead may be given.
    package struct Assignee: Hashable, Sendable {
        package let id: UserID
        package let name: String

        package var address: String { id.description }
    }

    private let id: LeadID

    package init(_ id: LeadID) {
        self.id = id
    }

    package var policy: any Policy { LeadAtHand(id) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let view = try OpenLead(id).answer(in: tx, context)
        return Answer(view: view, colleagues: try colleagues(of: view.row, in: tx, context))
    }

    /// Those who begin the service's cases where the lead lies, or above.
    private func colleagues(
        of row: LeadRow,
        in tx: Tx,
        _ context: Context
    ) throws -> [Assignee] {
        let published = try context.services.open(row.service)
        let line = try tx.organisations.line(to: row.handlingPath).map(\.id)
        var people: Set<UserID> = []
        for duty in published.firstDuties {
            let posts = try tx.accounts.holders(of: duty, at: line, on: context.today)
            people.formUnion(posts.map(\.account))
        }
        return try people.sorted().compactMap { id in
            try tx.accounts.find(id)?.name.map { Assignee(id: id, name: $0) }
        }
    }
}
