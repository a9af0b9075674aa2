import Casework

extension ServiceDraft {
    /// Things of a procedure that are written and that nothing of it ever uses.
    static let checkUnusedParts: Check = { draft, findings in
        let plans = draft.plans
        let given = Set(plans.compactMap(\.givenGrant) + draft.rounds.map(\.grant))
        let ends = Set(plans.compactMap(\.outcome)).union(Procedure.standingOutcomes.keys)
        for grant in draft.grants where !given.contains(grant.id) {
            warn(grant.id, at: grant.place, "give", &findings)
        }
        let written = Set(plans.compactMap(\.paper))
        for paper in draft.papers where !paper.hasVersions && !written.contains(paper.id) {
            warn(paper.id, at: paper.place, "write", &findings)
        }
        let promised = plans.compactMap { if case .promise(let name) = $0 { name } else { nil } }
        for promise in draft.promises where !promised.contains(promise.promise.id) {
            warn(promise.promise.id, at: promise.promise.place, "promises", &findings)
        }
        let met = plans.compactMap { if case .meet(let name) = $0 { name } else { nil } }
        for meeting in draft.meetings where !met.contains(meeting.id) {
            warn(meeting.id, at: meeting.place, "meet", &findings)
        }
        for outcome in draft.outcomes where !ends.contains(outcome.id) {
            warn(outcome.id, at: outcome.place, "outcomes", &findings)
        }
        for decision in draft.decisions
        where Decision.standingTitles[decision.id] == nil && !draft.uses(decision.id) {
            warn(decision.id, at: decision.place, "decide", &findings)
        }
    }

    /// Things that all procedures share and that none of them uses.
    static let checkUnusedShares: Check = { draft, findings in
        let used = draft.all.reduce(into: Set<String>()) { $0.formUnion($1.used) }
        let lists = draft.all.reduce(into: Set<String>()) { $0.formUnion($1.chosenLists) }
        let accounts = Set(
            draft.all.flatMap(\.grants).flatMap { [$0.from, $0.cover?.into].compactMap(\.self) }
                + draft.offers.flatMap { [$0.from, $0.returnsTo] }.compactMap(\.self)
                + draft.all.flatMap(\.panels).compactMap(\.cut.account)
        )
        for setting in draft.settings where !used.contains(setting.id) {
            warn(setting.id, at: setting.place, "settings", &findings)
        }
        for list in draft.lists where !lists.contains(list.id) {
            warn(list.id, at: list.place, "lists", &findings)
        }
        for account in draft.accounts where !accounts.contains(account.id) {
            warn(account.id, at: account.place, "accounts", &findings)
        }
    }

    /// Everything that can follow from anything.
    private var plans: [EffectPlan] {
        let steps = steps.flatMap { $0.step.actions.flatMap(\.consequences) + $0.step.late }
        let said = promises.flatMap { $0.plan.kept + $0.plan.broken + $0.plan.paidLate }
        return steps + said + events.flatMap(\.action.consequences)
    }

    /// What is given again and again.
    var rounds: [Round] { steps.flatMap(\.step.every) }

    /// Whether any formula names it, or something below it.
    func uses(_ name: String) -> Bool {
        used.contains { $0 == name || $0.hasPrefix(name + ".") }
    }

    private static func warn(
        _ id: String,
        at place: Place,
        _ section: String,
        _ findings: inout Findings
    ) {
        findings.warning(
            place,
            zh: "\(section) 里的“\(id)”没有用到。",
            en: "Nothing uses “\(id)” of \(section).",
            fixZh: "用上它，或者删掉。",
            fixEn: "Use it, or delete it."
        )
    }
}

extension EffectPlan {
    var paper: String? {
        if case .write(let paper) = self { paper } else { nil }
    }

    fileprivate var outcome: String? {
        if case .close(let outcome) = self { outcome } else { nil }
    }
}
