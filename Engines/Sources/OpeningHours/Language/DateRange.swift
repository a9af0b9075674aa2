public import Calendar

/// Dates of the year: months, or days from one to another.
public enum DateRange: Hashable, Sendable {
    /// `Mar-Oct`, of one year where it is named.
    case months(MonthPoint, MonthPoint)
    /// `Dec 24`.
    case day(DatePoint)
    /// `Dec 24-Jan 02`, perhaps only every so many days.
    case days(DatePoint, DatePoint, every: Int)
    /// `Oct 15+`: to the end of the year, or for ever where the year is named.
    case from(DatePoint)

    var lastYear: Int? {
        switch self {
        case .months(let first, let last): last.year ?? first.year
        case .day(let point), .from(let point): point.year
        case .days(let first, let last, _): last.year ?? first.year
        }
    }
}

/// A month, of one year or of each.
public struct MonthPoint: Hashable, Sendable {
    /// The year; `nil` means each.
    public let year: Int?
    /// The month, 1 to 12.
    public let month: Int
}

/// A day of the year, perhaps counted from another.
public struct DatePoint: Hashable, Sendable {
    /// The year; `nil` means each.
    public let year: Int?
    /// The day that is counted from.
    public let anchor: Anchor
    /// The weekday that is looked for from there.
    public let toward: Toward?
    /// So many days later; negative before.
    public let days: Int

    /// A day that has a name.
    public enum Anchor: Hashable, Sendable {
        /// `Dec 24`.
        case date(month: Int, day: Int)
        /// `Oct Su[-1]`.
        case nth(month: Int, Weekday, Int)
        /// Western Easter Sunday.
        case easter
    }

    /// The nearest weekday after a day, or before it; never the day itself.
    public struct Toward: Hashable, Sendable {
        /// The weekday.
        public let weekday: Weekday
        /// Whether it lies after the day.
        public let isLater: Bool
    }
}
