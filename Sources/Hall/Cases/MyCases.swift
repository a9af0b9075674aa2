package import Store

/// The cases for oneself, newest first.
package struct MyCases: Question {
    private let cursor: CaseCursor
    private let limit: Int

    package init(after cursor: CaseCursor = .start, limit: Int = 20) {
        self.cursor = cursor
        self.limit = limit
    }

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> [CaseSummary] {
        let own =
            try context.actor.person.map {
                try tx.cases.ofApplicant($0, after: cursor, limit: limit)
            } ?? []
        return try CaseSummary.all(own.map(\.id), in: tx, context)
    }
}

/// What lies on the actor's desks, in the order of deadlines.
package struct InboxOf: Question {
    package struct Answer: Sendable {
        package let rows: [CaseSummary]
        package let next: InboxCursor?
        package let all: Int
        package let late: Int
    }

    private let cursor: InboxCursor
    private let limit: Int

    package init(after cursor: InboxCursor = .start, limit: Int = 50) {
        self.cursor = cursor
        self.limit = limit
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let posts = context.actor.colleague?.posts ?? []
        let desks = posts.map { InboxDesk(organisation: $0.organisation, duty: $0.duty) }
        let page = try tx.inbox.page(desks, after: cursor, limit: limit)
        let counts = try tx.inbox.count(desks, dueBy: context.now)
        return Answer(
            rows: try CaseSummary.all(page.map(\.caseFile), in: tx, context),
            next: page.count == limit ? page.last : nil,
            all: counts.all,
            late: counts.due
        )
    }
}
