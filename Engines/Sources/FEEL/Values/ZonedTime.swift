public import Calendar

/// A time of day and what it says about its zone.
public struct ZonedTime: Sendable {
    /// The time on the clock.
    public let time: CivilTime
    /// The zone the clock stands in.
    public let zone: ZoneMark

    /// A time on a clock in a zone.
    public init(time: CivilTime, zone: ZoneMark) {
        self.time = time
        self.zone = zone
    }
}

extension ZonedTime {
    /// Nanoseconds since midnight on the clock.
    var nanosecondOfDay: Int { time.nanosecondOfDay }

    /// Seconds ahead of UTC; a region is asked for 1 January 1970, since a time has no date.
    var offset: Int? {
        guard let date = CivilDate(year: 1970, month: 1, day: 1) else { return nil }
        return zone.offset(at: CivilDateTime(date: date, time: time))
    }

    /// The time moved along the clock, round midnight.
    func adding(_ duration: DayTimeDuration) -> ZonedTime {
        let day = Int128(CivilTime.nanosecondsPerDay)
        let moved = (Int128(nanosecondOfDay) + duration.nanoseconds % day + day) % day
        return ZonedTime(time: CivilTime(nanosecondOfDay: Int(moved)), zone: zone)
    }
}
