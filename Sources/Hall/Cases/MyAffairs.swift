package import Programs
package import Store

/// Everything a worker has asked for: forms begun, and cases, newest first.
package struct MyAffairs: Question {
    package struct Answer: Sendable {
        package let drafts: [Begun]
        package let cases: [CaseSummary]
    }

    /// A form that is not sent yet, and how far it is.
    package struct Begun: Sendable {
        package let service: String
        package let title: Words
        package let step: Int
        package let count: Int
    }

    private let limit: Int

    package init(limit: Int = 100) {
        self.limit = limit
    }

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        guard let account = context.actor.account,
            let person = try context.actor.person.flatMap(tx.people.find)
        else { return Answer(drafts: [], cases: []) }
        let begun = try tx.drafts.of(account).compactMap { draft -> Begun? in
            // A service may have closed since the form was begun.
            guard let published = try? context.services.open(draft.service) else { return nil }
            let form = try FormFiller(
                tx: tx,
                context: context,
                published: published,
                person: person
            ).form(draft, and: [:])
            let step = form.index(of: form.page) ?? form.firstOpen ?? form.asks.count - 1
            return Begun(
                service: draft.service,
                title: published.service.title,
                step: step + 1,
                count: form.asks.count
            )
        }
        let own = try tx.cases.ofApplicant(person.id, limit: limit)
        let shared = try tx.parties.cases(of: person.id).compactMap(tx.cases.find).filter { row in
            row.applicant != person.id && row.members.contains { $0.person == person.id }
        }
        let cases = (own + shared).sorted { ($0.filedAt, $0.id) > ($1.filedAt, $1.id) }
        return Answer(drafts: begun, cases: try CaseSummary.all(cases.map(\.id), in: tx, context))
    }
}

/// The case that came of a worker's form, where it has gone: its newest case of a service.
package struct LastCase: Question {
    private let service: String

    package init(of service: String) {
        self.service = service
    }

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> CaseSummary? {
        guard let person = context.actor.person else { return nil }
        return try tx.cases.ofApplicant(person, limit: 100).first { $0.service == service }
            .map { try CaseSummary($0.id, in: tx, context) }
    }
}
