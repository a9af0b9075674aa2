public import Calendar

/// A day, a time of day, and what they say about their zone.
public struct ZonedDateTime: Sendable {
    /// The day and time on the clock.
    public let civil: CivilDateTime
    /// The zone the clock stands in.
    public let zone: ZoneMark

    /// A day and time on a clock in a zone.
    public init(civil: CivilDateTime, zone: ZoneMark) {
        self.civil = civil
        self.zone = zone
    }

    /// What the clock of a zone shows at an instant.
    public init(at instant: Instant, in zone: Zone) {
        self.init(civil: zone.civil(instant), zone: .region(zone))
    }
}

extension ZonedDateTime {
    /// The day on the clock.
    public var date: CivilDate { civil.date }

    /// The time on the clock, keeping the zone.
    var timeOfDay: ZonedTime { ZonedTime(time: civil.time, zone: zone) }

    /// Nanoseconds on the clock since the day with number 0, whatever the zone.
    var clockNanoseconds: Int128 {
        Int128(civil.date.dayNumber) * Int128(CivilTime.nanosecondsPerDay)
            + Int128(civil.time.nanosecondOfDay)
    }

    /// The same count at UTC; `nil` where no zone is named.
    var universalNanoseconds: Int128? {
        zone.offset(at: civil).map { clockNanoseconds - Int128($0) * 1_000_000_000 }
    }

    /// The clock moved by a length of time; `nil` beyond the calendar.
    func adding(_ duration: DayTimeDuration) -> ZonedDateTime? {
        let day = Int128(CivilTime.nanosecondsPerDay)
        let moved = clockNanoseconds &+ duration.nanoseconds
        var days = moved / day
        var rest = moved % day
        if rest < 0 {
            rest += day
            days -= 1
        }
        guard let date = CivilDate(checkedDayNumber: days) else { return nil }
        let time = CivilTime(nanosecondOfDay: Int(rest))
        return ZonedDateTime(civil: CivilDateTime(date: date, time: time), zone: zone)
    }

    /// The same time so many months on, the day clamped to the month; `nil` beyond the calendar.
    func adding(_ duration: YearMonthDuration) -> ZonedDateTime? {
        guard let date = civil.date.adding(duration) else { return nil }
        return ZonedDateTime(civil: CivilDateTime(date: date, time: civil.time), zone: zone)
    }
}

extension CivilDate {
    /// The day with this number, unless it lies beyond the calendar.
    init?(checkedDayNumber number: Int128) {
        guard let number = Int(exactly: number), Self.dayNumbers.contains(number) else {
            return nil
        }
        self.init(dayNumber: number)
    }

    /// The day so many months on, clamped to the month; `nil` beyond the calendar.
    func adding(_ duration: YearMonthDuration) -> CivilDate? {
        let months = Int128(year) * 12 + Int128(month) - 1 + Int128(duration.months)
        let (first, last) = (Int128(Self.years.lowerBound), Int128(Self.years.upperBound))
        guard months >= first * 12, months < (last + 1) * 12 else { return nil }
        return adding(months: Int(duration.months))
    }

    /// The day that a length of time leads to when counted from its midnight.
    func adding(_ duration: DayTimeDuration) -> CivilDate? {
        let day = Int128(CivilTime.nanosecondsPerDay)
        var days = duration.nanoseconds / day
        if duration.nanoseconds % day < 0 { days -= 1 }
        return CivilDate(checkedDayNumber: Int128(dayNumber) + days)
    }

    /// Midnight of the day on a clock in this zone.
    func midnight(_ zone: ZoneMark) -> ZonedDateTime {
        ZonedDateTime(civil: CivilDateTime(date: self, time: .midnight), zone: zone)
    }
}
