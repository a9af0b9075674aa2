extension Rhythm {
    /// Whether it happens on a day.
    public func contains(_ day: CivilDate) -> Bool {
        switch days {
        case .daily: return true
        case .weekly(let weekdays): return weekdays.contains(day.weekday)
        case .monthly(let numbers): return numbers.contains(day.day)
        case .endOfMonth: return day == day.lastOfMonth
        case .ordinal(let ordinal, let weekday):
            return day == Rhythm.day(ordinal, weekday, of: day)
        case .yearly(let month, let number): return day.month == month && day.day == number
        case .stride(let count, let unit, let first):
            return day >= first && first.days(until: day) % (count * unit.days) == 0
        }
    }

    /// The first day of it that is not before this one; `nil` where the calendar ends before.
    public func first(from day: CivilDate) -> CivilDate? {
        switch days {
        case .daily: return day
        case .weekly: return (0..<7).lazy.map { day.adding(days: $0) }.first(where: contains)
        case .yearly(let month, let number): return yearly(month, number, from: day)
        case .stride(let count, let unit, let first):
            return Rhythm.stride(of: count * unit.days, from: first, notBefore: day)
        case .monthly, .endOfMonth, .ordinal: return monthly(from: day)
        }
    }

    /// The last day of it that is not after this one; `nil` where it has none before.
    public func last(through day: CivilDate) -> CivilDate? {
        // No two days of a rhythm lie further apart than the longest stride: 9,999 weeks.
        var reach = 8
        while reach < 1_000_000 {
            if let found = days(from: day.adding(days: -reach), through: day).last { return found }
            reach *= 8
        }
        return nil
    }

    /// The next days of it, this one included where it is one.
    public func next(_ count: Int, from day: CivilDate) -> [CivilDate] {
        var found: [CivilDate] = []
        var from = day
        while found.count < count, let next = first(from: from) {
            found.append(next)
            guard next < .last else { break }
            from = next.adding(days: 1)
        }
        return found
    }

    /// Its days from one day to another, both included.
    public func days(from start: CivilDate, through end: CivilDate) -> [CivilDate] {
        var found: [CivilDate] = []
        var from = start
        while let next = first(from: from), next <= end {
            found.append(next)
            guard next < .last else { break }
            from = next.adding(days: 1)
        }
        return found
    }
}

extension Rhythm {
    /// No month is without a day of a rhythm twice in a row, so three of them are enough.
    private func monthly(from day: CivilDate) -> CivilDate? {
        var month = day.firstOfMonth
        for _ in 0..<3 {
            if let found = days(inMonthOf: month).first(where: { $0 >= day }) { return found }
            month = month.adding(months: 1).firstOfMonth
        }
        return nil
    }

    private func days(inMonthOf month: CivilDate) -> [CivilDate] {
        switch days {
        case .monthly(let numbers):
            numbers.compactMap { CivilDate(year: month.year, month: month.month, day: $0) }
        case .endOfMonth: [month.lastOfMonth]
        case .ordinal(let ordinal, let weekday): [Rhythm.day(ordinal, weekday, of: month)]
        default: []
        }
    }

    private static func day(
        _ ordinal: Ordinal,
        _ weekday: Weekday,
        of month: CivilDate
    ) -> CivilDate {
        if ordinal == .last {
            let end = month.lastOfMonth
            return end.adding(days: -remainder(end.weekday.rawValue - weekday.rawValue, 7))
        }
        let first = month.firstOfMonth
        let ahead = remainder(weekday.rawValue - first.weekday.rawValue, 7)
        let weeks = Ordinal.allCases.firstIndex(of: ordinal) ?? 0
        return first.adding(days: ahead + 7 * weeks)
    }

    /// Leap days lie eight years apart at the most.
    private func yearly(_ month: Int, _ number: Int, from day: CivilDate) -> CivilDate? {
        for year in day.year...(day.year + 8) {
            if let date = CivilDate(year: year, month: month, day: number), date >= day {
                return date
            }
        }
        return nil
    }

    private static func stride(
        of length: Int,
        from first: CivilDate,
        notBefore day: CivilDate
    ) -> CivilDate? {
        guard day > first else { return first }
        let ahead = remainder(-first.days(until: day), length)
        let found = day.adding(days: ahead)
        return day.days(until: found) == ahead ? found : nil
    }
}

extension Rhythm.Stride {
    var days: Int { self == .day ? 1 : 7 }
}
