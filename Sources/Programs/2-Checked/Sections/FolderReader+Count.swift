import Calendar
import FEEL

extension FolderReader {

    /// The numbers a service is held to.
    mutating func measures(
        _ root: ParsedMap,
        over rows: [Measure.Rows: Scope],
        _ lines: [String: Scope]
    ) -> [Measure] {
        guard let map = root["count"].flatMap({ self.map($0, of: "count") }) else { return [] }
        return map.entries.compactMap { measure($0, over: rows, lines) }
    }

    private mutating func measure(
        _ entry: ParsedEntry,
        over scopes: [Measure.Rows: Scope],
        _ lines: [String: Scope]
    ) -> Measure? {
        let id = entry.key
        checkId(id, isNamed: false)
        guard let map = map(entry.value, of: id.value) else { return nil }
        check(map, against: .measure)
        let title = title(of: id, in: map, at: ["count", id.value])
        let (kind, rows) = measureKind(id, map, lines.keys.sorted())
        let field = rows == .lines ? map["number of"]?.text?.value : nil
        let scope =
            field.flatMap { lines[$0] } ?? scopes[rows == .clusters ? .allPlaces : rows] ?? Scope()
        let amongScope = field.flatMap { lines[$0] } ?? scopes[rows] ?? Scope()
        let among = text("among", in: map)
            .flatMap { expression($0, in: amongScope, yielding: .boolean) }
        let when = text("when", in: map).flatMap { expression($0, in: scope, yielding: .boolean) }
        let (targets, isFalling) = promised(map, kind)
        let of = text("median of", in: map)
            .flatMap { expression($0, in: scope, yielding: .number) }
        let period = text("by", in: map).flatMap { word($0, of: "by", as: Measure.Period.self) }
        let dated = text("dated", in: map).flatMap { expression($0, in: scope, yielding: .date) }
        let history = map["history"].flatMap { self.history($0, at: ["count", id.value]) }
        let sees = text("sees", in: map)
        if let sees, sees.value != Self.everybody {
            unknownValue(sees, of: "sees", known: [Self.everybody])
        }
        let isPublic = sees?.value == Self.everybody
        return kind.map {
            Measure(
                id: id.value,
                title: title,
                kind: $0,
                rows: rows,
                lines: field,
                distinct: distinct(in: map, of: $0, rows),
                among: among,
                when: when,
                targets: targets,
                dated: dated,
                of: of,
                period: period,
                isFalling: isFalling,
                history: history,
                isPublic: isPublic,
                place: id.place
            )
        }
    }

    private static let everybody = "everybody"

    /// `{falling: yes}`, or targets with their numbers.
    private mutating func promised(
        _ map: ParsedMap,
        _ kind: Measure.Kind?
    ) -> (targets: [Measure.Target], isFalling: Bool) {
        guard let node = map["target"] else { return ([], false) }
        guard let falling = node.map.flatMap({ text("falling", in: $0) }) else {
            return (targets(node, of: kind), false)
        }
        if falling.value != "yes" { unknownValue(falling, of: "falling", known: ["yes"]) }
        if map["by"] == nil {
            findings.error(
                falling.place,
                zh: "要逐期下降，却没有写按什么分期。",
                en: "It is to fall, and nothing says by which periods.",
                fixZh: "加上 by: quarter，也可以写 month 或 year。",
                fixEn: "Add by: quarter; month and year will do too."
            )
        }
        return ([], true)
    }

    private mutating func measureKind(
        _ id: ParsedText,
        _ map: ParsedMap,
        _ lines: [String]
    ) -> (Measure.Kind?, Measure.Rows) {
        let kinds: [(String, Measure.Kind)] = [("number of", .number), ("share of", .share)]
        let written = kinds.filter { map[$0.0] != nil }
        if written.isEmpty, map["median of"] != nil { return (.median, .cases) }
        if written.isEmpty, let node = map["sum of"] {
            return (.sum(of: texts(node, of: "sum of").map(\.value)), .cases)
        }
        if written.isEmpty, let grant = text("money of", in: map) {
            return (.money(of: grant.value), .cases)
        }
        if written.isEmpty, let node = map["gaps"] {
            return (gaps(node).map(Measure.Kind.gaps), .clusters)
        }
        guard let (key, kind) = written.first, written.count == 1 else {
            let isLater = map.entries.contains {
                Keys.measure.later.contains($0.key.value)
            }
            if written.count > 1 || !isLater { reportKind(of: id) }
            return (nil, .cases)
        }
        if kind == .number, let of = map[key]?.text?.value, lines.contains(of) {
            return (kind, .lines)
        }
        let rows = text(key, in: map).flatMap { self.rows($0, of: key) }
        return (kind, rows ?? .cases)
    }

