import Calendar
import Panels
import Programs
import Registry
package import Store

/// Gives a case its marks, or gives it others: the ones before stay in the trail. Only until the judging is
/// closed, and only by a judge who has nothing to do with the case.
package struct GiveScore: RepeatableUseCase, Encodable {
    package let round: Int64
    package let caseFile: Int64
    /// As typed, by the criterion.
    package let marks: [String: String]
    package let words: String?

    package init(
        _ marks: [String: String],
        saying words: String? = nil,
        to caseFile: CaseID,
        in round: PanelRoundID
    ) {
        self.round = round.raw
        self.caseFile = caseFile.raw
        self.marks = marks
        self.words = words
    }

    package var policy: any Policy { JudgesOnly() }
    package var body: GiveScore { self }

    /// How many cases are left for this judge.
    package func run(in tx: Tx, _ context: Context) throws -> Int {
        let gate = try JudgeGate(PanelRoundID(raw: round), in: tx, context)
        let one = try gate.caseToJudge(CaseID(raw: caseFile))
        try gate.holdOpen()
        let sheet = try read(gate.panel)
        let row = PanelScoreRow(
            id: tx.mint.id(),
            round: gate.round.id,
            caseFile: one.id,
            account: gate.account,
            marks: sheet.kept,
            words: words?.trimmed.nilIfEmpty,
            givenAt: context.now
        )
        try tx.panels.add(row)
        try tx.audit.add(
            AuditAct(
                "panel.scored",
                of: "case",
                one.id.raw,
                at: context.now,
                by: gate.account,
                in: one.id,
                words: tx.panels.trace(of: row)
            )
        )
        return gate.table.cases.count { other in
            other.id != one.id && !gate.table.isBarred(gate.account, from: other.id)
                && !gate.isDone(other.id)
        }
    }

    private func read(_ panel: Panel) throws -> Sheet {
        var read: [String: Int64] = [:]
        var faults: [String: Words] = [:]
        for criterion in panel.criteria {
            let most = criterion.criterion.most
            if let mark = marks[criterion.id].flatMap(PanelMark.read), mark <= most {
                read[criterion.id] = mark
            } else {
                let text = PanelMark.text(most)
                faults[criterion.id] = Words(
                    zh: "请填 0 到 \(text) 分，最多两位小数。",
                    en: "Give 0 to \(text) points, two decimals at the most."
                )
            }
        }
        guard faults.isEmpty else { throw UnfinishedForm(faults: faults, unanswered: []) }
        return Sheet(read)
    }
}

/// A judge has to do with a case, and says why: he neither sees nor judges it from then on, and what he gave
/// it before does not count.
package struct DeclareConflict: RepeatableUseCase, Encodable {
    package let round: Int64
    package let caseFile: Int64
    package let reason: String

    package init(_ caseFile: CaseID, in round: PanelRoundID, because reason: String) {
        self.round = round.raw
        self.caseFile = caseFile.raw
        self.reason = reason
    }

    package var policy: any Policy { JudgesOnly() }
    package var body: DeclareConflict { self }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        let gate = try JudgeGate(PanelRoundID(raw: round), in: tx, context)
        let one = try gate.caseToJudge(CaseID(raw: caseFile))
        try gate.holdOpen()
        guard let reason = reason.trimmed.nilIfEmpty else {
            throw Refusal(
                Words(zh: "请写明为什么要回避。", en: "Say why you cannot judge it."),
                remedy: Words(
                    zh: "例如：申报单位负责人是我的亲属。",
                    en: "Such as: its head is a relative of mine."
                )
            )
        }
        try tx.panels.add(
            PanelConflictRow(
                id: tx.mint.id(),
                round: gate.round.id,
                caseFile: one.id,
                account: gate.account,
                reason: reason,
                declaredAt: context.now
            )
        )
        try tx.audit.add(
            AuditAct(
                "panel.conflict",
                of: "case",
                one.id.raw,
                at: context.now,
                by: gate.account,
                in: one.id,
                words: reason
            )
        )
        // Whether a score of his is left out by it.
        return gate.isDone(one.id)
    }
}
