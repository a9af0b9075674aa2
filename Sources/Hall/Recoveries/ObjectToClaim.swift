import Calendar
import Casework
import Programs
import Registry
package import Store

/// Whoever had the money says why it is not to be given back; until that is answered no day passes.
package struct ObjectToClaim: RepeatableUseCase, Encodable {
    private let recovery: Int64
    private let words: String

    package init(_ recovery: RecoveryID, saying words: String) {
        self.recovery = recovery.raw
        self.words = words
    }

    package var policy: any Policy { OwnClaim(RecoveryID(raw: recovery)) }
    package var body: ObjectToClaim { self }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        var own = try RecoveryWork(RecoveryID(raw: recovery), in: tx, context)
        try own.hold(.claimed)
        guard own.row.objectionEnds(context).map({ context.now < $0 }) == true else {
            throw Refusal(
                Words(
                    zh: "提异议的期限已过，或者已经提过了。",
                    en: "The time to object is over, or you have objected."
                ),
                remedy: Words(
                    zh: "有困难可以找经办的工会，商量分期退回。",
                    en: "Talk to the union about paying in parts."
                )
            )
        }
        let said = try words.reason(named: "words")
        own.row.state = .contested
        own.row.objectedAt = context.now
        own.row.objection = said
        try tx.recoveries.save(own.row)
        try own.note(.contested, said)
        try own.tell(
            [own.plan.to],
            "contested",
            "对追回有异议，请答复。",
            "there is an objection to the claim."
        )
        return true
    }
}

/// Answers an objection: the claim stands, and its days go on; or it is dropped.
package struct AnswerClaim: RepeatableUseCase, Encodable {
    private let recovery: Int64
    private let stands: Bool
    private let words: String

    package init(_ recovery: RecoveryID, stands: Bool, saying words: String) {
        self.recovery = recovery.raw
        self.stands = stands
        self.words = words
    }

    package var policy: any Policy { RecoveryAtHand(RecoveryID(raw: recovery), fresh: true) }
    package var body: AnswerClaim { self }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        var own = try RecoveryWork(RecoveryID(raw: recovery), in: tx, context)
        try own.holdDuty(own.plan.to)
        try own.hold(.contested)
        try own.holdSecondHand(own.plan.to)
        let said = try words.reason(named: "words")
        if !stands, own.row.cameIn > 0 { throw Refusal.holdsHisMoney(own.row.cameIn) }
        own.row.answeredAt = context.now
        own.row.answer = said
        try own.note(.answered, said)
        guard stands else {
            try own.end(.dropped, saying: said)
            try own.note(.dropped)
            try own.tell(
                [Step.applicant],
                "dropped",
                "异议成立，不再追回。\(said)",
                "your objection holds: \(said)"
            )
            return false
        }
        // The days that somebody took to answer are not taken from whoever pays.
        let waited = own.row.objectedAt.map { objected in
            context.calendar.date(of: objected).days(until: context.today)
        }
        own.row.dueOn = own.row.dueOn?.adding(days: waited ?? 0)
        own.row.lateAt = nil
        own.row.state = .claimed
        try tx.recoveries.save(own.row)
        let day = own.row.dueOn.map { Words(day: $0) } ?? Words(zh: "—", en: "—")
        try own.tell(
            [Step.applicant],
            "stands",
            "异议不成立：\(said)。请在 \(day.zh)前退回。",
            "the claim stands: \(said). Please pay by \(day.en)."
        )
        return true
    }
}

extension Refusal {
    /// What came in is whose it was before: it goes back first.
    fileprivate static func holdsHisMoney(_ fen: Int64) -> Refusal {
        let sum = Words(fen: fen)
        return Refusal(
            Words(
                zh: "当事人已经退回 \(sum.zh)，异议成立要先把钱还给他。",
                en: "\(sum.en) has come in already; where the objection holds it goes back first."
            ),
            remedy: Words(
                zh: "请财务把钱退给当事人，在这里把那几笔更正，再来答复。",
                en: "Let finance pay it back and take those entries back here, then answer."
            )
        )
    }
}

extension RecoveryRow {
    /// Until when somebody may object, once; nil where nobody may.
    func objectionEnds(_ context: Context) -> Instant? {
        guard state == .claimed, objectedAt == nil, let confirmedAt else { return nil }
        return Span(RecoveryPlan.objecting)?.end(from: confirmedAt, in: context.calendar)
    }
}
