import Calendar

extension Hours: CustomStringConvertible {
    /// The hours as the standard writes them; read again they are the same.
    public var description: String {
        var text = ""
        for (rule, next) in zip(rules, rules.dropFirst().map(Optional.some) + [nil]) {
            if !text.isEmpty { text += rule.joint.rawValue }
            text += rule.text
            // Times behind a comma would otherwise go on with these.
            if next?.continuesTimes == true, rule.endsWithTimes { text += " open" }
        }
        return text
    }
}

extension Rule {
    var text: String {
        var parts = zip(selectors, selectors.dropFirst().map(Optional.some) + [nil])
            .map { $0.text + ($0.wantsColon(before: $1) ? ":" : "") }
        if !times.isEmpty { parts.append(times.map(\.text).joined(separator: ",")) }
        if let comment {
            if state != .unknown { parts.append(stateText) }
            parts.append("\"\(comment)\"")
        } else if state != .open {
            parts.append(stateText)
        } else if parts.isEmpty {
            parts.append("24/7")
        } else if times.isEmpty {
            // A comma behind mere days would read as one more day.
            parts.append("open")
        }
        return parts.joined(separator: " ")
    }

    fileprivate var endsWithTimes: Bool { state == .open && comment == nil && !times.isEmpty }

    fileprivate var continuesTimes: Bool {
        joint == .additional && selectors.isEmpty && !times.isEmpty
    }

    private var stateText: String { state == .closed ? "off" : state.rawValue }
}

extension Selector {
    var text: String {
        switch self {
        case .years(let ranges): ranges.map(\.text).joined(separator: ",")
        case .dates(let ranges):
            zip(ranges, [nil] + ranges.map(Optional.some)).map { $0.text(after: $1) }
                .joined(separator: ",")
        case .weeks(let ranges): "week " + ranges.map(\.text).joined(separator: ",")
        case .days(let items): items.map(\.text).joined(separator: ",")
        }
    }
}

extension Selector {
    /// Whether the next selector would be read as part of this one but for a colon.
    fileprivate func wantsColon(before next: Selector?) -> Bool {
        switch (self, next) {
        case (.years(let ranges), .dates):
            ranges.count == 1 && ranges[0].first == ranges[0].last
        case (.dates(let ranges), .days(let items)):
            ranges.last?.isOpenEnded == true || items.first?.isMoved == true
        default: false
        }
    }
}

extension DateRange {
    fileprivate var isOpenEnded: Bool { if case .from = self { true } else { false } }
}

extension DayItem {
    fileprivate var isMoved: Bool {
        if case .weekdays(let range) = self { range.days != 0 } else { false }
    }
}

extension YearRange {
    var text: String {
        guard let last else { return every == 1 ? "\(first)+" : "\(first)/\(every)" }
        return first == last ? "\(first)" : "\(first)-\(last)" + periodText(every)
    }
}

extension WeekRange {
    var text: String {
        first == last && every == 1
            ? padded(first) : padded(first) + "-" + padded(last) + periodText(every)
    }
}

extension DateRange {
    var text: String {
        switch self {
        case .months(let first, let last):
            first == last ? first.text : first.text + "-" + last.text
        case .day(let point): point.text
        case .days(let first, let last, let every):
            first.text + "-" + last.text + periodText(every)
        case .from(let point): point.text + "+"
        }
    }
}

extension DateRange {
    /// `Dec 24,31`: the month is not said again.
    fileprivate func text(after previous: DateRange?) -> String {
        guard case .day(let point) = self, let month = point.month, month == previous?.month,
            case .date(_, let day) = point.anchor, point.toward == nil, point.days == 0
        else { return text }
        return padded(day)
    }
}

extension MonthPoint {
    var text: String { yearText(year) + Vocabulary.monthCodes[month - 1] }
}

extension DatePoint {
    var text: String {
        let name =
            switch anchor {
            case .date(let month, let day): Vocabulary.monthCodes[month - 1] + " " + padded(day)
            case .nth(let month, let weekday, let nth):
                Vocabulary.monthCodes[month - 1] + " \(weekday.code)[\(nth)]"
            case .easter: "easter"
            }
        let side = toward.map { ($0.isLater ? "+" : "-") + $0.weekday.code } ?? ""
        return yearText(year) + name + side + offsetText(days)
    }
}

extension DayItem {
    var text: String {
        switch self {
        case .holiday(let holiday, let days): holiday.rawValue + offsetText(days)
        case .weekdays(let range): range.text
        }
    }
}

extension WeekdayRange {
    var text: String {
        guard nth.isEmpty else {
            let which = runs(nth).map { $0 == $1 ? "\($0)" : "\($0)-\($1)" }
            return "\(first.code)[\(which.joined(separator: ","))]" + offsetText(days)
        }
        return first == last ? first.code : first.code + "-" + last.code
    }
}

extension TimeRange {
    var text: String {
        let period = every.map { "/" + ($0 < 60 ? "\($0)" : clockText($0)) } ?? ""
        return start.text + (end.map { "-" + $0.text } ?? "") + (isOpenEnded ? "+" : "") + period
    }
}

extension Clock {
    var text: String {
        switch self {
        case .minutes(let minutes): clockText(minutes)
        case .sun(let event, let minutes) where minutes == 0: event.rawValue
        case .sun(let event, let minutes):
            "(\(event.rawValue)\(minutes < 0 ? "-" : "+")\(clockText(abs(minutes))))"
        }
    }
}

/// Numbers that follow one another, as first and last; those from the end stand alone.
func runs(_ numbers: [Int]) -> [(Int, Int)] {
    numbers.reduce(into: []) { runs, number in
        if let last = runs.last, number > 0, last.1 == number - 1 {
            runs[runs.count - 1].1 = number
        } else {
            runs.append((number, number))
        }
    }
}

private func yearText(_ year: Int?) -> String { year.map { "\($0) " } ?? "" }

private func periodText(_ every: Int) -> String { every == 1 ? "" : "/\(every)" }

private func offsetText(_ days: Int) -> String {
    guard days != 0 else { return "" }
    return (days < 0 ? " -" : " +") + "\(abs(days)) day" + (abs(days) == 1 ? "" : "s")
}
