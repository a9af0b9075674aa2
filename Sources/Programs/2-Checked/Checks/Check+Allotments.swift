package import Casework

/// What goes by priority is asked for by cases, and nothing else is.
extension ServiceDraft {
    static let checkAllotments: Check = { draft, findings in
        let plans = draft.steps.flatMap { $0.step.actions.flatMap(\.effects) + $0.step.late }
        let taken = Set(plans.compactMap(\.takenOffer))
        for offer in draft.offers where offer.isAllotted && !taken.contains(offer.id) {
            findings.error(
                offer.place,
                zh: "“\(offer.id)”按顺序分配，却没有办件来申请它。",
                en: "“\(offer.id)” is allotted by priority, and no case asks for it.",
                fixZh: "在某个操作里写 take: \(offer.id)。",
                fixEn: "Add take: \(offer.id) to an action."
            )
        }
        for name in draft.steps.flatMap(\.names) where name.kind == .offer {
            guard let offer = draft.offers.first(where: { $0.id == name.text.value }),
                !offer.isAllotted
            else { continue }
            findings.error(
                name.text.place,
                zh: "“\(offer.id)”由个人自己领取，办件不能要。",
                en: "People claim “\(offer.id)” themselves; a case cannot take it.",
                fixZh: "写 share: priority，或者去掉 take 和 give back。",
                fixEn: "Write share: priority for it, or leave take and give back out."
            )
        }
        let returned = Set(plans.compactMap(\.givenBackOffer))
        for offer in draft.offers where returned.contains(offer.id) && !taken.contains(offer.id) {
            findings.error(
                offer.place,
                zh: "“\(offer.id)”可以退回，却没有办件要过它。",
                en: "“\(offer.id)” can be given back, and no case takes it.",
                fixZh: "在某个操作里写 take: \(offer.id)，或者去掉 give back。",
                fixEn: "Add take: \(offer.id) to an action, or leave give back out."
            )
        }
        for offer in draft.offers where offer.isAllotted {
            guard offer.when != nil || offer.card != nil || offer.pay != nil else { continue }
            findings.error(
                offer.place,
                zh: "“\(offer.id)”按办件分配，不能写 when、card 和 pay。",
                en: "“\(offer.id)” is allotted to cases: it has no when, card or pay.",
                fixZh: "条件写在操作的 when 里；钱写成 give。",
                fixEn: "Put conditions into the action's when, and money into give."
            )
        }
        for offer in draft.offers where offer.isAllotted {
            draft.checkLeaving(offer.id, &findings)
        }
        let late = draft.steps.flatMap(\.step.late)
        if let offer = late.compactMap(\.takenOffer).first, let step = draft.steps.first {
            findings.error(
                step.texts.place,
                zh: "“\(offer)”要人来申请，不能写在 late 里。",
                en: "“\(offer)” is asked for by somebody: it cannot stand under late.",
                fixZh: "写在操作里。",
                fixEn: "Put it into an action."
            )
        }
    }
}

extension ServiceDraft {
    /// Somebody who holds a piece and goes without it keeps it for ever, and nobody else has it.
    fileprivate func checkLeaving(_ offer: String, _ findings: inout Findings) {
        let gone = Set(outcomes.filter { $0.kind.isWithout }.map(\.id))
        let holding = steps(holding: offer)
        for step in steps where holding.contains(step.step.id) {
            for action in step.step.actions {
                let place = step.texts.action(action.id)?.place ?? step.texts.place
                for plans in [action.effects, action.whenAll] {
                    report(plans, action.id, offer, gone, at: place, &findings)
                }
            }
            report(step.step.late, step.step.id, offer, gone, at: step.texts.place, &findings)
        }
    }

    /// The steps in which a case can stand that holds a piece of an offer.
    private func steps(holding offer: String) -> Set<String> {
        var found: Set<String> = []
        var waiting = steps.flatMap { $0.step.plans }
            .filter { $0.contains { $0.takenOffer == offer } }.flatMap(\.destinations)
        while let id = waiting.popLast() {
            guard found.insert(id).inserted, let step = steps.first(where: { $0.step.id == id })
            else { continue }
            waiting += step.step.plans
                .filter { !$0.contains { $0.givenBackOffer == offer } }.flatMap(\.destinations)
        }
        return found
    }

    private func report(
        _ plans: [EffectPlan],
        _ id: String,
        _ offer: String,
        _ gone: Set<String>,
        at place: Place,
        _ findings: inout Findings
    ) {
        let isGone = plans.contains {
            if case .close(let end) = $0 { gone.contains(end) } else { false }
        }
        guard isGone, !plans.contains(where: { $0.givenBackOffer == offer }) else { return }
        findings.warning(
            place,
            zh: "“\(id)”让手里有“\(offer)”的人离开，却不退回，这一份谁也用不上了。",
            en:
                "By “\(id)” somebody who holds “\(offer)” leaves without giving it back: nobody else can have it.",
            fixZh: "加上 give back: \(offer)；已经用掉的，让它办结成 is: done 的结果。",
            fixEn:
                "Add give back: \(offer); where it has been used, end as an outcome that is done."
        )
    }
}

extension Step {
    /// What can follow in it, action by action.
    fileprivate var plans: [[EffectPlan]] {
        actions.flatMap { [$0.effects, $0.whenAll] } + [late]
    }
}

extension OutcomeKind {
    /// Whether whoever applied is left without what was asked for.
    fileprivate var isWithout: Bool {
        switch self {
        case .refused, .ended, .failed: true
        case .done, .referred: false
        }
    }
}

extension [EffectPlan] {
    /// The steps that a case can come to by them.
    fileprivate var destinations: [String] {
        flatMap { plan -> [String] in
            switch plan {
            case .move(let step): [step]
            case .next(let steps): steps
            case .offered(_, onward: let step): [step]
            default: []
            }
        }
    }
}

extension EffectPlan {
    /// The offer of which a piece is taken.
    package var takenOffer: String? {
        if case .take(let id) = self { id } else { nil }
    }

    /// The offer of which a piece goes back.
    fileprivate var givenBackOffer: String? {
        if case .giveBack(let id) = self { id } else { nil }
    }
}
