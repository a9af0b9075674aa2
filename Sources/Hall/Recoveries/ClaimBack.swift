import Calendar
import Casework
import Programs
import Registry
package import Store

/// Says that money of a case was paid wrongly, all of it or a part; nobody is told before a second one has confirmed it.
package struct ClaimBack: RepeatableUseCase, Encodable {
    private let caseFile: Int64
    private let grant: Int64
    /// In fen; nil where no sum could be read.
    private let fen: Int64?
    private let reason: String

    package init(_ fen: Int64?, of grant: GrantID, in caseFile: CaseID, because reason: String) {
        self.caseFile = caseFile.raw
        self.grant = grant.raw
        self.fen = fen
        self.reason = reason
    }

    package var policy: any Policy { HandlersOnly(CaseID(raw: caseFile), fresh: true) }
    package var body: ClaimBack { self }

    /// The number of the claim.
    package func run(in tx: Tx, _ context: Context) throws -> Int64 {
        let work = try CaseWork(CaseID(raw: caseFile), in: tx, context)
        try work.holdKept()
        guard let account = context.actor.account,
            let grant = try tx.grants.find(GrantID(raw: grant)), grant.caseFile == work.row.id
        else { throw Refusal.notFound }
        let left = try tx.recoveries.claimable(of: grant)
        guard left > 0 else { throw Refusal.nothingToClaim }
        var faults: [String: Words] = [:]
        if fen.map({ $0 > 0 && $0 <= left }) != true {
            let most = Words(fen: left)
            faults["sum"] = Words(
                zh: "请写大于零、不超过 \(most.zh)的金额。",
                en: "A sum above zero and up to \(most.en)."
            )
        }
        let said = Result { try reason.reason(named: "reason") }
        if case .failure(let form as UnfinishedForm) = said { faults.merge(form.faults) { $1 } }
        guard faults.isEmpty, let fen else { throw UnfinishedForm(faults: faults, unanswered: []) }
        let duties = work.service.recoveryDuties
        let row = RecoveryRow(
            id: tx.mint.id(),
            grant: grant.id,
            caseFile: work.row.id,
            handlingPath: work.row.handlingPath,
            amount: fen,
            reason: try said.get(),
            claimedAt: context.now,
            claimedBy: account,
            claimedFor: context.actor.colleague?
                .inPlaceOf(holding: duties, at: work.row.handlingPath).min()
        )
        try tx.recoveries.add(row)
        let own = try RecoveryWork(row, in: tx, context)
        try own.note(.claimed, isShown: false)
        try own.tell([own.plan.to], "proposed", "有一笔要追回，请核对确认。", "a claim is to be confirmed.")
        return row.id.raw
    }
}

/// Confirms a claim that a colleague proposed, so that whoever had the money is told; or drops it.
package struct ConfirmClaim: RepeatableUseCase, Encodable {
    private let recovery: Int64
    private let words: String
    private let isRight: Bool

    package init(_ recovery: RecoveryID, isRight: Bool, saying words: String = "") {
        self.recovery = recovery.raw
        self.isRight = isRight
        self.words = words
    }

    package var policy: any Policy { RecoveryAtHand(RecoveryID(raw: recovery), fresh: true) }
    package var body: ConfirmClaim { self }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        var own = try RecoveryWork(RecoveryID(raw: recovery), in: tx, context)
        try own.work.holdKept()
        try own.holdDuty(own.plan.to)
        try own.hold(.proposed)
        try own.holdSecondHand(own.plan.to)
        own.row.confirmedAt = context.now
        own.row.confirmedBy = context.actor.account
        own.row.confirmedFor = own.absent(own.plan.to)
        guard isRight else {
            try own.end(.dropped, saying: words.reason(named: "words"))
            try own.note(.dropped, words.trimmed, isShown: false)
            return false
        }
        let due = context.calendar.date(
            of: own.plan.within.end(from: context.now, in: context.calendar)
        )
        .adding(days: -1)
        own.row.state = .claimed
        own.row.dueOn = due
        try tx.recoveries.save(own.row)
        try own.note(.claimed, own.row.reason)
        let (sum, day) = (Words(fen: own.row.amount), Words(day: due))
        try own.tell(
            [Step.applicant],
            "claimed",
            "有 \(sum.zh)发错了，请在 \(day.zh)前退回。原因：\(own.row.reason)。有异议可以在 15 天内提出。",
            "\(sum.en) was paid by mistake; please give it back by \(day.en): \(own.row.reason)"
        )
        return true
    }
}

/// Claims the rest no longer.
package struct WaiveClaim: RepeatableUseCase, Encodable {
    private let recovery: Int64
    private let words: String

    package init(_ recovery: RecoveryID, because words: String) {
        self.recovery = recovery.raw
        self.words = words
    }

    package var policy: any Policy { RecoveryAtHand(RecoveryID(raw: recovery), fresh: true) }
    package var body: WaiveClaim { self }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        var own = try RecoveryWork(RecoveryID(raw: recovery), in: tx, context)
        try own.holdDuty(own.plan.to)
        try own.hold(.claimed)
        // Whoever proposed it may not let it go alone, nor whoever confirmed it.
        try own.holdSecondHand(own.plan.to)
        let said = try words.reason(named: "words")
        try own.end(.waived, saying: said)
        try own.note(.waived, said)
        let rest = Words(fen: own.row.rest)
        try own.tell(
            [Step.applicant, Offer.payer],
            "waived",
            "余下的 \(rest.zh)不再追回。",
            "the rest of \(rest.en) is claimed no longer."
        )
        return true
    }
}

extension Recoveries {
    /// What of a payment can still be claimed back, in fen; nothing of what was not paid or was no money.
    func claimable(of grant: GrantRow) throws -> Int64 {
        guard grant.status == .settled, grant.unit == ServiceAccount.yuan, grant.caseFile != nil,
            grant.transfer != nil
        else { return 0 }
        return try grant.amount
            - of(grant.id).reduce(0) { $0 + ($1.state.isOpen ? $1.amount : $1.cameIn) }
    }
}

extension Service {
    /// Who can say that money was paid wrongly: whoever acts in it, and finance.
    var recoveryDuties: Set<String> {
        Set(procedure.steps.flatMap(\.who) + [Offer.payer]).subtracting([Step.applicant])
    }
}

extension Refusal {
    fileprivate static let nothingToClaim = Refusal(
        Words(zh: "这笔钱没有可以追回的。", en: "Nothing of this can be claimed back."),
        remedy: Words(
            zh: "只有已经发放的钱可以追回；正在追回的不能再追一次。",
            en: "Only money that was paid, and that nobody claims back already."
        )
    )
}
