import Casework

extension ServiceDraft {
    /// A contact has something to do in the case.
    static let checkContact: Check = { draft, findings in
        guard let duty = draft.head?.contact, !draft.steps.isEmpty else { return }
        let acting = draft.steps.flatMap { written in
            written.step.who + written.step.actions.flatMap { $0.who ?? [] }
        }
        guard !acting.contains(duty) else { return }
        findings.error(
            draft.place,
            zh: "contact 写了“\(duty)”，可是没有一个环节由它办理。",
            en: "contact names “\(duty)”, which acts in no step.",
            fixZh: "写一个在环节的 who 里出现的职责。",
            fixEn: "Name a duty that stands in the who of a step."
        )
    }
}
