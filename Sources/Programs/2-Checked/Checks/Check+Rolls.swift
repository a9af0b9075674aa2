import FEEL

extension ServiceDraft {
    /// Rolls that nobody reads, and more people than pieces where there is one for everybody.
    static let checkRolls: Check = { draft, findings in
        let formulas =
            draft.offers.compactMap(\.when?.source)
            + draft.all.compactMap(\.asking?.when?.source)
        let tables = draft.all.flatMap(\.tableSources.values).map(\.value)
        for roll in draft.rolls {
            let isRead = (formulas + tables).contains { $0.contains("\"\(roll.id)\"") }
            let isTold = draft.offers.contains { $0.tell.contains(roll.id) }
            guard !isRead, !isTold else { continue }
            findings.warning(
                roll.place,
                zh: "lists 里的“\(roll.id)”没有用到。",
                en: "Nothing uses “\(roll.id)” of lists.",
                fixZh: "用上它，或者删掉。",
                fixEn: "Use it, or delete it."
            )
        }
        for offer in draft.offers where offer.share == .all {
            let told = draft.rolls.filter { offer.tell.contains($0.id) }.compactMap(\.expected)
            guard let count = offer.count, told.reduce(0, +) > count else { continue }
            findings.warning(
                offer.place,
                zh: "“\(offer.id)”说人人有份，只有 \(count) 份，名单上却有 \(told.reduce(0, +)) 人。",
                en:
                    "“\(offer.id)” is for all, with \(count) pieces for \(told.reduce(0, +)) people.",
                fixZh: "增加 count；同一个人在两份名单上时，可以不管。",
                fixEn: "Raise count, unless people stand on two of the rolls."
            )
        }
    }
}
