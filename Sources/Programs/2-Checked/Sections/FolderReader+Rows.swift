extension FolderReader {
    private static let columnKinds = [
        "text", "number", "money", "date", "tick", "choose", "person", "organisation",
    ]

    /// `rows: {worker: {ask: 工友, person: any, as: workers}, owed: {ask: 欠多少, money: any}}`.
    mutating func rows(
        _ node: ParsedNode,
        of field: ParsedMap,
        at path: [String],
        _ lists: [Vocabulary]
    ) -> FieldKind? {
        guard let map = map(node, of: "rows") else { return nil }
        let columns = map.entries.compactMap { entry -> RowsKind.Column? in
            checkId(entry.key, isNamed: true)
            guard let column = self.map(entry.value, of: entry.key.value) else { return nil }
            check(column, against: .column)
            let path = path + ["rows", entry.key.value]
            let kind = kind(of: entry.key, in: column, at: path, lists)
            let title = words("title", in: column, at: path) ?? words("ask", in: column, at: path)
            if title == nil { reportUntitled(entry.key) }
            let isOptional =
                text("optional", in: column).flatMap { yesOrNo($0, of: "optional") } ?? false
            return kind.map {
                RowsKind.Column(
                    id: entry.key.value,
                    title: title ?? Words(zh: entry.key.value, en: entry.key.value),
                    kind: $0,
                    party: party(of: column, $0),
                    isOptional: isOptional
                )
            }
        }
        let total = text("total", in: field)
        if let total { checkTotal(total, columns) }
        return .rows(RowsKind(columns: columns, total: total?.value))
    }

    /// The party that whoever is named joins.
    mutating func party(of map: ParsedMap, _ kind: FieldKind) -> String? {
        guard let text = text("as", in: map), let party = party(text, of: "as") else { return nil }
        let fits = party.kind.isPerson ? kind == .person(of: nil) : kind == .organisation
        if !fits {
            findings.error(
                text.place,
                zh: "这个问题的回答不能当“\(party.id)”。",
                en: "The answer to this cannot be the party “\(party.id)”.",
                fixZh: "人用 person: any，单位用 organisation: any。",
                fixEn: "Ask people with person: any, organisations with organisation: any."
            )
        }
        return party.id
    }

    private mutating func checkTotal(_ total: ParsedText, _ columns: [RowsKind.Column]) {
        let sums = columns.filter { column in
            switch column.kind {
            case .money, .number: true
            default: false
            }
        }
        if !sums.contains(where: { $0.id == total.value }) {
            unknownValue(total, of: "total", known: sums.map(\.id))
        }
    }

    private mutating func reportUntitled(_ id: ParsedText) {
        findings.error(
            id.place,
            zh: "这一列“\(id.value)”没有中文名称。",
            en: "The column “\(id.value)” has no title.",
            fixZh: "加上 ask: 名称。",
            fixEn: "Add ask: and what it is called in Chinese."
        )
    }
}
