import Calendar

/// Months and days of the year.
extension Parser {
    /// Dates between commas; the first may have had its year read.
    mutating func dateList(year: Int?) throws(HoursFinding) -> [DateRange] {
        var ranges = [try dateRange(year: year)]
        while next == .sign(.comma) {
            if kind(1).startsDate {
                advance()
                ranges.append(try dateRange(year: nil))
            } else if kind(1).isYear, kind(2).startsDate {
                advance()
                ranges.append(try dateRange(year: try self.year()))
            } else if isDay(kind(1)), let known = ranges.last?.month {
                // `Dec 24,31`: the month goes on.
                advance()
                ranges.append(try days(from: try day(of: known), month: known))
            } else {
                break
            }
        }
        return ranges
    }

    /// `每月1日、15日`: those days of every month that has them.
    mutating func everyMonth() throws(HoursFinding) -> [DateRange] {
        advance()
        var days: [Int] = []
        repeat {
            days.append(try number(in: 1...31) { .noSuchDay($0, month: 1, last: 31) })
        } while takeComma(before: isDay)
        return (1...12).flatMap { month in
            days.filter { $0 <= CivilDate.days(inMonth: month, of: 2000) }.map { day in
                let anchor = DatePoint.Anchor.date(month: month, day: day)
                return .day(DatePoint(year: nil, anchor: anchor, toward: nil, days: 0))
            }
        }
    }

    private mutating func dateRange(year: Int?) throws(HoursFinding) -> DateRange {
        guard case .word(.month(let month)) = next else {
            guard next == .word(.easter) else { throw .noMonth(token) }
            advance()
            return try days(from: try point(year, .easter), month: nil)
        }
        advance()
        let point = MonthPoint(year: year, month: month)
        if isDay(next) {
            return try days(from: try day(of: point), month: point)
        }
        if let range = try nthRange(point) { return range }
        guard next == .sign(.dash) else { return .months(point, point) }
        advance()
        return try months(from: point)
    }

    private mutating func months(from first: MonthPoint) throws(HoursFinding) -> DateRange {
        let start = token
        let year = next.isYear ? try self.year() : nil
        guard case .word(.month(let month)) = next else { throw .noMonth(token) }
        advance()
        guard !isDay(next) else { throw .halfDate(start) }
        guard year == nil || first.year != nil else { throw .yearAtOneEnd(start) }
        guard year != nil || month != first.month else { return .months(first, first) }
        let last = MonthPoint(year: year, month: month)
        if let year, let firstYear = first.year {
            guard (firstYear, first.month) <= (year, month) else { throw .datesBackwards(start) }
        }
        return .months(first, last)
    }

    /// `Oct Su[-1]`, where it is a date rather than days of a month: part of a range, or counted from.
    private mutating func nthRange(_ point: MonthPoint) throws(HoursFinding) -> DateRange? {
        let start = mark
        guard let first = try nthPoint(point) else { return nil }
        let isRange = next == .sign(.dash) && (kind(1).startsDate || kind(1).isYear)
        guard isRange || first.days != 0 && next != .sign(.comma) else {
            mark = start
            return nil
        }
        return try days(from: first, month: nil)
    }

    private mutating func nthPoint(_ point: MonthPoint) throws(HoursFinding) -> DatePoint? {
        guard case .word(.weekday(let weekday)) = next, kind(1) == .sign(.openBracket) else {
            return nil
        }
        let start = mark
        advance()
        let nth = try nthList()
        guard nth.count == 1 else {
            mark = start
            return nil
        }
        return try self.point(point.year, .nth(month: point.month, weekday, nth[0]))
    }

    /// What follows the first day: another one, a period, `+`, or nothing.
    private mutating func days(
        from first: DatePoint,
        month: MonthPoint?
    ) throws(HoursFinding) -> DateRange {
        if take(.plus) { return .from(first) }
        let start = token
        guard take(.dash) else { return .day(first) }
        let last: DatePoint
        if let month, isDay(next) {
            last = try day(of: month)
        } else {
            last = try end(after: first, at: start)
        }
        if let left = first.nominal(beside: last), let right = last.nominal(beside: first),
            first.year != nil, right < left
        {
            throw .datesBackwards(start)
        }
        return .days(first, last, every: try every(1...366))
    }

    private mutating func end(
        after first: DatePoint,
        at start: Token
    ) throws(HoursFinding) -> DatePoint {
        let year = next.isYear ? try self.year() : nil
        guard year == nil || first.year != nil else { throw .yearAtOneEnd(start) }
        if next == .word(.easter) {
            guard (year == nil) == (first.year == nil) else { throw .yearAtOneEnd(start) }
            advance()
            return try point(year, .easter)
        }
        guard case .word(.month(let month)) = next else { throw .noMonth(token) }
        advance()
        let point = MonthPoint(year: year, month: month)
        if isDay(next) { return try day(of: point) }
        guard let nth = try nthPoint(point) else { throw .halfDate(start) }
        return nth
    }

    private mutating func day(of point: MonthPoint) throws(HoursFinding) -> DatePoint {
        let longest = CivilDate.days(inMonth: point.month, of: point.year ?? 2000)
        let day = try number(in: 1...longest) { .noSuchDay($0, month: point.month, last: longest) }
        return try self.point(point.year, .date(month: point.month, day: day))
    }

    /// A day with what is counted from it: `-Su`, `+2 days`.
    private mutating func point(
        _ year: Int?,
        _ anchor: DatePoint.Anchor
    ) throws(HoursFinding) -> DatePoint {
        var toward: DatePoint.Toward?
        if next == .sign(.plus) || next == .sign(.dash), case .word(.weekday(let day)) = kind(1) {
            toward = .init(weekday: day, isLater: next == .sign(.plus))
            advance(2)
        }
        let days = try dayOffset() ?? 0
        return DatePoint(year: year, anchor: anchor, toward: toward, days: days)
    }

    /// Whether a number is a day of the month rather than an hour of `8am`.
    private func isDay(_ kind: Token.Kind) -> Bool {
        if case .number(_, let digits) = kind { digits <= 2 } else { false }
    }
}

extension DateRange {
    /// The month that a day without one belongs to.
    var month: MonthPoint? {
        switch self {
        case .months: nil
        case .day(let point), .from(let point), .days(_, let point, _): point.month
        }
    }
}

extension DatePoint {
    var month: MonthPoint? {
        guard case .date(let month, _) = anchor else { return nil }
        return MonthPoint(year: year, month: month)
    }

    /// The day as a number to compare with another's, where both have years and nothing is counted.
    fileprivate func nominal(beside other: DatePoint) -> Int? {
        guard let year, other.year != nil, toward == nil, days == 0,
            case .date(let month, let day) = anchor
        else { return nil }
        return (year * 12 + month) * 31 + day
    }
}
