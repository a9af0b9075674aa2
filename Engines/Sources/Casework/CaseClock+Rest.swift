import Calendar

extension Due {
    /// What is left of this time when a clock is paused; the day of the pause counts as used.
    func rest(until due: Instant, from now: Instant, in calendar: WorkCalendar) -> CaseClock.Rest {
        let today = calendar.date(of: now)
        // The due instant is the midnight after the last day.
        let last = calendar.date(of: due.advanced(byMilliseconds: -1))
        switch self {
        case .until:
            return .fixed
        case .sameMonth:
            return .days(today.days(until: last))
        case .within(let span):
            switch span.unit {
            case .minute, .hour:
                return .milliseconds(due.milliseconds - now.milliseconds)
            case .workingDay:
                return .workingDays(calendar.workingDays(from: today, through: last))
            case .day, .week, .month, .year:
                return .days(today.days(until: last))
            }
        }
    }
}

extension CaseClock.Rest {
    /// When a clock is due that runs again; whatever was left, one day remains.
    func due(after now: Instant, or fixed: Instant, in calendar: WorkCalendar) -> Instant {
        let today = calendar.date(of: now)
        return switch self {
        case .workingDays(let count):
            calendar.end(of: calendar.adding(workingDays: max(1, count), to: today))
        case .days(let count):
            calendar.end(of: today.adding(days: max(1, count)))
        case .milliseconds(let count):
            now.advanced(byMilliseconds: max(0, count))
        case .fixed, .kept:
            fixed
        }
    }
}
