import Calendar
import FEEL

extension FolderReader {
    /// One promise, or several with a date each, in the order of their dates.
    mutating func targets(_ node: ParsedNode, of kind: Measure.Kind?) -> [Measure.Target] {
        guard let list = node.list else { return target(node, of: kind).map { [$0] } ?? [] }
        let targets = list.compactMap { target($0, of: kind) }
        let days = targets.compactMap(\.by)
        if days.count < targets.count || Set(days).count < days.count || days != days.sorted() {
            findings.error(
                node.place,
                zh: "分期的目标每期要写一个日期（by），从早到晚，不能重复。",
                en: "Targets in parts need a date (by) each, in order and none twice.",
                fixZh: "例如 [{at least: 1000, by: 2024-12-31}, {at least: 3000, by: 2025-12-31}]。",
                fixEn:
                    "Such as [{at least: 1000, by: 2024-12-31}, {at least: 3000, by: 2025-12-31}]."
            )
        }
        return targets
    }

    /// What is counted; clusters are looked at by `gaps` alone.
    mutating func rows(_ text: ParsedText, of key: String) -> Measure.Rows? {
        let known = Measure.Rows.allCases.filter { ![.clusters, .lines].contains($0) }
        if let rows = known.first(where: { $0.rawValue == text.value }) { return rows }
        unknownValue(text, of: key, known: known.map(\.rawValue))
        return nil
    }

    /// `{density: 1 station per cluster of 1000 workers, reach: 15 minutes walking}`.
    mutating func gaps(_ node: ParsedNode) -> Measure.Gaps? {
        guard let map = map(node, of: "gaps") else { return nil }
        check(map, against: .gaps)
        let density = text("density", in: map).flatMap { self.density($0) }
        let reach = text("reach", in: map).flatMap { self.reach($0) }
        if map["density"] == nil, map["reach"] == nil {
            findings.error(
                node.place,
                zh: "“gaps”没有写承诺了什么。",
                en: "“gaps” does not say what was promised.",
                fixZh: "写 density 或 reach，或者两样都写。",
                fixEn: "Write density, or reach, or both."
            )
        }
        return Measure.Gaps(density: density, reach: reach)
    }

    /// `1 station per cluster of 1000 workers`, or `per 1000 workers`: one for each full thousand.
    private mutating func density(_ text: ParsedText) -> Measure.Gaps.Density? {
        let words = text.value.split(separator: " ").map(String.init)
        let each = words.count == 5 && words[2] == "per" && words[4] == "workers"
        let once =
            words.count == 7 && Array(words[2...4]) == ["per", "cluster", "of"]
            && words[6] == "workers"
        if each || once, let places = Int(words[0]), let workers = Int(words[each ? 3 : 5]),
            (1...100).contains(places), (1...10_000_000).contains(workers)
        {
            return Measure.Gaps.Density(places: places, workers: workers, isForEach: each)
        }
        unknownValue(
            text,
            of: "density",
            known: ["1 station per cluster of 1000 workers", "1 station per 1000 workers"]
        )
        return nil
    }

    /// `15 minutes walking`.
    private mutating func reach(_ text: ParsedText) -> Measure.Gaps.Reach? {
        let words = text.value.split(separator: " ").map(String.init)
        if words.count == 3, words[1] == "minutes", let way = Measure.Gaps.Way(rawValue: words[2]),
            let minutes = Int(words[0]), (1...240).contains(minutes)
        {
            return Measure.Gaps.Reach(minutes: minutes, way: way)
        }
        unknownValue(
            text,
            of: "reach",
            known: Measure.Gaps.Way.allCases.map { "15 minutes \($0.rawValue)" }
        )
        return nil
    }

    /// `{is: 10000000+, day: 2025-07-01, source: …}`: a total that only the paper knows.
    mutating func history(_ node: ParsedNode, at path: [String]) -> Measure.History? {
        guard let map = map(node, of: "history") else { return nil }
        check(map, against: .history)
        let value = required("is", in: map, of: "history").flatMap { text($0, of: "is") }
        let on = text("day", in: map).flatMap { date($0, of: "day") }
        _ = required("source", in: map, of: "history")
        let source = words("source", in: map, at: path + ["history"])
        let addsUp = text("adds up", in: map).map { text in
            if text.value != "yes" { unknownValue(text, of: "adds up", known: ["yes"]) }
            return text.value == "yes"
        }
        let counts = text("counts", in: map).map { text in
            if text.value != "yes" { unknownValue(text, of: "counts", known: ["yes"]) }
            return text.value == "yes"
        }
        if counts == true, addsUp != true {
            findings.error(
                map.place,
                zh: "历史数据要算进目标，就要接着累计。",
                en: "What counts for the target has to be a total that goes on.",
                fixZh: "加上 adds up: yes。",
                fixEn: "Add adds up: yes."
            )
        }
        if addsUp == true, map["day"] == nil {
            findings.error(
                map.place,
                zh: "历史数据要接着累计，却没有写截至哪天。",
                en: "The history goes on and does not say up to which day it reaches.",
                fixZh: "加上 day: 2021-01-31；这天以后的才加上去。",
                fixEn: "Add day: 2021-01-31; what counts after it is added."
            )
        }
        guard let value, let source else { return nil }
        let isAtLeast = value.value.hasSuffix("+")
        let digits = isAtLeast ? String(value.value.dropLast()) : value.value
        let plain = ParsedText(digits, value.style, at: value.place)
        guard let number = number(plain, of: "is") else { return nil }
        return Measure.History(
            value: number,
            isAtLeast: isAtLeast,
            on: on,
            source: source,
            addsUp: addsUp ?? false,
            counts: counts ?? false
        )
    }
}

extension Measure.Kind {
    /// Whether it is promised in percent.
    var isPart: Bool {
        switch self {
        case .share, .gaps: true
        case .number, .sum, .money, .median: false
        }
    }
}
