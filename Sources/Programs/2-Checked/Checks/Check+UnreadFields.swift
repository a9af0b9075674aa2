import Casework

extension ServiceDraft {
    /// Questions that no rule uses and nobody who handles the case may read.
    static let checkUnreadFields: Check = { draft, findings in
        let handlers = Set(draft.steps.flatMap(\.step.who)).subtracting([Step.applicant])
        for field in draft.fields where !draft.uses(field.id) {
            guard let sees = field.sees, handlers.isDisjoint(with: sees), !sees.isEmpty else {
                continue
            }
            findings.warning(
                field.place,
                zh: "字段“\(field.id)”没有规则用到，办理的人也看不见。",
                en:
                    "No rule uses the field “\(field.id)”, and nobody who handles the case sees it.",
                fixZh: "删掉这个问题，或在 sees 里加上办理的人。",
                fixEn: "Leave the question out, or add those who handle the case to sees."
            )
        }
    }
}
