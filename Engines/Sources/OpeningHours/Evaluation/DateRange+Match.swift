import Calendar

extension DateRange {
    func contains(_ day: Day) -> Bool {
        switch self {
        case .months(let first, let last): Self.contains(day.date, first, last)
        case .day(let point):
            Self.years(point.year, day).contains { point.number(in: $0) == day.number }
        case .from(let point): Self.contains(day, from: point)
        case .days(let first, let last, let every): Self.contains(day, first, last, every: every)
        }
    }

    private static func contains(
        _ date: CivilDate,
        _ first: MonthPoint,
        _ last: MonthPoint
    ) -> Bool {
        guard let firstYear = first.year else {
            return first.month <= last.month
                ? first.month...last.month ~= date.month
                : date.month >= first.month || date.month <= last.month
        }
        let lastYear = last.year ?? (last.month < first.month ? firstYear + 1 : firstYear)
        let month = date.year * 12 + date.month
        return month >= firstYear * 12 + first.month && month <= lastYear * 12 + last.month
    }

    private static func contains(_ day: Day, from point: DatePoint) -> Bool {
        guard let year = point.year else {
            guard let start = point.start(in: day.date.year) else { return false }
            return day.number >= start
        }
        return point.start(in: year).map { day.number >= $0 } ?? false
    }

    private static func contains(
        _ day: Day,
        _ first: DatePoint,
        _ last: DatePoint,
        every: Int
    ) -> Bool {
        if every == 1, let bounds = plainBounds(first, last) {
            let date = day.date.month * 32 + day.date.day
            return bounds.0 <= bounds.1
                ? bounds.0 <= date && date <= bounds.1
                : date >= bounds.0 || date <= bounds.1
        }
        // Which of two dates comes first is seen from their usual places in the year.
        let wraps = last.usual < first.usual
        return years(first.year, day).contains { year in
            let lastYear = last.year ?? (wraps ? year + 1 : year)
            guard let start = first.start(in: year), let end = last.end(in: lastYear) else {
                return false
            }
            return start <= day.number && day.number <= end && (day.number - start) % every == 0
        }
    }

    /// The year that is named, or those whose dates can reach this day.
    private static func years(_ named: Int?, _ day: Day) -> ClosedRange<Int> {
        if let named { return named...named }
        // A date counted by up to 366 days from another may lie two years away.
        return day.date.year - 2...day.date.year + 2
    }

    private static func plainBounds(_ first: DatePoint, _ last: DatePoint) -> (Int, Int)? {
        guard let left = first.plain, let right = last.plain else { return nil }
        return (left, right)
    }
}

extension DatePoint {
    /// Month and day as one number, where nothing is counted and each year has it.
    fileprivate var plain: Int? {
        guard year == nil, toward == nil, days == 0, case .date(let month, let day) = anchor else {
            return nil
        }
        return month * 32 + day
    }

    /// The day's number in a year; `nil` where the year has no such day.
    func number(in year: Int) -> Int? {
        switch anchor {
        case .date(let month, let day):
            CivilDate(year: year, month: month, day: day).map { counted(from: $0.dayNumber) }
        case .nth(let month, let weekday, let nth):
            Self.nth(nth, weekday, month, year).map(counted)
        case .easter: counted(from: easterSunday(of: year))
        }
    }

    /// Where a range begins: 29 February moves on to 1 March in years without it.
    fileprivate func start(in year: Int) -> Int? {
        number(in: year) ?? leapDay(in: year).map { counted(from: $0 + 1) }
    }

    /// Where a range ends: 29 February moves back to the 28th in years without it.
    fileprivate func end(in year: Int) -> Int? {
        number(in: year) ?? leapDay(in: year).map(counted)
    }

    private func leapDay(in year: Int) -> Int? {
        guard case .date(month: 2, day: 29) = anchor else { return nil }
        return CivilDate(year: year, month: 2, day: 28)?.dayNumber
    }

    private func counted(from number: Int) -> Int {
        guard let toward else { return number + days }
        let weekday = Day(number).weekday
        let ahead = (toward.weekday.index - weekday + 7) % 7
        let step =
            toward.isLater ? (ahead == 0 ? 7 : ahead) : (ahead == 0 ? -7 : ahead - 7)
        return number + step + days
    }

    private static func nth(_ nth: Int, _ weekday: Weekday, _ month: Int, _ year: Int) -> Int? {
        guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
        let length = CivilDate.days(inMonth: month, of: year)
        let toFirst = (weekday.index - Day(first.dayNumber).weekday + 7) % 7
        let count = (length - 1 - toFirst) / 7 + 1
        let index = nth > 0 ? nth - 1 : count + nth
        guard 0..<count ~= index else { return nil }
        return first.dayNumber + toFirst + index * 7
    }

    /// About where in the year the day lies.
    fileprivate var usual: Int {
        switch anchor {
        case .date(let month, let day): month * 31 + day + days
        case .nth(let month, _, let nth):
            month * 31 + (nth > 0 ? nth * 7 - 6 : 32 + nth * 7) + days
        case .easter: 4 * 31 + 8 + days
        }
    }
}

/// Easter Sunday of the western churches (Gregorian computus), as a day number.
func easterSunday(of year: Int) -> Int {
    let golden = year % 19
    let century = year / 100
    let moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30
    let full = moon - moon / 28 * (1 - 29 / (moon + 1) * ((21 - golden) / 11))
    let weekday = (year + year / 4 + full + 2 - century + century / 4) % 7
    let offset = full - weekday
    let month = 3 + (offset + 40) / 44
    let day = offset + 28 - 31 * (month / 4)
    return CivilDate(year: year, month: month, day: day)?.dayNumber ?? 0
}
