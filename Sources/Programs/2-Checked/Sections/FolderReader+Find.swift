import FEEL

extension FolderReader {

    /// The rules that find people who never applied.
    mutating func finds(
        _ root: ParsedMap,
        in scope: Scope,
        _ lines: [String: Scope]
    ) -> [Find] {
        guard let node = root["find"] else { return [] }
        guard let list = node.list else {
            findings.error(
                node.place,
                zh: "“find”下面要写成一列规则。",
                en: "“find” has to be a list of rules.",
                fixZh: "每条规则前面写一个减号和空格。",
                fixEn: "Begin each rule with a dash and a space."
            )
            return []
        }
        var finds: [Find] = []
        for (index, node) in list.enumerated() {
            if let find = find(node, index, in: scope, lines) { finds.append(find) }
        }
        return finds
    }

    private mutating func find(
        _ node: ParsedNode,
        _ index: Int,
        in scope: Scope,
        _ lines: [String: Scope]
    ) -> Find? {
        guard let map = map(node, of: "find") else { return nil }
        check(map, against: .find)
        let name = ParsedText("find", .plain, at: map.place)
        let title = title(of: name, in: map, at: ["find", String(index)])
        let over = required("over", in: map, of: "find").flatMap { text($0, of: "over") }
            .flatMap { self.over($0, lines.keys.sorted()) }
        let scope = over.flatMap { lines[$0.field ?? ""] } ?? scope
        let when = required("when", in: map, of: "find").flatMap { text($0, of: "when") }
            .flatMap { expression($0, in: scope, yielding: .boolean) }
        let opens = required("opens", in: map, of: "find").flatMap { text($0, of: "opens") }
            .flatMap { word($0, of: "opens", as: Find.Opens.self) }
        let consent = required("consent", in: map, of: "find").flatMap { text($0, of: "consent") }
            .flatMap { word($0, of: "consent", as: Find.Consent.self) }
        guard let over, let when, let opens, let consent else { return nil }
        return Find(
            title: title,
            over: over,
            when: when,
            opens: opens,
            consent: consent,
            to: text("to", in: map)?.value,
            place: map.place
        )
    }

    /// `people`, or a question of several people.
    private mutating func over(_ text: ParsedText, _ lines: [String]) -> Find.Over? {
        if text.value == Find.Over.people { return .everybody }
        if lines.contains(text.value) { return .lines(text.value) }
        unknownValue(text, of: "over", known: [Find.Over.people] + lines)
        return nil
    }
}

extension Find.Over {
    fileprivate var field: String? { if case .lines(let field) = self { field } else { nil } }
}
