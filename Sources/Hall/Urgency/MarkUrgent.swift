import Casework
import Programs
import Registry
package import Store

/// A case is handled before others from now on; its applicant is told why and by when.
package struct MarkUrgent: RepeatableUseCase, Encodable {
    private let caseFile: Int64
    private let reason: String

    package init(_ caseFile: CaseID, because reason: String) {
        self.caseFile = caseFile.raw
        self.reason = reason
    }

    package var policy: any Policy { HandlersOnly(CaseID(raw: caseFile)) }
    package var body: MarkUrgent { self }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        var work = try CaseWork(CaseID(raw: caseFile), in: tx, context)
        try work.holdUrgency(expecting: false)
        let said = try reason.reason(named: UrgencyNote.field)
        try work.mark(.byHand, because: said)
        try work.tellOfUrgency(because: said)
        return true
    }
}

/// A case is handled like any other again, with the time that its step would have had.
package struct TakeUrgencyBack: RepeatableUseCase, Encodable {
    private let caseFile: Int64
    private let reason: String

    package init(_ caseFile: CaseID, because reason: String) {
        self.caseFile = caseFile.raw
        self.reason = reason
    }

    package var policy: any Policy { HandlersOnly(CaseID(raw: caseFile)) }
    package var body: TakeUrgencyBack { self }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        var work = try CaseWork(CaseID(raw: caseFile), in: tx, context)
        try work.holdUrgency(expecting: true)
        let said = try reason.reason(named: UrgencyNote.field)
        try work.mark(.takenBack, because: said)
        try work.tellOfUrgency(because: said)
        return true
    }
}

extension CaseWork {
    /// Whether somebody may say that it is urgent, or no more so: those who handle it where it stands, and
    /// supervisors over it.
    func canHurry(_ actor: Actor) -> Bool {
        guard !row.state.isClosed else { return false }
        if actor == .hall { return true }
        guard let colleague = actor.colleague else { return false }
        let steps = [row.state.step, row.state.returnsTo].compactMap(\.self)
        let duties = Set(steps.flatMap(service.duties) + [PauseDuties.pausing])
        return !duties.isDisjoint(with: colleague.duties(at: row.handlingPath))
    }

    fileprivate func holdUrgency(expecting isUrgent: Bool) throws {
        if row.state.isClosed {
            throw Refusal(
                Words(zh: "这一件已经办结。", en: "The case is over."),
                remedy: Words(zh: "请刷新页面。", en: "Reload the page.")
            )
        }
        guard canHurry(context.actor) else { throw Refusal.notYourDuty }
        guard row.state.isUrgent != isUrgent else { return }
        throw Refusal(
            isUrgent
                ? Words(zh: "这一件现在不是加急。", en: "The case is not urgent.")
                : Words(zh: "这一件已经是加急。", en: "The case is urgent already."),
            remedy: Words(zh: "请刷新页面。", en: "Reload the page.")
        )
    }
}
