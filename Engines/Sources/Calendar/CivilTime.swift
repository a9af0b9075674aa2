/// A time on the wall, without date or zone, to the nanosecond.
public struct CivilTime: Hashable, Sendable {
    /// The hour, 0 to 23.
    public let hour: Int
    /// The minute, 0 to 59.
    public let minute: Int
    /// The second, 0 to 59.
    public let second: Int
    /// The nanosecond, 0 to 999,999,999.
    public let nanosecond: Int

    /// A time from its parts; `nil` where a clock does not show it.
    ///
    /// There are no leap seconds.
    public init?(hour: Int, minute: Int, second: Int = 0, nanosecond: Int = 0) {
        guard 0...23 ~= hour, 0...59 ~= minute, 0...59 ~= second,
            0...999_999_999 ~= nanosecond
        else { return nil }
        self.hour = hour
        self.minute = minute
        self.second = second
        self.nanosecond = nanosecond
    }

    /// The time so long after midnight; counts beyond a day start again at midnight.
    public init(nanosecondOfDay: Int) {
        let within = remainder(nanosecondOfDay, Self.nanosecondsPerDay)
        nanosecond = within % 1_000_000_000
        let seconds = within / 1_000_000_000
        second = seconds % 60
        minute = seconds / 60 % 60
        hour = seconds / 3600
    }

    /// The start of a day: 00:00.
    public static let midnight = CivilTime(nanosecondOfDay: 0)
    /// How many nanoseconds a day has.
    public static let nanosecondsPerDay = 86_400_000_000_000

    /// Whole seconds since midnight.
    public var secondOfDay: Int { hour * 3600 + minute * 60 + second }

    /// Nanoseconds since midnight.
    public var nanosecondOfDay: Int { secondOfDay * 1_000_000_000 + nanosecond }
}

extension CivilTime: Comparable {
    /// The earlier time comes first.
    public static func < (left: CivilTime, right: CivilTime) -> Bool {
        left.nanosecondOfDay < right.nanosecondOfDay
    }
}

extension CivilTime: LosslessStringConvertible, CustomStringConvertible {
    /// A time written `09:00`, `09:00:30` or `09:00:30.25`; `nil` where the text is anything else.
    public init?(_ text: String) {
        var reader = TextReader(text)
        guard let hour = reader.digits(2...2), reader.take(":"),
            let minute = reader.digits(2...2)
        else { return nil }
        var second = 0
        var nanosecond = 0
        if reader.take(":") {
            guard let digits = reader.digits(2...2) else { return nil }
            second = digits.value
            if reader.take(".") {
                guard let fraction = reader.digits(1...9) else { return nil }
                nanosecond = (fraction.count..<9).reduce(fraction.value) { value, _ in value * 10 }
            }
        }
        guard reader.isAtEnd else { return nil }
        self.init(
            hour: hour.value,
            minute: minute.value,
            second: second,
            nanosecond: nanosecond
        )
    }

    /// The time as `09:00:00`, with a fraction only where there is one: `09:00:30.25`.
    public var description: String {
        let clock = [hour, minute, second].map { padded($0, to: 2) }.joined(separator: ":")
        guard nanosecond > 0 else { return clock }
        var fraction = padded(nanosecond, to: 9)
        while fraction.last == "0" { fraction.removeLast() }
        return clock + "." + fraction
    }
}

/// The remainder that is never negative; the divisor is above 0.
func remainder(_ number: Int, _ divisor: Int) -> Int {
    let rest = number % divisor
    return rest < 0 ? rest + divisor : rest
}

/// The quotient rounded down; the divisor is above 0.
func flooredQuotient(_ number: Int, _ divisor: Int) -> Int {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
}
