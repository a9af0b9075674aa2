/// A zone's rule for the years to come: standard time, and summer time between two days a year.
struct YearlyRule: Hashable, Sendable {
    /// Seconds east of UTC in standard time.
    let standard: Int
    /// The other time of the year, where there is one.
    let summer: Summer?

    struct Summer: Hashable, Sendable {
        /// Seconds east of UTC.
        let offset: Int
        /// When it begins, on the clock of standard time.
        let start: Turn
        /// When it ends, on the clock of summer time.
        let end: Turn
    }

    /// A day of the year and the seconds after its midnight, which may lie on another day.
    struct Turn: Hashable, Sendable {
        let day: Day
        let seconds: Int
    }

    enum Day: Hashable, Sendable {
        /// 1 to 365, where 29 February is never counted.
        case julian(Int)
        /// 0 to 365, where 29 February is counted.
        case zeroBased(Int)
        /// The nth weekday of a month, 0 for Sunday; the fifth is the last.
        case nth(Int, weekday: Int, month: Int)
    }
}

extension YearlyRule {
    /// Seconds east of UTC at a second counted from 1970.
    func offset(atSecond second: Int) -> Int {
        guard let summer else { return standard }
        let year = CivilDateTime(seconds: second + standard).date.year
        let start = summer.start.second(of: year) - standard
        let end = summer.end.second(of: year) - summer.offset
        let isSummer =
            start < end
            ? second >= start && second < end
            : second >= start || second < end
        return isSummer ? summer.offset : standard
    }

    /// The changes in a stretch of time, in order.
    func changes(after start: Int, through end: Int) -> [Zone.Transition] {
        guard let summer else {
            return []
        }
        let first = CivilDateTime(seconds: start).date.year - 1
        let last = CivilDateTime(seconds: end).date.year + 1
        let turns = (first...last).flatMap { year in
            [
                summer.start.second(of: year) - standard,
                summer.end.second(of: year) - summer.offset,
            ]
        }
        // A turn counts only where the offset really changes: summer time may fill the whole year.
        return turns.filter { $0 > start && $0 <= end }.sorted()
            .map { Zone.Transition(start: $0, offset: offset(atSecond: $0)) }
    }
}

extension YearlyRule.Turn {
    /// The turn in a year, as seconds since 1970 on the wall.
    func second(of year: Int) -> Int {
        day.dayNumber(of: year) * 86_400 + seconds
    }
}

extension YearlyRule.Day {
    /// The day in a year, counted from 1970-01-01.
    func dayNumber(of year: Int) -> Int {
        switch self {
        case .julian(let day):
            let leap = CivilDate.isLeap(year) && day >= 60
            return firstDay(of: year, 1) + day - (leap ? 0 : 1)
        case .zeroBased(let day):
            return firstDay(of: year, 1) + day
        case .nth(let count, let weekday, let month):
            let first = firstDay(of: year, month)
            let weekdayOfFirst = remainder(first + 4, 7)
            var day = remainder(weekday - weekdayOfFirst, 7) + (count - 1) * 7
            if day >= CivilDate.days(inMonth: month, of: year) { day -= 7 }
            return first + day
        }
    }

    private func firstDay(of year: Int, _ month: Int) -> Int {
        let clamped = min(max(year, CivilDate.years.lowerBound), CivilDate.years.upperBound)
        return CivilDate(year: clamped, month: month, day: 1)?.dayNumber ?? 0
    }
}
