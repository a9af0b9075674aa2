import Casework
import FEEL
import Programs
import Registry
package import Store

/// Those who handle a case answer the questions that are theirs: an inspector what was found.
///
/// What was answered before stays in the case's story, and the rules judge anew.
package struct FillIn: RepeatableUseCase {
    private let caseFile: CaseID
    private let answers: [String: [String]]
    private let version: Int

    package init(_ caseFile: CaseID, answers: [String: [String]], seeing version: Int) {
        self.caseFile = caseFile
        self.answers = answers
        self.version = version
    }

    package var policy: any Policy { StaffAtHand(caseFile) }

    package var body: [String: [String]] {
        answers.merging(["": [caseFile.description, String(version)]]) { own, _ in own }
    }

    package func run(in tx: Tx, _ context: Context) throws -> String {
        var work = try CaseWork(caseFile, in: tx, context)
        let fields = work.fieldsToFill(by: context.actor)
        guard !fields.isEmpty else { throw Refusal.notYourDuty }
        var grounds = try work.grounds()
        var faults: [String: Words] = [:]
        var changes: [FactChange] = []
        for field in fields where field.wasSent(in: answers) {
            do throws(AnswerFault) {
                let was = grounds.answers[field.id]?.canonical ?? []
                grounds.answers[field.id] = try field.read(field.sent(in: answers))
                let now = grounds.answers[field.id]?.canonical ?? []
                if was != now { changes.append(FactChange(field.id, was: was, now: now)) }
            } catch {
                faults[field.id] = error.message
            }
        }
        guard faults.isEmpty else { throw UnfinishedForm(faults: faults, unanswered: []) }
        guard !changes.isEmpty else { return work.row.state.step }
        work.row.answers = grounds.answers.canonical
        try work.takeUpAnew(seeing: version)
        try work.note(changes, isShown: false)
        try work.judge(on: grounds)
        return work.row.state.step
    }
}

extension CaseWork {
    /// The questions that somebody answers where the case stands.
    func fieldsToFill(by actor: Actor) -> [FormField] {
        let here = Set(service.duties(of: row.state.step))
        let own = actor == .hall ? here : Roles(of: actor, in: row).duties.intersection(here)
        return service.form.fields.filter { $0.by.map(own.contains) == true }
    }
}

extension FormField {
    /// Whether a form has it at all.
    fileprivate func wasSent(in answers: [String: [String]]) -> Bool {
        answers.keys.contains(where: travels)
    }
}