    /// Whose cases count once: only a number of cases can be counted so.
    private mutating func distinct(
        in map: ParsedMap,
        of kind: Measure.Kind,
        _ rows: Measure.Rows
    ) -> Once.Unit? {
        guard let text = text("distinct", in: map) else { return nil }
        if kind != .number || ![.cases, .covers, .lines].contains(rows) {
            findings.error(
                text.place,
                zh: "“distinct”只能和 number of: cases 或 covers 一起写。",
                en: "“distinct” goes with number of: cases or covers only.",
                fixZh: rows == .places ? "地点本来就只数一次，去掉它。" : "去掉它，或者改成 number of: cases。",
                fixEn: rows == .places
                    ? "A place counts once anyway: leave it out."
                    : "Leave it out, or write number of: cases."
            )
        }
        return word(text, of: "distinct", as: Once.Unit.self)
    }

    private mutating func reportKind(of id: ParsedText) {
        findings.error(
            id.place,
            zh: "指标“\(id.value)”没有写数什么。",
            en: "The measure “\(id.value)” does not say what it counts.",
            fixZh:
                "写 number of 或 share of，后面写 cases、covers、places、all places、openings、people covered 或 organisations covered；也可以写 money of、sum of、median of 或 gaps。",
            fixEn:
                "Write number of: or share of:, with cases, covers, places, all places, openings, people covered or organisations covered; or money of:, sum of:, median of:, gaps:."
        )
    }

    /// `{at least: 30, by: 2024-12-31}`; a share is written in percent.
    mutating func target(_ node: ParsedNode, of kind: Measure.Kind?) -> Measure.Target? {
        guard let map = map(node, of: "target") else { return nil }
        check(map, against: .target)
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
        let tells = map["tell"].map { texts($0, of: "tell") } ?? []
        let warn = self.text("warn", in: map).flatMap { lead($0, of: "warn") }
        checkTelling(map, tells)
        return Measure.Target(
            comparison: comparison,
            value: value,
            by: by,
            each: each(map),
            tells: tells.map(\.value),
            warn: warn
        )
    }

    /// Somebody hears of a promise by a last day, and only duties do.
    private mutating func checkTelling(_ map: ParsedMap, _ tells: [ParsedText]) {
        for text in tells { check(text, among: duties, of: "tell", Roles(duties: duties)) }
        let isDated = map["by"] != nil || map["each"] != nil
        guard let key = map.entries.first(where: { ["tell", "warn"].contains($0.key.value) })?.key,
            !isDated || map["tell"] == nil
        else { return }
        findings.error(
            key.place,
            zh: isDated ? "写了 warn，却没有写告诉谁。" : "没有期限的目标，没有哪天可以提醒。",
            en: isDated
                ? "“warn” is written, and nobody is told."
                : "A target without a last day has no day to tell of.",
            fixZh: isDated ? "加上 tell: officer。" : "加上 by 或 each，或者去掉 tell 和 warn。",
            fixEn: isDated ? "Add tell: officer." : "Add by or each, or leave tell and warn out."
        )
    }

    /// `{each: year, from: 2021-01-01, until: 2025-12-31}`.
    private mutating func each(_ map: ParsedMap) -> Measure.Target.Each? {
        let period = text("each", in: map)
            .flatMap { word($0, of: "each", as: Measure.Period.self) }
        let from = text("from", in: map).flatMap { date($0, of: "from") }
        let until = text("until", in: map).flatMap { date($0, of: "until") }
        guard map["each"] != nil else {
            for key in ["from", "until"] {
                guard let place = map.entries.first(where: { $0.key.value == key })?.key.place
                else { continue }
                findings.error(
                    place,
                    zh: "“\(key)”和 each 一起写：每期重新算的目标才有从哪期起、到哪期止。",
                    en:
                        "“\(key)” goes with each: only what begins anew has a first and a last period.",
                    fixZh: "加上 each: year，或者改写 by。",
                    fixEn: "Add each: year, or write by instead."
                )
            }
            return nil
        }
        if let by = map.entries.first(where: { $0.key.value == "by" })?.key.place {
            findings.error(
                by,
                zh: "每期重新算的目标到每期最后一天为止，不写 by。",
                en: "What begins anew ends with each period, so it has no by.",
                fixZh: "去掉 by；最后一期写 until。",
                fixEn: "Leave by out; the last period is said by until."
            )
        }
        guard let period else { return nil }
        guard let from else {
            if map["from"] == nil {
                findings.error(
                    map.place,
                    zh: "每期重新算的目标要写从哪期起（from）。",
                    en: "What begins anew needs its first period (from).",
                    fixZh: "例如 {at least: 5, each: year, from: 2021-01-01}。",
                    fixEn: "Such as {at least: 5, each: year, from: 2021-01-01}."
                )
            }
            return nil
        }
        if let until, until < from {
            findings.error(
                map.place,
                zh: "目标的最后一期早于第一期。",
                en: "The last period of the target lies before the first.",
                fixZh: "检查 from 和 until。",
                fixEn: "Check from and until."
            )
            return nil
        }
        return Measure.Target.Each(period: period, from: from, until: until)
    }

    private mutating func targetValue(
        _ text: ParsedText,
        of key: String,
        _ kind: Measure.Kind?
    ) -> Decimal34? {
        let percent = text.value.hasSuffix("%")
        let digits = text.value.prefix { $0 != "%" && $0 != " " }
        if percent == kind?.isPart {
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
