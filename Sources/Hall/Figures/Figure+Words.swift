import Calendar
package import FEEL
package import Programs
package import Store

extension FiguresOf.Figure {
    package var id: String { measure.id }
    package var title: Words { measure.title }
    package var isShare: Bool { measure.isShare }

    package func cases(_ part: CasesBehind.Part) -> [CaseID] {
        switch part {
        case .counted: counted
        case .missed: missed
        case .open: open
        }
    }

    package func places(_ part: CasesBehind.Part) -> [PlaceID] {
        switch part {
        case .counted: places[.counted] ?? []
        case .missed: places[.among] ?? []
        case .open: places[.open] ?? []
        }
    }

    /// What is counted, in a word; nil for a part, and where those behind the cases are counted.
    package var unit: Words? {
        guard !isShare, measure.kind != .median else { return nil }
        if isOfMoney { return Words(zh: "元", en: "yuan") }
        if !addends.isEmpty {
            let units = Set(addends.map(\.unit))
            return units.count == 1 ? units.first ?? nil : nil
        }
        guard distinct == nil || measure.rows.isWhole else { return nil }
        return switch measure.rows {
        case .covers: Words(zh: "人次", en: "covers")
        case .cases: Words(zh: "件", en: "cases")
        case .places, .allPlaces: Words(zh: "个", en: "places")
        case .openings: Words(zh: "期", en: "openings")
        case .peopleCovered: Words(zh: "人", en: "people")
        case .organisationsCovered: Words(zh: "家", en: "organisations")
        case .entranceVisits: Words(zh: "次", en: "times")
        case .lines: Words(zh: "人次", en: "entries")
        case .clusters: nil
        }
    }

    /// Whether it is told in yuan, by itself or because all that it adds up is.
    private var isOfMoney: Bool {
        fen != nil || !addends.isEmpty && addends.allSatisfy { $0.fen != nil }
    }

    /// How much is wanting to the target: "还差 2", "还差 7.7 个百分点".
    package var lack: Words? { shortfall.map(lack) }

    func lack(_ shortfall: Decimal34) -> Words {
        guard isShare else {
            let unit = unit.map { " " + $0.zh } ?? ""
            return measure.isFalling
                ? Words(zh: "还多 \(shortfall)\(unit)", en: "\(shortfall) over")
                : Words(zh: "还差 \(shortfall)\(unit)", en: "\(shortfall) short")
        }
        let points = percent(shortfall)
        return Words(zh: "还差 \(points) 个百分点", en: "\(points) points short")
    }

    /// What was promised: "不低于 90%".
    package var target: Words? { part.map { words(of: $0.target) } }

    /// A promise of one date.
    package func words(of target: Measure.Target) -> Words {
        let value = text(target.value)
        if let each = target.each, let since = target.since {
            let period = Words(each.period, from: since)
            return switch target.comparison {
            case .atLeast:
                Words(zh: "\(period.zh)不低于 \(value)", en: "at least \(value) in \(period.en)")
            case .moreThan:
                Words(zh: "\(period.zh)超过 \(value)", en: "more than \(value) in \(period.en)")
            case .fallingTo:
                Words(zh: "\(period.zh)不超过 \(value)", en: "at most \(value) in \(period.en)")
            }
        }
        let day = target.by.map(Words.init(day:))
        let by = Words(
            zh: day.map { "（\($0.zh)前）" } ?? "",
            en: day.map { " by \($0.en)" } ?? ""
        )
        return switch target.comparison {
        case .atLeast: Words(zh: "不低于 \(value)\(by.zh)", en: "at least \(value)\(by.en)")
        case .moreThan: Words(zh: "超过 \(value)\(by.zh)", en: "more than \(value)\(by.en)")
        case .fallingTo: Words(zh: "降到 \(value)\(by.zh)", en: "down to \(value)\(by.en)")
        }
    }

    /// A figure of this measure: a number, or hundredths.
    package func text(_ value: Decimal34) -> String {
        isShare ? percent(value) + "%" : value.description
    }

    /// A share in hundredths, to a tenth of one.
    package func percent(_ share: Decimal34) -> String {
        let tenths = (share * Decimal34(1_000)).flatMap { $0.rounded(scale: 0)?.asInt64 }
        guard let tenths else { return share.description }
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
