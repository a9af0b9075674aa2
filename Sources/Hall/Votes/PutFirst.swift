import Calendar
import Programs
import Registry
package import Store

/// Says which of those with equally many votes stands first, and why; only where it decides who is chosen.
package struct PutFirst: RepeatableUseCase, Encodable {
    package let service: String
    package let panel: String
    package let caseFile: Int64
    package let reason: String

    package init(
        _ caseFile: CaseID,
        in panel: String,
        of service: String,
        because reason: String
    ) {
        self.service = service
        self.panel = panel
        self.caseFile = caseFile.raw
        self.reason = reason
    }

    package var policy: any Policy { StaffOnly() }
    package var body: PutFirst { self }

    /// How many are still to be put in order.
    package func run(in tx: Tx, _ context: Context) throws -> Int {
        let gate = try PanelGate(service, panel, in: tx, context)
        try gate.holdLeading()
        let id = CaseID(raw: caseFile)
        guard let round = try gate.current(), round.state == .closed else { throw Refusal.notFound }
        let budget = try gate.budget()
        let table = try PanelTable(round, of: gate.panel, in: tx, context)
        guard table.undecided(budget: budget).contains(id) else { throw Refusal.notTied }
        guard let reason = reason.trimmed.nilIfEmpty else { throw Refusal.whyFirst }
        let row = VoteTieRow(
            id: tx.mint.id(),
            round: round.id,
            caseFile: id,
            reason: reason,
            decidedAt: context.now,
            decidedBy: context.actor.account
        )
        try tx.votes.add(row)
        try tx.audit.add(
            AuditAct(
                "panel.first",
                of: "case",
                id.raw,
                at: context.now,
                by: context.actor.account,
                in: id,
                words: reason
            )
        )
        return try PanelTable(round, of: gate.panel, in: tx, context)
            .undecided(budget: budget).count
    }
}

extension Refusal {
    fileprivate static let notTied = Refusal(
        Words(
            zh: "它不在要定先后的几件里。",
            en: "It is not one of those that have to be put in order."
        ),
        remedy: Words(zh: "请重新看过名单。", en: "Read the list again.")
    )
    fileprivate static let whyFirst = Refusal(
        Words(zh: "请写明为什么它在前。", en: "Say why it stands first."),
        remedy: Words(
            zh: "例如：按评选办法，工龄长的在前。",
            en: "Such as: by the rules the longer service goes first."
        )
    )
}
