import Casework

extension ServiceDraft {
    /// Money that would go past the second signature, and a second signature under nothing.
    static let checkFourEyes: Check = { draft, findings in
        guard let fourEyes = draft.fourEyes, !draft.names(unknown: .grant) else { return }
        let money = draft.moneyGrants
        let given = draft.steps.flatMap { $0.step.actions.flatMap(\.effects) }
        if money.isDisjoint(with: given.compactMap(\.givenGrant)) {
            findings.error(
                fourEyes.place,
                zh: "four eyes 写了多少钱要第二人签字，可是没有一个操作给钱。",
                en:
                    "“four eyes” says which sums take a second signature, and no action gives money.",
                fixZh: "去掉 four eyes，或者在批准的操作里写 give。",
                fixEn: "Take it out, or let an action give money."
            )
        }
        for step in draft.steps {
            draft.check(step, giving: money, &findings)
            draft.checkTime(step.step.late, of: step, giving: money, &findings)
        }
        for event in draft.events where !money.isDisjoint(with: event.action.consequences.given) {
            draft.report(event.action.id, at: event.texts.place, &findings)
        }
        for promise in draft.promises
        where !money.isDisjoint(with: (promise.plan.kept + promise.plan.broken).given) {
            draft.reportTime(promise.promise.id, at: promise.promise.place, &findings)
        }
    }

    /// The ids of the grants that are sums of money.
    private var moneyGrants: Set<String> {
        Set(grants.filter { $0.unit == ServiceAccount.yuan }.map(\.id))
    }

    /// What can wait for a signature is what one person does, and can be done again word by word.
    private func check(
        _ step: StepDraft,
        giving money: Set<String>,
        _ findings: inout Findings
    ) {
        let isOfSeveral =
            !step.step.each.isEmpty || step.texts.panel != nil || step.texts.notice != nil
        for action in step.step.actions where !money.isDisjoint(with: action.consequences.given) {
            let isOfText = action.effects.contains { $0.draftedText != nil || $0.spokenText != nil }
            guard isOfSeveral || isOfText || !action.whenAll.isEmpty else { continue }
            report(
                action.id,
                at: step.texts.action(action.id)?.place ?? step.texts.place,
                &findings
            )
        }
    }

    private func checkTime(
        _ late: [EffectPlan],
        of step: StepDraft,
        giving money: Set<String>,
        _ findings: inout Findings
    ) {
        guard !money.isDisjoint(with: late.given) else { return }
        reportTime(step.step.id, at: step.texts.place, &findings)
    }

    private func report(_ id: String, at place: Place, _ findings: inout Findings) {
        findings.error(
            place,
            zh: "“\(id)”给钱，可是不能等第二人签字：评审、公示、等所有人确认的环节和改文本的操作都不行，随时可能发生的事也不行。",
            en:
                "“\(id)” gives money and cannot wait for a second signature: panels, notices, steps of everyone, texts and events cannot.",
            fixZh: "让它先 to: 下一个环节，由那里的一个操作来 give。",
            fixEn: "Let it lead to a step of its own, where one action gives the money."
        )
    }

    private func reportTime(_ id: String, at place: Place, _ findings: inout Findings) {
        findings.error(
            place,
            zh: "“\(id)”到时间自动给钱，没有人可以签字，超过 four eyes 的数额也会给出去。",
            en:
                "“\(id)” gives money by time alone: above the sum of “four eyes” nobody would sign.",
            fixZh: "让它 to: 一个环节，由人来 give；或者去掉 four eyes。",
            fixEn: "Let it lead to a step in which somebody gives it, or take “four eyes” out."
        )
    }
}

extension [EffectPlan] {
    fileprivate var given: [String] { compactMap(\.givenGrant) }
}
