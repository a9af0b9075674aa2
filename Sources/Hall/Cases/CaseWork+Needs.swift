import Casework
import Programs
import Store

extension CaseWork {
    /// A case goes on from a step only when what the step needs is there. Asking back, and an end
    /// that is none in its favour, need nothing.
    func holdNeeds(of action: String) throws {
        guard let step = service.step(row.state.step), !step.needs.isEmpty,
            let plans = service.procedure.step(step.id)?.action(action)?.effects,
            plans.contains(where: goesOn)
        else { return }
        let missing = try step.needs.filter { try !isThere($0) }
        if let text = missing.first(where: { service.paper($0)?.hasVersions == true }) {
            throw Refusal.noText(service.words(.paper(text)))
        }
        guard missing.isEmpty else {
            throw Refusal.factsNeeded(missing.map { service.words(.fact($0)) })
        }
    }

    private func goesOn(_ plan: EffectPlan) -> Bool {
        switch plan {
        case .grant, .pay: true
        case .move(let step): step != Step.applicant
        case .next, .promise: true
        case .close(let outcome): service.procedure.outcomes[outcome] == .done
        default: false
        }
    }

    /// Whether a question has its answer; papers may have been added by those who handle the case.
    private func isThere(_ field: String) throws -> Bool {
        let answers = service.answers(fromCanonical: row.answers)
        if answers?[field] != nil { return true }
        if field == CaseMeeting.minutes { return try hasMet() }
        if service.paper(field)?.hasVersions == true { return try latestVersion(of: field) != nil }
        if try laterAnswers()[field] != nil { return true }
        guard service.form.field(field)?.kind.isFiles == true else { return false }
        return try tx.files.of(.caseFile(row.id)).contains { $0.field == field }
    }

    /// Whether those concerned have met since the case came to its step; every talk has minutes.
    private func hasMet() throws -> Bool {
        try tx.cases.events(of: row.id).contains {
            $0.kind == CaseNote.met.rawValue && $0.at >= row.enteredAt
        }
    }
}
