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
