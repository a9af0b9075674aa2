import Calendar

extension TimeRange {
    var zh: String {
        let first = start.zh
        guard let end else { return isOpenEnded ? first + " 起" : first }
        let span = first + "–" + ending(end, Names.time(zh:), \.zh)
        if let every { return span + " 每 \(every) 分钟" }
        return isOpenEnded ? span + " 或更晚" : span
    }

    var en: String {
        let first = start.en
        guard let end else { return isOpenEnded ? "from " + first + " on" : "at " + first }
        let span = first + "–" + ending(end, Names.time(en:), \.en)
        if let every { return span + " every \(every) minutes" }
        return isOpenEnded ? span + " or later" : span
    }

    /// The end as people say it, with the day where it is the next one.
    private func ending(
        _ end: Clock,
        _ name: (Int) -> String,
        _ words: KeyPath<Clock, String>
    ) -> String {
        guard case .minutes(let last) = end, case .minutes(let first) = start else {
            return end[keyPath: words]
        }
        let wraps = last <= first && every == nil
        return name(wraps ? last + Segment.day : last)
    }
}

extension Clock {
    var zh: String {
        switch self {
        case .minutes(let minutes): return Names.time(zh: minutes)
        case .sun(let event, let minutes):
            guard minutes != 0 else { return event.zh }
            return event.zh + (minutes < 0 ? "前 " : "后 ") + Self.length(zh: abs(minutes))
        }
    }

    var en: String {
        switch self {
        case .minutes(let minutes): return Names.time(en: minutes)
        case .sun(let event, let minutes):
            guard minutes != 0 else { return event.rawValue }
            let side = minutes < 0 ? " before " : " after "
            return Self.length(en: abs(minutes)) + side + event.rawValue
        }
    }

    private static func length(zh minutes: Int) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60)
        return (hours > 0 ? "\(hours) 小时" : "") + (rest > 0 ? "\(rest) 分钟" : "")
    }

    private static func length(en minutes: Int) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60)
        return [hours > 0 ? "\(hours) h" : "", rest > 0 ? "\(rest) min" : ""]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension DateRange {
    var zh: String {
        switch self {
        case .months(let first, let last):
            return first == last ? first.zh : through(zh: first.zh, last.zh)
        case .day(let point): return point.zh
        case .from(let point): return point.zh + "起"
        case .days(let first, let last, let every):
            return through(zh: first.zh, last.zh) + (every == 1 ? "" : "（每 \(every) 天）")
        }
    }

    var en: String {
        switch self {
        case .months(let first, let last):
            return first == last ? first.en : "\(first.en) to \(last.en)"
        case .day(let point): return point.en
        case .from(let point): return "from \(point.en) on"
        case .days(let first, let last, let every):
            return "\(first.en) to \(last.en)" + (every == 1 ? "" : " (every \(every) days)")
        }
    }
}

/// `3 月至 10 月`: a space stands before digits.
private func through(zh first: String, _ last: String) -> String {
    first + "至" + spaced(last)
}

/// With a space in front where a digit follows Chinese.
func spaced(_ text: String) -> String { (text.first?.isNumber == true ? " " : "") + text }

extension MonthPoint {
    fileprivate var zh: String { (year.map { "\($0) 年 " } ?? "") + "\(month) 月" }
    fileprivate var en: String { Names.months[month - 1] + (year.map { " \($0)" } ?? "") }
}

extension DatePoint {
    fileprivate var zh: String {
        let name =
            switch anchor {
            case .date(let month, let day): "\(month) 月 \(day) 日"
            case .nth(let month, let weekday, let nth):
                "\(month) 月\(Names.nth(zh: nth))\(weekday.zh)"
            case .easter: "复活节"
            }
        let side = toward.map { ($0.isLater ? "后的" : "前的") + $0.weekday.zh } ?? ""
        return (year.map { "\($0) 年 " } ?? "") + name + side + moved(zh: days)
    }

    fileprivate var en: String {
        let name =
            switch anchor {
            case .date(let month, let day): "\(day) \(Names.months[month - 1])"
            case .nth(let month, let weekday, let nth):
                "the \(Names.nth(en: nth)) \(weekday.en) in \(Names.months[month - 1])"
            case .easter: "Easter Sunday"
            }
        let side = toward.map { "the \($0.weekday.en) \($0.isLater ? "after" : "before") " } ?? ""
        return moved(en: days) + side + name + (year.map { " \($0)" } ?? "")
    }
}
