import Calendar
import FEEL

extension Value {
    /// Whether this value comes before another of its kind; nil where the two have no order.
    func precedes(_ other: Value) -> Bool? {
        switch (self, other) {
        case (.number(let a), .number(let b)): a < b
        case (.date(let a), .date(let b)): a < b
        case (.dayTimeDuration(let a), .dayTimeDuration(let b)): a < b
        case (.yearMonthDuration(let a), .yearMonthDuration(let b)): a < b
        case (.string(let a), .string(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
        default: nil
        }
    }
}
