import Calendar

/// Days of the week and holidays.
extension Parser {
    mutating func dayList() throws(HoursFinding) -> [DayItem] {
        var items: [DayItem] = []
        repeat {
            switch next {
            case .word(.weekday(let weekday)): items.append(.weekdays(try weekdays(from: weekday)))
            case .word(.holiday(let holiday)): items.append(try self.holiday(holiday))
            default: throw .unexpected(token)
            }
        } while takeComma(before: \.isDay)
        return items
    }

    private mutating func holiday(_ holiday: Holiday) throws(HoursFinding) -> DayItem {
        let start = token
        advance()
        guard let days = try dayOffset() else { return .holiday(holiday, days: 0) }
        guard holiday == .publicHoliday, abs(days) == 1 else {
            throw .holidayOffset(span(from: start), holiday)
        }
        return .holiday(holiday, days: days)
    }

    private mutating func weekdays(from first: Weekday) throws(HoursFinding) -> WeekdayRange {
        let start = token
        advance()
        if take(.dash) {
            guard case .word(.weekday(let last)) = next else { throw .noWeekday(token) }
            advance()
            guard next != .sign(.openBracket) else { throw .nthOfRange(token) }
            return WeekdayRange(first: first, last: last, nth: [], days: 0)
        }
        guard next == .sign(.openBracket) else {
            if let days = try dayOffset() { throw .offsetOfWeekday(span(from: start), days) }
            return WeekdayRange(first: first, last: first, nth: [], days: 0)
        }
        let nth = try nthList()
        let days = try dayOffset() ?? 0
        guard abs(days) < 7 else { throw .longWeekdayOffset(span(from: start)) }
        return WeekdayRange(first: first, last: first, nth: nth, days: days)
    }

    /// `[1,3-5,-1]`, each once, from the start of the month before those from its end.
    mutating func nthList() throws(HoursFinding) -> [Int] {
        advance()
        var found: Set<Int> = []
        repeat {
            if take(.dash) {
                found.insert(-(try nth()))
                continue
            }
            let first = try nth()
            guard take(.dash) else {
                found.insert(first)
                continue
            }
            let start = token
            let last = try nth()
            guard last >= first else { throw .noSuchNth(start) }
            found.formUnion(first...last)
        } while take(.comma)
        guard take(.closeBracket) else { throw .openBracket(token) }
        return found.sorted { ($0 > 0 ? $0 : 10 - $0) < ($1 > 0 ? $1 : 10 - $1) }
    }

    private mutating func nth() throws(HoursFinding) -> Int {
        try number(in: 1...5) { .noSuchNth($0) }
    }

    /// `+2 days`, `-1 day`, where it stands.
    mutating func dayOffset() throws(HoursFinding) -> Int? {
        let isLater = next == .sign(.plus)
        guard isLater || next == .sign(.dash), case .number(let count, _) = kind(1),
            kind(2) == .word(.days)
        else { return nil }
        guard 1...366 ~= count else {
            advance()
            throw .longOffset(token)
        }
        advance(3)
        return isLater ? count : -count
    }
}

extension Token.Kind {
    fileprivate var isDay: Bool {
        switch self {
        case .word(.weekday), .word(.holiday): true
        default: false
        }
    }
}
