import Calendar

extension Selector {
    var zh: String {
        switch self {
        case .years(let ranges): ranges.map(\.zh).joined(separator: "、")
        case .dates(let ranges):
            ranges.daysOfEveryMonth.map { days in
                "每月 " + days.map { "\($0) 日" }.joined(separator: "、")
            } ?? ranges.map(\.zh).joined(separator: "、")
        case .weeks(let ranges): ranges.map(\.zh).joined(separator: "、")
        case .days(let items): items.map(\.zh).joined(separator: "、")
        }
    }

    var en: String {
        switch self {
        case .years(let ranges): listed(en: ranges.map(\.en))
        case .dates(let ranges):
            ranges.daysOfEveryMonth.map { days in
                "the " + listed(en: days.map(Names.ordinal)) + " of every month"
            } ?? listed(en: ranges.map(\.en))
        case .weeks(let ranges): listed(en: ranges.map(\.en))
        case .days(let items): listed(en: items.map(\.en))
        }
    }
}

extension [DateRange] {
    /// The days, where they are the same in all twelve months and nothing else is said.
    fileprivate var daysOfEveryMonth: [Int]? {
        var months: [Int: [Int]] = [:]
        for range in self {
            guard case .day(let point) = range, case .date(let month, let day) = point.anchor,
                point.year == nil, point.toward == nil, point.days == 0
            else { return nil }
            months[month, default: []].append(day)
        }
        let days = Set(months.values.map { $0.sorted() })
        return months.count == 12 && days.count == 1 ? days.first : nil
    }
}

extension YearRange {
    var zh: String {
        let every = every == 1 ? "" : "（每 \(every) 年）"
        guard let last else { return "\(first) 年起" + every }
        return (first == last ? "\(first) 年" : "\(first) 至 \(last) 年") + every
    }

    var en: String {
        let every = every == 1 ? "" : " (every \(every) years)"
        guard let last else { return "from \(first) on" + every }
        return (first == last ? "\(first)" : "\(first) to \(last)") + every
    }
}

extension WeekRange {
    var zh: String {
        let every = every == 1 ? "" : "（每 \(every) 周）"
        return (first == last ? "第 \(first) 周" : "第 \(first) 至 \(last) 周") + every
    }

    var en: String {
        let every = every == 1 ? "" : " (every \(every) weeks)"
        return (first == last ? "week \(first)" : "weeks \(first) to \(last)") + every
    }
}

extension DayItem {
    var zh: String {
        switch self {
        case .weekdays(let range): range.zh
        case .holiday(let holiday, let days): holiday.zh + moved(zh: days)
        }
    }

    var en: String {
        switch self {
        case .weekdays(let range): range.en
        case .holiday(let holiday, let days): moved(en: days) + holiday.en
        }
    }
}

extension WeekdayRange {
    fileprivate var zh: String {
        guard nth.isEmpty else {
            return "当月" + nth.map { Names.nth(zh: $0) }.joined(separator: "、") + first.zh
                + moved(zh: days)
        }
        if first == last { return first.zh }
        return mask == 0x7F ? "每天" : first.zh + "至" + last.zh
    }

    fileprivate var en: String {
        guard nth.isEmpty else {
            let which = listed(en: nth.map { Names.nth(en: $0) })
            return moved(en: days) + "the \(which) \(first.en) of the month"
        }
        if first == last { return first.en }
        return mask == 0x7F ? "every day" : "\(first.en) to \(last.en)"
    }
}

func moved(zh days: Int) -> String {
    days == 0 ? "" : (days > 0 ? "后第 " : "前第 ") + "\(abs(days)) 天"
}

func moved(en days: Int) -> String {
    guard days != 0 else { return "" }
    let count = abs(days) == 1 ? "the day" : "\(abs(days)) days"
    return count + (days > 0 ? " after " : " before ")
}
