import Calendar
import Casework
import FEEL
import Programs

extension CaseWork {
    /// The last days of the steps that have one by a formula, as far as they can be said.
    func lastDays(answering form: ActionForm?) throws -> [String: CivilDate] {
        guard service.steps.contains(where: { $0.until != nil }) else { return [:] }
        var sheet = try grounds().sheet
        sheet.answers.merge(try laterAnswers()) { _, later in later }
        sheet.answers.merge(form?.feel ?? [:]) { _, own in own }
        return service.lastDays(on: sheet, at: context.zonedNow)
    }

    /// Nobody is sent to wait for a day that nobody has named.
    func holdDay(_ effects: [Effect], among days: [String: CivilDate]) throws {
        for case .move(_, let step) in effects.map(\.deed) {
            guard let until = service.step(step)?.until, days[step] == nil else { continue }
            let names = until.references.sorted().filter { !$0.contains("(") }
            throw Refusal.factsNeeded(names.map { service.words(.fact($0)) })
        }
    }
}

extension Service {
    /// The last days of the steps that have one by a formula, as far as they can be said.
    func lastDays(on sheet: FactSheet, at now: ZonedDateTime) -> [String: CivilDate] {
        var days: [String: CivilDate] = [:]
        for step in steps {
            days[step.id] = step.until.flatMap { day($0, on: sheet, at: now) }
        }
        return days
    }
}
