import Calendar

/// A date with what selectors ask of it.
struct Day {
    let number: Int
    let date: CivilDate
    /// Monday is 0.
    let weekday: Int

    init(_ number: Int) {
        self.number = number
        date = CivilDate(dayNumber: number)
        let rest = (number + 3) % 7
        weekday = rest < 0 ? rest + 7 : rest
    }

    /// The number of a weekday as it is counted from the start of the month, or from its end.
    func isNth(_ nth: [Int]) -> Bool {
        let fromStart = (date.day - 1) / 7 + 1
        let fromEnd = -((CivilDate.days(inMonth: date.month, of: date.year) - date.day) / 7 + 1)
        return nth.contains(fromStart) || nth.contains(fromEnd)
    }
}

extension Weekday {
    /// Monday is 0.
    var index: Int { rawValue - 1 }
}

extension Selector {
    func matches(_ day: Day, _ place: Place) -> Bool {
        switch self {
        case .years(let ranges): ranges.contains { $0.contains(day.date.year) }
        case .dates(let ranges): ranges.contains { $0.contains(day) }
        case .weeks(let ranges):
            weekMatches(ranges, day.date.weekOfYear)
        case .days(let items): items.contains { $0.matches(day, place) }
        }
    }

    private func weekMatches(_ ranges: [WeekRange], _ week: Int) -> Bool {
        ranges.contains { $0.contains(week) }
    }
}

extension YearRange {
    func contains(_ year: Int) -> Bool {
        year >= first && year <= last ?? .max && (year - first) % every == 0
    }
}

extension WeekRange {
    func contains(_ week: Int) -> Bool {
        if first <= last { return first...last ~= week && (week - first) % every == 0 }
        // Over the end of the year the count goes on after the 53rd week.
        let passed = week >= first ? week - first : week + 53 - first
        return (week >= first || week <= last) && passed % every == 0
    }
}

extension DayItem {
    func matches(_ day: Day, _ place: Place) -> Bool {
        switch self {
        case .weekdays(let range): range.matches(day)
        case .holiday(let holiday, let days):
            place.holidays[holiday]?.contains(day.number - days) == true
        }
    }
}

extension WeekdayRange {
    func matches(_ day: Day) -> Bool {
        guard !nth.isEmpty else { return mask & (1 << day.weekday) != 0 }
        let counted = days == 0 ? day : Day(day.number - days)
        return counted.weekday == first.index && counted.isNth(nth)
    }

    /// A bit for each weekday from Monday; only for ranges that count none in its month.
    var mask: UInt8 {
        var mask: UInt8 = 0
        var weekday = first.index
        while true {
            mask |= 1 << weekday
            if weekday == last.index { return mask }
            weekday = (weekday + 1) % 7
        }
    }
}
