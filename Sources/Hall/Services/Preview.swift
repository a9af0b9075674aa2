package import Store

/// What a form would come to: one's own draft of a service with what was typed just now, the questions
/// still to ask, and what the rules would say.
package struct Preview: Question {
    private let service: String
    private let typed: [String: [String]]

    /// - Parameter typed: Answers as a form sends them; they stand before those that were kept.
    package init(_ service: String, answers typed: [String: [String]] = [:]) {
        self.service = service
        self.typed = typed
    }

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> FormAtHand {
        let published = try context.services.open(service)
        guard let account = context.actor.account else { throw Refusal.logIn }
        guard let person = try context.actor.person.flatMap(tx.people.find) else {
            throw Refusal.introduceYourself
        }
        let draft = try tx.drafts.of(account).first { $0.service == service }
        let filler = FormFiller(tx: tx, context: context, published: published, person: person)
        return try filler.form(draft, and: typed)
    }
}
