import Programs
import Registry
package import Store

/// Notes that somebody who was not content has been called, and what came of it.
package struct NoteCall: RepeatableUseCase {
    package let caseFile: CaseID
    package let words: String

    package init(_ caseFile: CaseID, saying words: String) {
        self.caseFile = caseFile
        self.words = words
    }

    package var policy: any Policy { StaffAtHand(caseFile) }

    package var body: [String] { [caseFile.description, words] }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        let work = try CaseWork(caseFile, in: tx, context)
        guard let plan = work.service.head.rating, let colleague = context.actor.colleague,
            colleague.has(plan.to, at: work.row.handlingPath),
            var row = try tx.ratings.of(caseFile), row.grade <= RatingPlan.lowest
        else { throw Refusal.notFound }
        guard row.call == nil else { throw Refusal.calledAlready }
        guard try !work.hasDecided(context.actor, by: plan.to) else { throw Refusal.ownWork }
        try work.holdKept()
        guard let said = words.trimmed.nilIfEmpty else { throw Refusal.whatCameOfIt }
        row.call = RatingRow.Call(at: context.now, by: colleague.account, words: said)
        try tx.ratings.put(row)
        try tx.audit.add(
            AuditAct(
                "case.called",
                of: "case",
                caseFile.raw,
                at: context.now,
                by: colleague.account
            )
        )
        return true
    }
}

extension Refusal {
    fileprivate static let calledAlready = Refusal(
        Words(zh: "另一位同事刚刚回访过。", en: "A colleague has called already.")
    )
    fileprivate static let ownWork = Refusal(
        Words(
            zh: "这件事是您办过的，回访要由别人来。",
            en: "You handled this case; somebody else has to call."
        )
    )
    fileprivate static let whatCameOfIt = Refusal(
        Words(zh: "请写回访的情况。", en: "Write what came of the call.")
    )
}
