extension FolderReader {
    /// `{checklist: eight haves, mandatory: [water, rest]}`: a list of things to look at one by one.
    mutating func checklist(
        _ node: ParsedNode,
        in map: ParsedMap,
        _ lists: [Vocabulary]
    ) -> Checklist? {
        guard let text = text(node, of: "checklist") else { return nil }
        guard let list = lists.first(where: { $0.id == text.value }) else {
            let nearest = text.value.nearest(among: lists.map(\.id))
            findings.error(
                text.place,
                zh: "没有叫“\(text.value)”的清单。",
                en: "There is no list “\(text.value)”.",
                fixZh: nearest.map { "是不是“\($0)”？" }
                    ?? "在 lists 里写上“\(text.value): {代码: 文字}”。",
                fixEn: nearest.map { "Did you mean “\($0)”?" }
                    ?? "Add “\(text.value): {code: text}” to lists."
            )
            return nil
        }
        chosen.insert(list.id)
        return Checklist(items: list.options, mandatory: mandatory(in: map, of: list))
    }

    /// The items without which nothing passes; all of them where nobody says otherwise.
    private mutating func mandatory(in map: ParsedMap, of list: Vocabulary) -> Set<String> {
        let codes = list.options.map(\.code)
        guard let node = map["mandatory"] else { return Set(codes) }
        let named = texts(node, of: "mandatory")
        if named.map(\.value) == ["none"] { return [] }
        for text in named where !codes.contains(text.value) {
            unknownValue(text, of: "mandatory", known: codes)
        }
        return Set(named.map(\.value))
    }

    /// A word that goes with a checklist only.
    mutating func checkMandatory(_ map: ParsedMap) {
        guard map["checklist"] == nil, let node = map["mandatory"] else { return }
        findings.error(
            node.place,
            zh: "“mandatory”只用在检查表（checklist）里。",
            en: "“mandatory” belongs to a checklist.",
            fixZh: "去掉它；要必填，去掉 optional 就行。",
            fixEn: "Leave it out; a question without optional has to be answered anyway."
        )
    }
}
