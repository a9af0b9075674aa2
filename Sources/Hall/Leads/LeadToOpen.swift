import Programs
import Registry
package import Store

/// A lead from which a case is about to be opened, with all that it already holds for the form.
///
/// Asked before anything is typed, so that nobody fills in a form that cannot be sent.
package struct LeadToOpen: Question {
    private let id: LeadID
    private let service: String
    private let person: PersonID?

    /// - Parameter person: Nil while nobody knows yet who it is.
    package init(_ id: LeadID, for service: String, person: PersonID? = nil) {
        self.id = id
        self.service = service
        self.person = person
    }

    package var policy: any Policy { LeadAtHand(id) }

    package func answer(in tx: Tx, _ context: Context) throws -> LeadView {
        try LeadView(row(in: tx, context), in: tx, context)
    }

    /// A lead speaks for its own service and its own person, only to those who follow it up, and only
    /// with consent.
    func row(in tx: Tx, _ context: Context) throws -> LeadRow {
        if let refusal = try policy.refusal(of: context.actor, in: tx) { throw refusal }
        let lead = try tx.leads.living(id)
        guard lead.service == service else { throw Refusal.leadOfAnotherService }
        guard person == nil || lead.person == nil || lead.person == person else {
            throw Refusal.leadOfAnotherPerson
        }
        guard try tx.consents.isGiven(on: id) else { throw Refusal.consentFirst }
        return lead
    }
}

extension Consents {
    /// Whether the person of a lead has said yes and not taken it back.
    func isGiven(on lead: LeadID) throws -> Bool {
        try ofLead(lead).contains { $0.withdrawnAt == nil }
    }
}

extension Refusal {
    private static let throughTheLead = Words(
        zh: "请回到线索页面，从那里点“立案”。",
        en: "Go back to the lead and open the case from there."
    )
    static let leadOfAnotherService = Refusal(
        Words(zh: "这条线索是另一项服务的。", en: "This lead is for another service."),
        remedy: throughTheLead
    )
    static let leadOfAnotherPerson = Refusal(
        Words(zh: "这条线索说的是另一位职工。", en: "This lead is about somebody else."),
        remedy: throughTheLead
    )
}
