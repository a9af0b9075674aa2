/// A date and a time on the wall, without zone.
public struct CivilDateTime: Hashable, Sendable {
    /// The date.
    public let date: CivilDate
    /// The time of that day.
    public let time: CivilTime

    /// The moment a wall calendar and a wall clock show together.
    public init(date: CivilDate, time: CivilTime) {
        self.date = date
        self.time = time
    }

    /// The date and time so many seconds after 1970-01-01T00:00:00 on the same wall.
    init(seconds: Int, nanosecond: Int = 0) {
        date = CivilDate(dayNumber: flooredQuotient(seconds, 86_400))
        time = CivilTime(
            nanosecondOfDay: remainder(seconds, 86_400) * 1_000_000_000 + nanosecond
        )
    }

    /// Seconds since 1970-01-01T00:00:00 on the same wall; below 10¹⁷ in size.
    var seconds: Int { date.dayNumber * 86_400 + time.secondOfDay }
}

extension CivilDateTime: Comparable {
    /// The earlier one comes first.
    public static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
        left.date != right.date ? left.date < right.date : left.time < right.time
    }
}

extension CivilDateTime: LosslessStringConvertible, CustomStringConvertible {
    /// A date and time written `2024-05-01 10:00` or `2024-05-01T10:00:00`.
    public init?(_ text: String) {
        guard let gap = text.firstIndex(where: { $0 == "T" || $0 == " " }),
            let date = CivilDate(String(text[..<gap])),
            let time = CivilTime(String(text[text.index(after: gap)...]))
        else { return nil }
        self.init(date: date, time: time)
    }

    /// The date and time as `2024-05-01T10:00:00`.
    public var description: String { "\(date)T\(time)" }
}
