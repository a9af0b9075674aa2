import Casework

extension ServiceDraft {
    /// A review of refusals, in a file by which nobody is refused.
    static let checkAppeal: Check = { draft, findings in
        guard let place = draft.appealPlace,
            !draft.outcomes.contains(where: { $0.kind == .refused })
        else { return }
        findings.warning(
            place,
            zh: "写了 appeal，可是没有一个结果是 refused，谁都不会被拒绝，也就没有人能申请复核。",
            en:
                "“appeal” is about refusals, and no outcome is “refused”: nobody can ever ask for a review.",
            fixZh: "把不予办理的结果写成 is: refused，或者去掉 appeal。",
            fixEn: "Write is: refused for the outcome that turns people down, or leave appeal out."
        )
    }
}
