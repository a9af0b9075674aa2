import Programs
package import Store

/// What lies on the actor's desks, in the order of deadlines.
package struct InboxOf: Question {
    package struct Answer: Sendable {
        package let rows: [CaseSummary]
        /// What can be done to many of them at once.
        package let offer: [CaseView.Choice]
        package let next: InboxCursor?
        package let all: Int
        package let late: Int
    }

    private let cursor: InboxCursor
    private let lateOnly: Bool
    private let limit: Int

    package init(after cursor: InboxCursor = .start, lateOnly: Bool = false, limit: Int = 50) {
        self.cursor = cursor
        self.lateOnly = lateOnly
        self.limit = limit
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let posts = context.actor.colleague?.posts ?? []
        let desks = posts.map { InboxDesk(organisation: $0.organisation, duty: $0.duty) }
        let page = try tx.inbox.page(
            desks,
            after: cursor,
            dueBy: lateOnly ? context.now : nil,
            limit: limit
        )
        let counts = try tx.inbox.count(desks, dueBy: context.now)
        let lines = try tx.cases.lines(of: page.map(\.caseFile), verdict: Decision.eligible)
        return Answer(
            rows: try CaseSummary.all(lines, in: tx, context),
            offer: try CaseView.Choice.forMany(lines, context),
            next: page.count == limit ? page.last : nil,
            all: counts.all,
            late: counts.due
        )
    }
}
