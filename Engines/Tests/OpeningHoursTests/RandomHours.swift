import SeededTesting

@testable import OpeningHours

/// Texts of opening hours made at random, from every corner of the language but the sun.
struct RandomHours {
    private var random: Seeded

    init(seed: UInt64) {
        random = Seeded(seed)
    }

    mutating func text() -> String {
        var text = rule()
        for _ in 0..<below(4) {
            text += pick(["; ", ", ", " || "]) + rule()
        }
        return text
    }

    private mutating func rule() -> String {
        var parts: [String] = []
        if chance(15) { parts.append(years() + ":") }
        if chance(35) { parts.append(list(3) { $0.dates() } + ":") }
        if chance(15) { parts.append("week " + list(2) { $0.weeks() }) }
        if chance(15) { parts.append(pick(["PH", "SH", "MW", "PH -1 day", "PH +1 day"])) }
        if chance(55) { parts.append(list(3) { $0.days() }) }
        if chance(75) { parts.append(list(3) { $0.times() }) }
        let state = pick([
            "open", "open", "open", "off", "unknown", "open \"a\"", "\"b\"", "off \"c\"",
        ])
        // Mere times want no state behind them.
        if parts.isEmpty || !chance(30) || !parts[parts.count - 1].contains(":") {
            parts.append(state)
        }
        return parts.joined(separator: " ")
    }

    private mutating func years() -> String {
        let year = 2023 + below(4)
        return pick([
            "\(year)", "\(year)+", "\(year)-\(year + 1)", "\(year)/2", "\(year)-2027/2,2031",
        ])
    }

    private mutating func dates() -> String {
        let range = "\(point())-\(point())"
        return switch below(8) {
        case 0: month()
        case 1: month() + "-" + month()
        case 2: point()
        case 3: point() + "+"
        case 4: "\(month()) \(1 + below(14))-\(14 + below(14))"
        case 5: "2024 \(month()) 05-2025 \(month()) 20"
        case 6: range + "/\(1 + below(9))"
        default: range
        }
    }

    private mutating func point() -> String {
        let anchor =
            switch below(8) {
            case 0: "easter"
            case 1: "Feb 29"
            case 2: "\(month()) \(weekday())[\(nth())]"
            default: "\(month()) \(padded(1 + below(28)))"
            }
        let toward = chance(15) ? pick(["+", "-"]) + weekday() : ""
        return anchor + toward + (chance(20) ? pick([" +", " -"]) + "\(1 + below(40)) days" : "")
    }

    private mutating func weeks() -> String {
        let first = 1 + below(53)
        let last = 1 + below(53)
        return pick(["\(first)", "\(first)-\(last)", "\(first)-\(last)/\(1 + below(5))"])
    }

    private mutating func days() -> String {
        switch below(4) {
        case 0: weekday()
        case 1:
            weekday() + "[\(nth())]"
                + (chance(40) ? pick([" +", " -"]) + "\(1 + below(6)) days" : "")
        default: weekday() + "-" + weekday()
        }
    }

    private mutating func times() -> String {
        let start = clockText(below(96) * 15)
        let end = clockText(chance(15) ? 1440 + below(190) * 7 : below(97) * 15)
        return switch below(8) {
        case 0: start + "+"
        case 1: start + "-" + (end == "48:00" ? "47:00" : end) + "+"
        default: start + "-" + end
        }
    }

    private mutating func nth() -> String { pick(["1", "2", "3", "4", "5", "-1", "-2", "-5"]) }
    private mutating func weekday() -> String { pick(["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]) }
    private mutating func month() -> String { pick(Vocabulary.monthCodes) }

    private mutating func list(_ most: Int, _ item: (inout Self) -> String) -> String {
        (0...below(most)).map { _ in item(&self) }.joined(separator: ",")
    }

    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
    mutating func pick(_ items: [String]) -> String { items[below(items.count)] }
}
