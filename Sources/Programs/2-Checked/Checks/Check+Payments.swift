import Casework

extension ServiceDraft {
    /// Money that is given and never paid, or paid without having been given.
    static let checkPayments: Check = { draft, findings in
        if draft.names(unknown: .grant) { return }
        let plans = draft.steps.flatMap { $0.step.actions.flatMap(\.effects) + $0.step.late }
        let given = Set(plans.compactMap(\.givenGrant) + draft.rounds.map(\.grant))
        let paid = Set(plans.compactMap(\.paidGrant))
        for grant in draft.grants where given.contains(grant.id) {
            if grant.pay == .bankBatch, !paid.contains(grant.id) {
                findings.error(
                    grant.place,
                    zh: "“\(grant.id)”给了钱，却没有一个操作记录已付款。",
                    en: "“\(grant.id)” is given, and no action says that it has been paid.",
                    fixZh: "在付款环节的操作里写 pay: \(grant.id)。",
                    fixEn: "Add pay: \(grant.id) to an action of the step that pays."
                )
            }
        }
        for name in draft.steps.flatMap(\.names) where name.kind == .grant {
            guard let grant = draft.grants.first(where: { $0.id == name.text.value }),
                paid.contains(grant.id), !given.contains(grant.id)
            else { continue }
            findings.error(
                name.text.place,
                zh: "“\(grant.id)”付了款，却从来没有给出。",
                en: "“\(grant.id)” is paid, and nothing ever gives it.",
                fixZh: "在批准的操作里写 give: \(grant.id)。",
                fixEn: "Add give: \(grant.id) to the action that approves."
            )
        }
    }
}

extension EffectPlan {
    var givenGrant: String? {
        if case .grant(let id) = self { id } else { nil }
    }

    var paidGrant: String? {
        if case .pay(let id) = self { id } else { nil }
    }
}
