extension ServiceDraft {
    /// Two things that formulas would take for one another.
    static let checkNames: Check = { draft, findings in
        var seen: [String: Words] = [:]
        for root in FactCatalogue.roots {
            seen[root] = Words(zh: "系统的事实", en: "a fact of the hall")
        }
        let named =
            draft.settings.map { ($0.id, $0.place, Words(zh: "设置", en: "a setting")) }
            + draft.fields.map { ($0.id, $0.place, Words(zh: "字段", en: "a field")) }
            + draft.decisions.map { ($0.id, $0.place, Words(zh: "决定", en: "a decision")) }
        for (id, place, kind) in named {
            if let other = seen[id] {
                findings.error(
                    place,
                    zh: "名称“\(id)”已经用过：\(other.zh)。",
                    en: "The name “\(id)” is taken by \(other.en).",
                    fixZh: "换一个名称，公式才分得清。",
                    fixEn: "Take another one, so that formulas can tell them apart."
                )
            }
            seen[id] = kind
        }
    }
}
