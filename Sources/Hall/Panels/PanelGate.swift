import Calendar
import Programs
import Registry
import Store

/// A panel with its rounds, open to the duty that leads it and to those who audit: nobody else learns that
/// there is one. Judges have a door of their own.
struct PanelGate {
    static let auditing = "auditor"

    let published: Published
    let panel: Panel
    let tx: Tx
    let context: Context
    /// Whether the actor leads it; who audits only reads.
    let leads: Bool

    init(_ service: String, _ panel: String, in tx: Tx, _ context: Context) throws {
        published = try context.services.open(service)
        guard let panel = published.service.panel(panel),
            context.reads(panel, of: published)
        else { throw Refusal.notFound }
        self.panel = panel
        self.tx = tx
        self.context = context
        leads = context.leads(panel, of: published)
    }

    var service: String { published.service.id }

    /// The round that goes on now; nil where the last one is confirmed, or there was none.
    func current() throws -> PanelRoundRow? {
        try tx.panels.of(service, panel.id).first { $0.state != .confirmed }
    }

    /// Whose hands count as those of whoever leads.
    var hands: Set<UserID> {
        context.actor.hands(holding: [panel.keeper], at: published.ownerPath)
    }

    func holdLeading() throws {
        guard leads else { throw Refusal.notYourDuty }
    }

    /// Whoever judges does not lead as well.
    func holdApart(from table: PanelTable) throws { try holdApart(from: table.seats) }

    func holdApart(from seats: [PanelSeatRow]) throws {
        guard !hands.isDisjoint(with: seats.map(\.account)) else { return }
        throw Refusal(
            Words(zh: "您自己是评委，不能同时主持评审。", en: "You judge here yourself and cannot lead as well."),
            remedy: Words(zh: "请另一位同事来办。", en: "Ask a colleague to do it.")
        )
    }

    func note(_ what: String, _ round: PanelRoundRow, words: String? = nil) throws {
        try tx.audit.add(
            AuditAct(
                "panel." + what,
                of: "organisation",
                published.owner.raw,
                at: context.now,
                by: context.actor.account,
                words: ["\(service).\(panel.id) \(round.number)", words].compactMap(\.self)
                    .joined(separator: ": ")
            )
        )
    }
}

extension Context {
    /// Whether the actor appoints a panel's judges, closes it and confirms its list.
    func leads(_ panel: Panel, of published: Published) -> Bool {
        if actor == .hall { return true }
        return actor.colleague?.duties(at: published.ownerPath).contains(panel.keeper) ?? false
    }

    /// Whether the actor may look at a panel at all.
    func reads(_ panel: Panel, of published: Published) -> Bool {
        let duties = actor.colleague?.duties(at: published.ownerPath) ?? []
        return leads(panel, of: published) || duties.contains(PanelGate.auditing)
    }
}

extension Published {
    /// Whether a colleague leads or audits a panel of the service.
    package func hasPanels(for colleague: Colleague) -> Bool {
        let duties = colleague.duties(at: ownerPath)
        return !service.panels.isEmpty
            && (duties.contains(PanelGate.auditing)
                || service.panels.contains { duties.contains($0.keeper) })
    }
}

extension Colleague {
    /// Whether somebody is called to judge.
    package var judges: Bool { posts.contains { $0.duty == Panel.judge } }

    /// Whether somebody is here to judge and for nothing else: of the desk there is nothing beside.
    package var isGuest: Bool { !posts.isEmpty && posts.allSatisfy { $0.duty == Panel.judge } }
}
