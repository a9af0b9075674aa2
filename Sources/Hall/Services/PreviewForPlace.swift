import Programs
package import Store

/// What a form about a place would come to: the questions, and what the rules would say.
package struct PreviewForPlace: Question {
    private let service: String
    private let draft: DraftID?
    private let typed: [String: [String]]

    /// - Parameter typed: Answers as a form sends them; they stand before those that were kept.
    package init(
        _ service: String,
        draft: DraftID? = nil,
        answers typed: [String: [String]] = [:]
    ) {
        self.service = service
        self.draft = draft
        self.typed = typed
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> FormAtHand {
        let published = try context.services.open(service)
        let duties = Set(context.actor.colleague?.posts.map(\.duty) ?? [])
        guard published.service.ask.isForNobody else { throw Refusal.notFound }
        guard !duties.isDisjoint(with: published.service.ask.who) else {
            throw Refusal.notYourDuty
        }
        let draft = try draft.flatMap(tx.drafts.find)
        guard draft == nil || draft?.account == context.actor.account else {
            throw Refusal.notFound
        }
        let filler = FormFiller(tx: tx, context: context, published: published, person: nil)
        return try filler.form(draft, and: typed)
    }
}
