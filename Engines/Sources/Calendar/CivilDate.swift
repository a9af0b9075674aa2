/// A date on the wall, without time or zone, in the Gregorian calendar run both ways.
///
/// Years go from −999,999,999 to 999,999,999, as in XML Schema; year 0 is 1 BC. Arithmetic that
/// would leave them stops at the first or last date, so it never fails.
public struct CivilDate: Hashable, Sendable {
    private let storedYear: Int32
    private let storedMonth: UInt8
    private let storedDay: UInt8

    /// The year, negative before year 0.
    public var year: Int { Int(storedYear) }
    /// The month, 1 for January to 12.
    public var month: Int { Int(storedMonth) }
    /// The day of the month, from 1.
    public var day: Int { Int(storedDay) }

    /// A date from its parts; `nil` where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard Self.years.contains(year), 1...12 ~= month else { return nil }
        guard 1...Self.days(inMonth: month, of: year) ~= day else { return nil }
        self.init(checkedYear: year, month: month, day: day)
    }

    /// The date so many days after 1970-01-01; a number out of range gives the first or last date.
    public init(dayNumber: Int) {
        let bounds = Self.dayNumbers
        let days = min(max(dayNumber, bounds.lowerBound), bounds.upperBound)
        // The era has 400 years and begins on 1 March, so that a leap day is always the last one.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            checkedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        )
    }

    private init(checkedYear year: Int, month: Int, day: Int) {
        storedYear = Int32(truncatingIfNeeded: year)
        storedMonth = UInt8(truncatingIfNeeded: month)
        storedDay = UInt8(truncatingIfNeeded: day)
    }

    /// The years a date can have.
    public static let years = -999_999_999...999_999_999
    /// The earliest date there is.
    public static let first = CivilDate(checkedYear: years.lowerBound, month: 1, day: 1)
    /// The latest date there is.
    public static let last = CivilDate(checkedYear: years.upperBound, month: 12, day: 31)
    /// The day numbers a date can have.
    public static let dayNumbers = first.dayNumber...last.dayNumber
}

extension CivilDate {
    /// Days since 1970-01-01, negative before.
    public var dayNumber: Int {
        let yearFromMarch = month <= 2 ? year - 1 : year
        let era = (yearFromMarch >= 0 ? yearFromMarch : yearFromMarch - 399) / 400
        let yearOfEra = yearFromMarch - era * 400
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day of the week.
    public var weekday: Weekday { Weekday(dayNumber: dayNumber) }

    /// The day's number in its year, from 1.
    public var dayOfYear: Int {
        dayNumber - CivilDate(checkedYear: year, month: 1, day: 1).dayNumber + 1
    }

    /// The week's number after ISO 8601: week 1 holds the year's first Thursday.
    public var weekOfYear: Int {
        let thursday = dayNumber + 4 - weekday.rawValue
        return (CivilDate(dayNumber: thursday).dayOfYear - 1) / 7 + 1
    }

    /// How many days the month has; months outside 1 to 12 count as the nearest one.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        if month == 2 { return isLeap(year) ? 29 : 28 }
        return [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    /// Whether the year has a 29 February.
    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}

extension CivilDate: Comparable {
    /// The earlier date comes first.
    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        if left.year != right.year { return left.year < right.year }
        if left.month != right.month { return left.month < right.month }
        return left.day < right.day
    }
}
