/// The calendar an office works by: its zone, its weekends, and the days decreed otherwise.
public struct WorkCalendar: Hashable, Sendable {
    /// The zone whose midnights part the days.
    public let zone: Zone
    /// The holidays and worked weekends.
    public let decreed: DecreedDays

    /// A calendar of Mondays to Fridays, except for what is decreed.
    public init(zone: Zone, decreed: DecreedDays = DecreedDays()) {
        self.zone = zone
        self.decreed = decreed
    }

    /// The date at an instant.
    public func date(of instant: Instant) -> CivilDate { zone.civil(instant).date }

    /// Whether offices work that day: as decreed, otherwise from Monday to Friday.
    public func isWorkingDay(_ date: CivilDate) -> Bool {
        switch decreed[date]?.kind {
        case .rest: false
        case .work: true
        case nil: !date.weekday.isWeekend
        }
    }

    /// The nth working day after a date, which itself never counts; before it where n is negative.
    ///
    /// With 0 it is the date itself, working day or not. The calendar's first and last dates bound it.
    public func adding(workingDays count: Int, to date: CivilDate) -> CivilDate {
        let step = count < 0 ? -1 : 1
        let limit = count < 0 ? CivilDate.first : .last
        var date = date
        var left = count.magnitude
        while left > 0, date != limit {
            date = date.adding(days: step)
            if isWorkingDay(date) { left -= 1 }
        }
        return date
    }

    /// The number of working days after the first date up to and with the second; negative backwards.
    public func workingDays(from start: CivilDate, through end: CivilDate) -> Int {
        guard start <= end else {
            return -workingDays(from: end.adding(days: -1), through: start.adding(days: -1))
        }
        let days = start.days(until: end)
        // Whole weeks have five; only the rest and the decreed days are looked at one by one.
        let rest = (1..<(days % 7 + 1)).count { !start.adding(days: $0).weekday.isWeekend }
        let corrections = decreed.days.reduce(0) { sum, day in
            guard day.date > start, day.date <= end else { return sum }
            let regular = !day.date.weekday.isWeekend
            return sum + (day.kind == .work ? 1 : 0) - (regular ? 1 : 0)
        }
        return days / 7 * 5 + rest + corrections
    }

    /// The first instant of a day, which is midnight wherever the clocks show one.
    public func start(of date: CivilDate) -> Instant {
        zone.instant(of: CivilDateTime(date: date, time: .midnight))
    }

    /// The instant at which a day is over: the next local midnight.
    public func end(of date: CivilDate) -> Instant {
        start(of: date.adding(days: 1))
    }
}
