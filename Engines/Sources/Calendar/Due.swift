/// By when something has to be done, as a policy writes it.
public enum Due: Hashable, Sendable {
    /// Within a span: `3 working days`; the first day is not counted.
    case within(Span)
    /// `the same month`: until the month is over in which the count began.
    case sameMonth
    /// `until 2025-04-30`: that day is included.
    case until(CivilDate)
}

extension Due: LosslessStringConvertible, CustomStringConvertible {
    /// A due date written `3 working days`, `the same month` or `until 2025-04-30`.
    ///
    /// `nil` where the text is anything else.
    public init?(_ text: String) {
        let until = "until "
        if text == "the same month" {
            self = .sameMonth
        } else if text.hasPrefix(until) {
            guard let date = CivilDate(String(text.dropFirst(until.count))) else { return nil }
            self = .until(date)
        } else {
            guard let span = Span(text) else { return nil }
            self = .within(span)
        }
    }

    /// The due date as it is written.
    public var description: String {
        switch self {
        case .within(let span): span.description
        case .sameMonth: "the same month"
        case .until(let date): "until \(date)"
        }
    }

    /// The due date for Chinese readers: `3个工作日内`.
    public var zh: String {
        switch self {
        case .within(let span): span.zh + "内"
        case .sameMonth: "当月内"
        case .until(let date): "\(date.year)年\(date.month)月\(date.day)日前（含当日）"
        }
    }

    /// The due date for English readers: `within 3 working days`.
    public var en: String {
        switch self {
        case .within(let span): "within " + span.en
        case .sameMonth: "within the same month"
        case .until(let date): "by the end of \(date)"
        }
    }

    /// The instant from which it is late, for a count that begins at another instant.
    ///
    /// A day ends at the next local midnight; a due date never shifts to a working day. `until` does
    /// not look at the beginning, so it may lie before it.
    public func instant(from start: Instant, in calendar: WorkCalendar) -> Instant {
        switch self {
        case .within(let span): span.end(from: start, in: calendar)
        case .sameMonth: calendar.end(of: calendar.date(of: start).lastOfMonth)
        case .until(let date): calendar.end(of: date)
        }
    }
}
