import Calendar

@testable import OpeningHours

/// Days counted off on the calendar, one after the other.
extension NaiveHours {
    func holds(_ selector: Selector, _ number: Int) -> Bool {
        let date = CivilDate(dayNumber: number)
        switch selector {
        case .years(let ranges):
            return ranges.contains { range in
                stride(from: range.first, through: range.last ?? 2100, by: range.every).contains(
                    date.year
                )
            }
        case .weeks(let ranges):
            return ranges.contains { range in
                let weeks =
                    range.first <= range.last
                    ? Array(range.first...range.last)
                    : Array(range.first...53) + Array(1...range.last)
                return stride(from: 0, to: weeks.count, by: range.every).contains {
                    weeks[$0] == week(of: number)
                }
            }
        case .days(let items): return items.contains { holds($0, number) }
        case .dates(let ranges): return ranges.contains { holds($0, number) }
        }
    }

    /// Counted from the Monday of the week that holds 4 January.
    private func week(of number: Int) -> Int {
        var thursday = number
        while CivilDate(dayNumber: thursday).weekday != .thursday {
            thursday += CivilDate(dayNumber: thursday).weekday.rawValue < 4 ? 1 : -1
        }
        var count = 1
        while CivilDate(dayNumber: thursday - 7).year == CivilDate(dayNumber: thursday).year {
            thursday -= 7
            count += 1
        }
        return count
    }

    private func holds(_ item: DayItem, _ number: Int) -> Bool {
        switch item {
        case .holiday(let holiday, let days):
            return place.holidays[holiday]?.contains(number - days) == true
        case .weekdays(let range):
            if range.nth.isEmpty {
                var day = range.first.rawValue
                while day != CivilDate(dayNumber: number).weekday.rawValue {
                    if day == range.last.rawValue { return false }
                    day = day % 7 + 1
                }
                return true
            }
            let date = CivilDate(dayNumber: number - range.days)
            let same = month(date.year, date.month).filter { $0.weekday == range.first }
            return range.nth.contains { nth in
                let index = nth > 0 ? nth - 1 : same.count + nth
                return same.indices.contains(index) && same[index] == date
            }
        }
    }

    private func month(_ year: Int, _ month: Int) -> [CivilDate] {
        (1...31).compactMap { CivilDate(year: year, month: month, day: $0) }
    }

    private func holds(_ range: DateRange, _ number: Int) -> Bool {
        let date = CivilDate(dayNumber: number)
        switch range {
        case .day(let point):
            return around(point.year, date).contains { day(of: point, $0, orElse: 0) == number }
        case .from(let point):
            return day(of: point, point.year ?? date.year, orElse: 1).map { number >= $0 } ?? false
        case .months(let first, let last):
            return around(first.year, date).contains { year in
                var (at, month) = (year, first.month)
                let end = last.year ?? (last.month < first.month ? year + 1 : year)
                while (at, month) <= (end, last.month) {
                    if (at, month) == (date.year, date.month) { return true }
                    (at, month) = month == 12 ? (at + 1, 1) : (at, month + 1)
                }
                return false
            }
        case .days(let first, let last, let every):
            return around(first.year, date).contains { year in
                let end = last.year ?? (usual(last) < usual(first) ? year + 1 : year)
                guard let from = day(of: first, year, orElse: 1),
                    let to = day(of: last, end, orElse: 0)
                else { return false }
                return stride(from: from, through: to, by: every).contains(number)
            }
        }
    }

    private func around(_ year: Int?, _ date: CivilDate) -> [Int] {
        year.map { [$0] } ?? Array(date.year - 3...date.year + 3)
    }

    /// Where 29 February is missing, 28 February and so many days.
    private func day(of point: DatePoint, _ year: Int, orElse missing: Int) -> Int? {
        var number: Int
        switch point.anchor {
        case .easter: number = easterSunday(of: year)
        case .date(let month, let day):
            if let date = CivilDate(year: year, month: month, day: day) {
                number = date.dayNumber
            } else {
                guard let last = CivilDate(year: year, month: 2, day: 28) else { return nil }
                number = last.dayNumber + missing
            }
        case .nth(let month, let weekday, let nth):
            let same = self.month(year, month).filter { $0.weekday == weekday }
            let index = nth > 0 ? nth - 1 : same.count + nth
            guard same.indices.contains(index) else { return nil }
            number = same[index].dayNumber
        }
        if let toward = point.toward {
            repeat {
                number += toward.isLater ? 1 : -1
            } while CivilDate(dayNumber: number).weekday
                != toward.weekday
        }
        return number + point.days
    }

    private func usual(_ point: DatePoint) -> Int {
        switch point.anchor {
        case .easter: 4 * 31 + 8 + point.days
        case .date(let month, let day): month * 31 + day + point.days
        case .nth(let month, _, let nth):
            month * 31 + (nth > 0 ? 7 * nth - 6 : 32 + 7 * nth) + point.days
        }
    }
}
