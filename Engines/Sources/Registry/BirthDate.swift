/// The day of birth written in an identity number: a day that exists in the Gregorian calendar.
///
/// It is a reading of digits, not a calendar: ages and spans are asked of the product's calendar,
/// which reads ``description``.
public struct BirthDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The year, 1800 to 2199.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day, 1 to 31.
    public let day: Int

    /// A day; nil where there is none such, or it lies outside 1800 to 2199.
    public init?(year: Int, month: Int, day: Int) {
        guard (1_800..<2_200).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(in: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day as `1990-03-07`.
    public var description: String {
        "\(year)-" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
    }

    /// The month alone, as rules and lists see it: `1990-03`.
    public var monthText: String { String(description.dropLast(3)) }

    /// The earlier day comes first.
    public static func < (left: BirthDate, right: BirthDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
        return switch month {
        case 2: isLeap ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
