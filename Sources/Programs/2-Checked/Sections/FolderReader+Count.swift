import Calendar
import FEEL

extension FolderReader {
    private static let measureKeys = Keys(
        "title",
        "number of",
        "share of",
        "among",
        "when",
        "target",
        later: "sum of",
        "ratio",
        "mean of",
        "median of",
        "per",
        "distinct",
        "history",
        "reported by",
        "gaps",
        "by",
        "parts",
        "equals",
        "of",
        "sees",
        "dated",
        "within",
        "never"
    )

    /// The numbers a service is held to.
    mutating func measures(_ root: ParsedMap, in scope: Scope) -> [Measure] {
        guard let map = root["count"].flatMap({ self.map($0, of: "count") }) else { return [] }
        return map.entries.compactMap { measure($0, in: scope) }
    }

    private mutating func measure(_ entry: ParsedEntry, in scope: Scope) -> Measure? {
        let id = entry.key
        checkId(id, isNamed: false)
        guard let map = map(entry.value, of: id.value) else { return nil }
        check(map, against: FolderReader.measureKeys)
        let title = title(of: id, in: map, at: ["count", id.value])
        let kind = measureKind(id, map)
        let among = text("among", in: map).flatMap { expression($0, in: scope, yielding: .boolean) }
        let when = text("when", in: map).flatMap { expression($0, in: scope, yielding: .boolean) }
        let target = map["target"].flatMap { self.target($0, of: kind) }
        return kind.map {
            Measure(
                id: id.value,
                title: title,
                kind: $0,
                among: among,
                when: when,
                target: target,
                place: id.place
            )
        }
    }

    private mutating func measureKind(_ id: ParsedText, _ map: ParsedMap) -> Measure.Kind? {
        let kinds: [(String, Measure.Kind)] = [("number of", .number), ("share of", .share)]
        let written = kinds.filter { map[$0.0] != nil }
        guard let (key, kind) = written.first, written.count == 1 else {
            let isLater = map.entries.contains {
                FolderReader.measureKeys.later.contains($0.key.value)
            }
            if written.count > 1 || !isLater { reportKind(of: id) }
            return nil
        }
        if let text = text(key, in: map), text.value != "cases" {
            unknownValue(text, of: key, known: ["cases"])
        }
        return kind
    }

    private mutating func reportKind(of id: ParsedText) {
        findings.error(
            id.place,
            zh: "指标“\(id.value)”没有写数什么。",
            en: "The measure “\(id.value)” does not say what it counts.",
            fixZh: "写 number of: cases 或 share of: cases，二选一。",
            fixEn: "Write either number of: cases or share of: cases."
        )
    }

    /// `{at least: 30, by: 2024-12-31}`; a share is written in percent.
    private mutating func target(_ node: ParsedNode, of kind: Measure.Kind?) -> Measure.Target? {
        guard let map = map(node, of: "target") else { return nil }
        check(map, against: Keys("at least", "more than", "falling to", "by", later: "parts"))
        let by = text("by", in: map).flatMap { date($0, of: "by") }
        let written = Measure.Comparison.allCases.filter { map[$0.rawValue] != nil }
        guard let comparison = written.first, written.count == 1 else {
            findings.error(
                map.place,
                zh: "目标没有写是“至少”“超过”还是“降到”。",
                en: "The target does not say how it compares.",
                fixZh: "写 at least、more than、falling to 其中一个。",
                fixEn: "Write one of at least, more than, falling to."
            )
            return nil
        }
        guard let text = text(comparison.rawValue, in: map),
            let value = targetValue(text, of: comparison.rawValue, kind)
        else { return nil }
        return Measure.Target(comparison: comparison, value: value, by: by)
    }

    private mutating func targetValue(
        _ text: ParsedText,
        of key: String,
        _ kind: Measure.Kind?
    ) -> Decimal34? {
        let percent = text.value.hasSuffix("%")
        let digits = text.value.prefix { $0 != "%" && $0 != " " }
        if percent == (kind == .share) {
            let plain = ParsedText(String(digits), text.style, at: text.place)
            guard let number = number(plain, of: key) else { return nil }
            return percent ? number / 100 : number
        }
        findings.error(
            text.place,
            zh: percent ? "数量的目标不能写百分比。" : "比例的目标要写百分比。",
            en: percent
                ? "A number of cases has no percentage." : "A share is promised in percent.",
            fixZh: percent ? "写一个数，例如 30。" : "例如 100%。",
            fixEn: percent ? "Write a number such as 30." : "Write 100%, for example."
        )
        return nil
    }
}
