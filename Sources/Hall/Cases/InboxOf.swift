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
        package let urgent: Int
        /// How many of them the actor is the contact of, or stands in for it; nil where no service names contacts.
        package let mine: Int?
    }

    /// Which of them.
    package enum Part: Hashable, Sendable {
        case all
        case late
        case urgent
        /// Those that the actor is the contact of, or stands in for who is.
        case mine
    }

    private let cursor: InboxCursor
    private let part: Part
    private let limit: Int

    package init(after cursor: InboxCursor = .start, _ part: Part = .all, limit: Int = 50) {
        self.cursor = cursor
        self.part = part
        self.limit = limit
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let posts = context.actor.colleague?.posts ?? []
        let desks = posts.map { InboxDesk(organisation: $0.organisation, duty: $0.duty) }
        let page = try tx.inbox.page(
            desks,
            after: cursor,
            dueBy: part == .late ? context.now : nil,
            ofContacts: part == .mine ? contacts(context) : nil,
            urgentOnly: part == .urgent,
            limit: limit
        )
        let counts = try tx.inbox.count(desks, dueBy: context.now)
        let lines = try tx.cases.lines(of: page.map(\.caseFile), verdict: Decision.eligible)
        return Answer(
            rows: try CaseSummary.all(lines, in: tx, context),
            offer: try CaseView.Choice.forMany(lines, context),
            next: page.count == limit ? page.last : nil,
            all: counts.all,
            late: counts.due,
            urgent: counts.urgent,
            mine: try namesContacts(context)
                ? tx.inbox.count(desks, ofContacts: contacts(context)) : nil
        )
    }

    private func namesContacts(_ context: Context) -> Bool {
        context.services.open.contains { $0.service.procedures.contains(where: \.hasContact) }
    }

    private func contacts(_ context: Context) -> [UserID] {
        guard let colleague = context.actor.colleague else { return [] }
        return [colleague.account] + Set(colleague.posts.compactMap(\.inPlaceOf)).sorted()
    }
}
