import Calendar
import FEEL

extension InputDomain {
    var isBounded: Bool { least != nil || greatest != nil }

    var bounds: [Value] { [least, greatest].compactMap { $0 } }

    /// Whether the domain has any value in a region of the line.
    func reaches(_ region: Axis.Region) -> Bool {
        switch region {
        case .others: true
        case .at(let stop):
            switch stop.value {
            case nil: true
            case let value?: !isBelow(value) && !isAbove(value)
            }
        case .between(let low, let high): reaches(from: low?.value, to: high?.value)
        }
    }

    private func reaches(from low: Value?, to high: Value?) -> Bool {
        if let high, let least, high == least || high.precedes(least) == true { return false }
        if let low, let greatest, low == greatest || greatest.precedes(low) == true { return false }
        return !(low.map { isNext($0, high) } ?? false)
    }

    private func isBelow(_ value: Value) -> Bool {
        least.map { value.precedes($0) == true } ?? false
    }

    private func isAbove(_ value: Value) -> Bool {
        greatest.map { $0.precedes(value) == true } ?? false
    }

    /// Whether nothing lies between two values of a kind that is counted in steps.
    private func isNext(_ low: Value, _ high: Value?) -> Bool {
        switch (low, high) {
        case (.number(let a), .number(let b)):
            isWhole && (a + Decimal34(1)).map { b <= $0 } ?? false
        case (.date(let a), .date(let b)): a.days(until: b) <= 1
        default: false
        }
    }
}
