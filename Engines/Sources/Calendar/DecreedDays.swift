/// The days a state decrees to be free or worked against the week's order, from yearly text files.
///
/// One line a holiday or a worked weekend; four parts between bars: what and when, the name in
/// Chinese, the name in English, the notice that says so. `#` begins a line of comment.
///
///     rest 2025-01-28..2025-02-04 | 春节 | Spring Festival | 国办发明电〔2024〕12号
///     work 2025-01-26, 2025-02-08 | 春节调休 | Spring Festival, made up | 国办发明电〔2024〕12号
public struct DecreedDays: Hashable, Sendable {
    private var byNumber: [Int: DecreedDay] = [:]

    /// No decreed days: weeks run from Monday to Friday.
    public init() {}

    /// What is decreed for a date, if anything.
    public subscript(date: CivilDate) -> DecreedDay? { byNumber[date.dayNumber] }

    /// Every decreed day, the earliest first.
    public var days: [DecreedDay] { byNumber.values.sorted { $0.date < $1.date } }

    /// The years something is decreed for; working days of other years are only presumed.
    public var years: Set<Int> { Set(byNumber.values.map(\.date.year)) }

    /// Adds the days of another file; where both name a day, the added one counts.
    public mutating func add(_ others: DecreedDays) {
        byNumber.merge(others.byNumber) { _, new in new }
    }

    /// Adds a day, or answers that it is there already.
    mutating func insert(_ day: DecreedDay) -> Bool {
        guard byNumber[day.date.dayNumber] == nil else { return false }
        byNumber[day.date.dayNumber] = day
        return true
    }
}

/// A day that is free or worked because a notice says so.
public struct DecreedDay: Hashable, Sendable {
    /// The date.
    public let date: CivilDate
    /// Whether people rest or work.
    public let kind: Kind
    /// The holiday's name in Chinese.
    public let zh: String
    /// The holiday's name in English.
    public let en: String
    /// The notice that decrees it.
    public let notice: String

    /// What people do that day.
    public enum Kind: String, Hashable, Sendable {
        /// A holiday.
        case rest
        /// A worked weekend.
        case work
    }
}

/// What is wrong in a line of a file of decreed days.
public struct DecreedDaysFault: Error, Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// What is wrong and what to do, in Chinese.
    public let zh: String
    /// What is wrong and what to do, in English.
    public let en: String
}
