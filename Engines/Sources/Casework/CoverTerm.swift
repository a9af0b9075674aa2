public import Calendar

/// The days on which a cover is good, the first and the last among them.
public struct CoverTerm: Hashable, Sendable {
    /// The first day.
    public let first: CivilDate
    /// The last day; nil where it has none.
    public let last: CivilDate?

    /// A term; nil where it would end before it begins.
    public init?(first: CivilDate, last: CivilDate?) {
        if let last, last < first { return nil }
        self.first = first
        self.last = last
    }

    /// A term of a length: a year from 1 March ends on the last day of February.
    ///
    /// Where the month of the end has no such day, it ends with that month: nobody loses a day.
    /// Nil for lengths that are not counted in whole days of the calendar.
    public init?(first: CivilDate, lasting span: Span) {
        switch span.unit {
        case .day: last = first.adding(days: span.count - 1)
        case .week: last = first.adding(days: span.count * 7 - 1)
        case .month: last = Self.last(of: span.count, from: first)
        case .year: last = Self.last(of: span.count * 12, from: first)
        case .minute, .hour, .workingDay: return nil
        }
        self.first = first
    }

    private static func last(of months: Int, from first: CivilDate) -> CivilDate {
        let end = first.adding(months: months)
        return end.day == first.day ? end.adding(days: -1) : end
    }

    /// Whether it is good on a day.
    public func contains(_ day: CivilDate) -> Bool {
        first <= day && last.map { day <= $0 } ?? true
    }

    /// Whether a day is in both.
    public func overlaps(_ other: CoverTerm) -> Bool {
        contains(other.first) || other.contains(first)
    }
}

/// The terms of one cover that one person has or had: never two on a day.
public struct CoverTerms: Hashable, Sendable {
    /// In the order of their days.
    public private(set) var terms: [CoverTerm]

    /// The terms as they are on record.
    public init(_ terms: [CoverTerm] = []) {
        self.terms = terms.sorted { ($0.first, $0.last ?? .last) < ($1.first, $1.last ?? .last) }
    }

    /// The term that is good on a day.
    public func term(on day: CivilDate) -> CoverTerm? { terms.first { $0.contains(day) } }

    /// The day on which a further term begins that was wanted from a day on.
    ///
    /// Whoever is covered then renews: it begins the day after the last one ends, so that no day is
    /// without cover and none is paid for twice. One renewal may lie ahead, no second.
    public func beginning(
        from wanted: CivilDate,
        on today: CivilDate
    ) throws(CoverRefusal)
        -> CivilDate
    {
        guard let latest = terms.last(where: { $0.last.map { wanted <= $0 } ?? true }) else {
            return wanted
        }
        guard let last = latest.last else { throw .hasNoEnd(latest) }
        guard latest.first <= today else { throw .renewedAlready(latest) }
        return last.adding(days: 1)
    }

    /// The same, with the new term among the others.
    public mutating func add(
        from wanted: CivilDate,
        lasting span: Span?,
        on today: CivilDate
    ) throws(CoverRefusal) -> CoverTerm {
        let first = try beginning(from: wanted, on: today)
        let term =
            span.map { CoverTerm(first: first, lasting: $0) } ?? CoverTerm(first: first, last: nil)
        guard let term else { throw .noLength }
        guard !terms.contains(where: term.overlaps) else { throw .renewedAlready(term) }
        self = CoverTerms(terms + [term])
        return term
    }

    /// What does not hold of these terms; empty where all is well.
    public var faults: [String] {
        zip(terms, terms.dropFirst()).filter { $0.overlaps($1) }
            .map { "\($0.first) and \($1.first) are covered twice" }
    }
}

/// Why there is no further term.
public enum CoverRefusal: Error, Hashable, Sendable {
    /// The next one is on record and has not begun.
    case renewedAlready(CoverTerm)
    /// The present one never ends.
    case hasNoEnd(CoverTerm)
    /// The length is not counted in days of the calendar.
    case noLength

    /// The refusal as a sentence in Chinese.
    public var zh: String {
        switch self {
        case .renewedAlready(let term): "已经有保障，下一期从 \(term.first) 开始，不用再参保。"
        case .hasNoEnd(let term): "从 \(term.first) 起一直有保障，不用再参保。"
        case .noLength: "保障期要按天、周、月、年计算。"
        }
    }

    /// The refusal as a sentence in English.
    public var en: String {
        switch self {
        case .renewedAlready(let term):
            "There is a cover already; the next one begins on \(term.first)."
        case .hasNoEnd(let term): "There has been a cover without an end since \(term.first)."
        case .noLength: "A cover is counted in days, weeks, months or years."
        }
    }
}

extension Span.Unit {
    /// Whether it is counted in whole days of the calendar, whoever works on them.
    public var isOfDays: Bool {
        switch self {
        case .day, .week, .month, .year: true
        case .minute, .hour, .workingDay: false
        }
    }
}
