/// A length of time as a policy writes it: `3 working days`, `14 days`, `2 hours`, `12 months`.
public struct Span: Hashable, Sendable {
    /// How many of the unit, 1 to 99,999.
    public let count: Int
    /// What is counted.
    public let unit: Unit

    /// What a span counts.
    public enum Unit: String, CaseIterable, Hashable, Sendable {
        /// 60 seconds.
        case minute
        /// 60 minutes.
        case hour
        /// Days of the calendar.
        case day
        /// Days that offices work.
        case workingDay = "working day"
        /// Seven days of the calendar.
        case week
        /// Months of the calendar, from a day to the same day.
        case month
        /// Years of the calendar, from a day to the same day.
        case year
    }

    /// A span from its parts; `nil` where the count is not 1 to 99,999.
    public init?(count: Int, unit: Unit) {
        guard 1...99_999 ~= count else { return nil }
        self.count = count
        self.unit = unit
    }
}

extension Span: LosslessStringConvertible, CustomStringConvertible {
    /// A span written `1 year` or `3 working days`; `nil` where the text is anything else.
    public init?(_ text: String) {
        guard let gap = text.firstIndex(of: " ") else { return nil }
        var reader = TextReader(String(text[..<gap]))
        guard let count = reader.digits(1...5), reader.isAtEnd else { return nil }
        let words = text[text.index(after: gap)...]
        guard let unit = Unit.allCases.first(where: { words == $0.rawValue || words == $0.plural })
        else { return nil }
        self.init(count: count.value, unit: unit)
    }

    /// A span written as a lead, `2 days before`; `nil` where the text is anything else.
    public init?(before text: String) {
        let ending = " before"
        guard text.hasSuffix(ending) else { return nil }
        self.init(String(text.dropLast(ending.count)))
    }

    /// The span as it is written: `3 working days`.
    public var description: String {
        "\(count) " + (count == 1 ? unit.rawValue : unit.plural)
    }

    /// The span for Chinese readers: `3个工作日`.
    public var zh: String { "\(count)\(unit.zh)" }

    /// The span for English readers: `3 working days`.
    public var en: String { description }
}

extension Span.Unit {
    fileprivate var plural: String { rawValue + "s" }

    fileprivate var zh: String {
        switch self {
        case .minute: "分钟"
        case .hour: "小时"
        case .day: "天"
        case .workingDay: "个工作日"
        case .week: "周"
        case .month: "个月"
        case .year: "年"
        }
    }
}

extension Span {
    /// The instant at which a count that begins now is over.
    ///
    /// Minutes and hours run by the clock. Everything longer leaves out the first day and ends with
    /// the last one, at the next local midnight; a month that has no such day ends on its last.
    public func end(from start: Instant, in calendar: WorkCalendar) -> Instant {
        if let milliseconds { return start.advanced(byMilliseconds: milliseconds) }
        return calendar.end(of: moved(calendar.date(of: start), by: count, in: calendar))
    }

    /// The instant so long before a due one, for warnings.
    ///
    /// Days, months and years go back on the calendar to the same time of day, so `2 days before` a
    /// due midnight leaves two whole days, and `2 working days before` leaves two of those.
    public func before(_ due: Instant, in calendar: WorkCalendar) -> Instant {
        if let milliseconds { return due.advanced(byMilliseconds: -milliseconds) }
        let wall = calendar.zone.civil(due)
        let date = moved(wall.date, by: -count, in: calendar)
        return calendar.zone.instant(of: CivilDateTime(date: date, time: wall.time))
    }

    private var milliseconds: Int64? {
        switch unit {
        case .minute: Int64(count) * 60_000
        case .hour: Int64(count) * 3_600_000
        case .day, .workingDay, .week, .month, .year: nil
        }
    }

    private func moved(_ date: CivilDate, by count: Int, in calendar: WorkCalendar) -> CivilDate {
        switch unit {
        case .minute, .hour: date
        case .day: date.adding(days: count)
        case .workingDay: calendar.adding(workingDays: count, to: date)
        case .week: date.adding(days: count * 7)
        case .month: date.adding(months: count)
        case .year: date.adding(months: count * 12)
        }
    }
}
