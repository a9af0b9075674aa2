import Casework
import Programs
import Registry
package import Store

/// Judges a case on what the registry holds today: what has changed is written down, and what the rules
/// say of it is a new decision.
package struct JudgeAnew: RepeatableUseCase {
    private let caseFile: CaseID
    private let version: Int

    package init(_ caseFile: CaseID, seeing version: Int) {
        self.caseFile = caseFile
        self.version = version
    }

    package var policy: any Policy { StaffAtHand(caseFile) }

    package var body: [String] { [caseFile.description, String(version)] }

    package func run(in tx: Tx, _ context: Context) throws -> String {
        var work = try CaseWork(caseFile, in: tx, context)
        guard work.isHandled(by: context.actor) else { throw Refusal.notYourDuty }
        let changes = try work.drift()
        guard !changes.isEmpty else { throw Refusal.nothingNew }
        try work.takeUpAnew(seeing: version)
        try work.note(.judgedAnew, isShown: false)
        try work.note(changes, isShown: false)
        var grounds = try work.grounds()
        grounds.known = try work.registered()
        grounds.since = context.now
        try work.judge(on: grounds)
        return work.row.state.step
    }
}

extension CaseWork {
    /// Whether somebody has a duty in the present step.
    func isHandled(by actor: Actor) -> Bool {
        !Roles(of: actor, in: row).duties.isDisjoint(with: service.duties(of: row.state.step))
    }

    /// Where the registry of today differs from what the case is judged on, as far as the rules look.
    func drift() throws -> [FactChange] {
        guard !row.state.isClosed else { return [] }
        let (then, now) = (try grounds().known, try registered())
        return FactCatalogue.all.filter { service.usedFacts.contains($0.name) }.compactMap { fact in
            let (was, today) = (
                then[fact.name].map(Fact.texts) ?? [], now[fact.name].map(Fact.texts) ?? []
            )
            return was == today ? nil : FactChange(fact.name, was: was, now: today)
        }
    }
}

extension Refusal {
    fileprivate static let nothingNew = Refusal(
        Words(zh: "登记信息没有变化，不用重新判断。", en: "The registry says the same as before."),
        remedy: Words(zh: "要更正申请内容，请退回申请人。", en: "Ask back to have an answer corrected.")
    )
}
