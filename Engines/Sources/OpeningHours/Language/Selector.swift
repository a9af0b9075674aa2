public import Calendar

/// Days that a rule is about, seen from one side: years, dates, weeks, or days of the week.
public enum Selector: Hashable, Sendable {
    /// `2025,2027-2030/2`.
    case years([YearRange])
    /// `Jan 01,Mar-Oct,easter -2 days`.
    case dates([DateRange])
    /// `week 02-52/2`.
    case weeks([WeekRange])
    /// `Mo-Fr,Sa[1],PH`.
    case days([DayItem])

    var lastYear: Int? {
        switch self {
        case .years(let ranges): ranges.map { $0.last ?? $0.first }.max()
        case .dates(let ranges): ranges.compactMap(\.lastYear).max()
        case .weeks, .days: nil
        }
    }
}

/// Years from one to another, perhaps only every so many.
public struct YearRange: Hashable, Sendable {
    /// The first year.
    public let first: Int
    /// The last year; `nil` means for ever.
    public let last: Int?
    /// Every how many years; 1 is each.
    public let every: Int
}

/// Weeks of the year after ISO 8601; a range may run over the end of the year.
public struct WeekRange: Hashable, Sendable {
    /// The first week.
    public let first: Int
    /// The last week.
    public let last: Int
    /// Every how many weeks; 1 is each.
    public let every: Int
}

/// Days of the week, or holidays.
public enum DayItem: Hashable, Sendable {
    /// `Mo-Fr`, `Sa[1,3]`, `Su[-1] +1 day`.
    case weekdays(WeekdayRange)
    /// `PH`, `SH`, `MW`, and so many days after one.
    case holiday(Holiday, days: Int)
}

/// Weekdays from one to another, perhaps over the weekend.
public struct WeekdayRange: Hashable, Sendable {
    /// The first weekday.
    public let first: Weekday
    /// The last weekday.
    public let last: Weekday
    /// Which of the month: 1 to 5 from its start, −1 to −5 from its end; none means each.
    public let nth: [Int]
    /// So many days after that day; negative before.
    public let days: Int
}

/// Days off and days on that a calendar must name.
public enum Holiday: String, CaseIterable, Hashable, Sendable {
    /// 法定节假日: decreed days of rest.
    case publicHoliday = "PH"
    /// 学校假期: the holidays of schools.
    case schoolHoliday = "SH"
    /// 调休上班日: weekends that are worked in exchange for a holiday. Our own word.
    case madeUpWorkday = "MW"
}
