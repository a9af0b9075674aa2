/// A length of time in days, hours, minutes, seconds and their fractions.
public struct DayTimeDuration: Hashable, Comparable, Sendable {
    /// The length in nanoseconds; negative when it leads back.
    public let nanoseconds: Int128

    /// A length in nanoseconds.
    public init(nanoseconds: Int128) {
        self.nanoseconds = nanoseconds
    }

    /// A length in seconds.
    public init(seconds: Int64) {
        nanoseconds = Int128(seconds) * Self.second
    }

    /// A length in days.
    public init(days: Int64) {
        nanoseconds = Int128(days) * Self.day
    }

    /// Whether the left leads less far forward.
    public static func < (left: DayTimeDuration, right: DayTimeDuration) -> Bool {
        left.nanoseconds < right.nanoseconds
    }

    static let second: Int128 = 1_000_000_000
    static let minute: Int128 = 60 * second
    static let hour: Int128 = 60 * minute
    static let day: Int128 = 24 * hour
    /// No length goes beyond twice the calendar, so sums of two never overflow.
    static let longest: Int128 = 2 * 366 * 2_000_000_000 * day
}

/// A length of time in years and months, which have no fixed number of days.
public struct YearMonthDuration: Hashable, Comparable, Sendable {
    /// The length in months; negative when it leads back.
    public let months: Int64

    /// A length in months.
    public init(months: Int64) {
        self.months = months
    }

    /// Whether the left leads less far forward.
    public static func < (left: YearMonthDuration, right: YearMonthDuration) -> Bool {
        left.months < right.months
    }

    /// Sums of two lengths within this bound never overflow.
    static let longest: Int64 = 1_000_000_000_000
}

extension DayTimeDuration {
    /// The length as ISO 8601 writes it, for example `P1DT2H30M`.
    var text: String {
        if nanoseconds == 0 { return "PT0S" }
        let size = nanoseconds.magnitude
        let fraction = UInt128(Self.second)
        let seconds = size / fraction
        var text = nanoseconds < 0 ? "-P" : "P"
        if seconds >= 86_400 { text += String(seconds / 86_400) + "D" }
        let hours = seconds / 3600 % 24
        let minutes = seconds / 60 % 60
        let rest = seconds % 60
        let nanosecondsLeft = Int(size % fraction)
        if hours == 0, minutes == 0, rest == 0, nanosecondsLeft == 0 { return text }
        text += "T"
        if hours > 0 { text += String(hours) + "H" }
        if minutes > 0 { text += String(minutes) + "M" }
        if rest > 0 || nanosecondsLeft > 0 {
            text += String(rest) + fractionText(nanosecondsLeft) + "S"
        }
        return text
    }
}

extension YearMonthDuration {
    /// The length as ISO 8601 writes it, for example `P1Y2M`.
    var text: String {
        if months == 0 { return "P0M" }
        let size = months.magnitude
        var text = months < 0 ? "-P" : "P"
        if size >= 12 { text += String(size / 12) + "Y" }
        if size % 12 > 0 { text += String(size % 12) + "M" }
        return text
    }
}

/// The digits behind a second, with the point, without closing zeros; nothing for none.
func fractionText(_ nanoseconds: Int) -> String {
    if nanoseconds == 0 { return "" }
    let digits = String(nanoseconds)
    var text = String(repeating: "0", count: 9 - digits.utf8.count) + digits
    while text.last == "0" { text.removeLast() }
    return "." + text
}
