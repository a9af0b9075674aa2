import Casework
import Programs

/// What the services ask of which duties: a colleague's desk has what the own duties are for.
package struct DeskDuties: Hashable, Sendable {
    /// Those that act on cases.
    package let handling: Set<String>
    /// Those that act on cases of services that write papers.
    package let writing: Set<String>
    /// Those that pay what was granted.
    package let paying: Set<String>
    /// Those that claim money back, confirm that, and note what comes in.
    package let claiming: Set<String>
    /// Those that apply for others.
    package let filing: Set<String>
    /// Those that keep rolls and see what is claimed.
    package let offering: Set<String>
    /// Whether something may be had at partners.
    package let hasPartners: Bool

    package init(_ services: Services) {
        var handling: Set<String> = []
        var paying: Set<String> = []
        var filing: Set<String> = []
        var writing: Set<String> = []
        var offering: Set<String> = []
        var claiming: Set<String> = []
        hasPartners = services.all.contains { $0.service.offers.contains(where: \.isAtPartners) }
        if hasPartners { paying.insert(PartnerDuties.paying) }
        for service in services.all.map(\.service) {
            if service.offers.contains(where: { !$0.isPriced }) {
                offering.formUnion([Offer.keeper, Offer.payer])
            }
            if service.offers.contains(where: { $0.pay != nil }) { paying.insert(Offer.payer) }
            filing.formUnion(service.ask.who)
            if service.grants.contains(where: { $0.unit == ServiceAccount.yuan }) {
                claiming.formUnion(service.recoveryDuties.union([service.head.recovery.to]))
            }
            for step in service.procedure.steps {
                handling.formUnion(step.who)
                if !service.papers.isEmpty { writing.formUnion(step.who) }
                for action in step.actions {
                    let who = action.who ?? step.who
                    handling.formUnion(who)
                    if action.paysSomething { paying.formUnion(who) }
                }
            }
        }
        self.handling = handling.subtracting([Step.applicant])
        self.writing = writing.subtracting([Step.applicant])
        self.paying = paying
        self.filing = filing
        self.offering = offering
        self.claiming = claiming
    }
}
