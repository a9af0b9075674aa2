import Programs
package import Store

/// What a form filled in for somebody else would come to: the questions, and what the rules would say.
package struct PreviewFor: Question {
    package struct Answer: Sendable {
        package let person: PersonCard
        package let form: FormAtHand
        /// Whether the person's yes is still to be noted with the form.
        package let needsConsent: Bool
        /// The lead from which the case is opened.
        package let lead: LeadView?
        /// What stands against another application for this person.
        package let bar: OnceBar?
    }

    private let service: String
    private let person: PersonID
    private let draft: DraftID?
    private let lead: LeadID?
    private let typed: [String: [String]]

    /// - Parameters:
    ///   - lead: From which the case is opened; its consent and its papers are the form's.
    ///   - typed: Answers as a form sends them; they stand before those that were kept.
    package init(
        _ service: String,
        for person: PersonID,
        draft: DraftID? = nil,
        lead: LeadID? = nil,
        answers typed: [String: [String]] = [:]
    ) {
        self.service = service
        self.person = person
        self.draft = draft
        self.lead = lead
        self.typed = typed
    }

    package var policy: any Policy { MayApply(for: person) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let published = try context.services.open(service)
        guard let row = try tx.people.find(person) else { throw Refusal.notFound }
        let draft = try draft.flatMap(tx.drafts.find)
        guard draft == nil || draft?.account == context.actor.account else {
            throw Refusal.notFound
        }
        let found = try lead.map { lead in
            try LeadToOpen(lead, for: service, person: person).answer(in: tx, context)
        }
        let filler = FormFiller(tx: tx, context: context, published: published, person: row)
        return Answer(
            person: try PersonCard(row, in: tx),
            form: try filler.form(draft, and: typed, lead: lead),
            needsConsent: found == nil && published.service.ask.consent != nil,
            lead: found,
            bar: published.service.ask.hasRelatives
                ? nil : try OnceGate(tx, context, published).bar(for: row)
        )
    }
}

/// The services that the actor may hand in for others.
package struct ServicesToFile: Question {
    package init() {}

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Published] {
        let duties = Set(context.actor.colleague?.posts.map(\.duty) ?? [])
        let paused = try Set(tx.pauses.standing(on: context.today).map(\.service))
        return context.services.open.filter { published in
            let service = published.service
            return !duties.isDisjoint(with: service.ask.who)
                && service.head.opening.isOpen(on: context.today) && !paused.contains(service.id)
        }
    }
}
