import Calendar
import FEEL

extension Axis.Region {
    /// A value of the region in words, for the column of this label.
    func sample(label: String) -> TableFinding.Sample {
        switch self {
        case .at(let stop): .init(label: label, zh: "= \(stop.text)", en: "= \(stop.text)")
        case .others: .init(label: label, zh: "是其他值", en: "is any other value")
        case .between(let low, let high):
            if let value = Self.value(between: low, and: high) {
                .init(label: label, zh: "= \(value)", en: "= \(value)")
            } else {
                Self.words(label, low, high)
            }
        }
    }

    /// A value that lies between two stops, where one can be named.
    private static func value(between low: Axis.Stop?, and high: Axis.Stop?) -> Value? {
        switch (low?.value, high?.value) {
        case (.number(let a), .number(let b)): number(between: a, and: b).map(Value.number)
        case (.number(let a), nil) where high == nil: (a + Decimal34(1)).map(Value.number)
        case (nil, .number(let b)) where low == nil: (b - Decimal34(1)).map(Value.number)
        case (.date(let a), nil) where high == nil: .date(a.adding(days: 1))
        case (.date(let a), .date): .date(a.adding(days: 1))
        case (nil, .date(let b)) where low == nil: .date(b.adding(days: -1))
        default: nil
        }
    }

    /// The next whole step where it lies between, else the middle.
    private static func number(between low: Decimal34, and high: Decimal34) -> Decimal34? {
        if let next = low + Decimal34(1), next < high { return next }
        return (low + high).flatMap { $0 / Decimal34(2) }
    }

    private static func words(
        _ label: String,
        _ low: Axis.Stop?,
        _ high: Axis.Stop?
    ) -> TableFinding.Sample {
        switch (low, high) {
        case (let low?, let high?):
            .init(
                label: label,
                zh: "在 \(low.text) 和 \(high.text) 之间",
                en: "lies between \(low.text) and \(high.text)"
            )
        case (let low?, nil): .init(label: label, zh: "> \(low.text)", en: "> \(low.text)")
        case (nil, let high?): .init(label: label, zh: "< \(high.text)", en: "< \(high.text)")
        case (nil, nil): .init(label: label, zh: "任意", en: "is anything")
        }
    }
}

extension Axis.Stop {
    /// The stop as FEEL writes it.
    var text: String {
        switch self {
        case .symbol(let text): text
        case .value(.string(let text)): "\"\(text)\""
        case .value(let value): value.description
        }
    }
}
