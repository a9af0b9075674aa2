public import Calendar

/// What hours must know of the place they are about: its clock, its holidays, its sun.
public struct Place: Hashable, Sendable {
    /// The clock on the wall.
    public let zone: Zone
    /// Where it lies, for the sun; without it the sun keeps usual times.
    public let position: Position?
    /// Days by their number since 1970; `nil` where nobody knows them.
    let holidays: [Holiday: Set<Int>]
    /// The years whose public holidays are decreed; others are only presumed to have none.
    public let decreedYears: Set<Int>

    /// A place that keeps a calendar; without school holidays, hours that name them are refused.
    public init(
        calendar: WorkCalendar,
        schoolHolidays: [ClosedRange<CivilDate>]? = nil,
        position: Position? = nil
    ) {
        self.zone = calendar.zone
        self.position = position
        decreedYears = calendar.decreed.years
        var holidays: [Holiday: Set<Int>] = [:]
        let days = calendar.decreed.days
        holidays[.publicHoliday] = Self.numbers(of: days, .rest)
        holidays[.madeUpWorkday] = Self.numbers(of: days, .work)
        if let schoolHolidays {
            holidays[.schoolHoliday] = schoolHolidays.reduce(into: []) { days, range in
                days.formUnion(range.lowerBound.dayNumber...range.upperBound.dayNumber)
            }
        }
        self.holidays = holidays
    }

    /// A place whose holidays nobody knows: hours that name them are refused.
    public init(zone: Zone, position: Position? = nil) {
        self.zone = zone
        self.position = position
        decreedYears = []
        holidays = [:]
    }

    private static func numbers(of days: [DecreedDay], _ kind: DecreedDay.Kind) -> Set<Int> {
        Set(days.lazy.filter { $0.kind == kind }.map(\.date.dayNumber))
    }
}

/// A point on the earth, in degrees.
public struct Position: Hashable, Sendable {
    /// Degrees north of the equator.
    public let latitude: Double
    /// Degrees east of Greenwich.
    public let longitude: Double

    /// A point; `nil` where the earth has none.
    public init?(latitude: Double, longitude: Double) {
        guard -90...90 ~= latitude, -180...180 ~= longitude else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }
}

/// Why a place cannot keep some hours: they name holidays that nobody knows there.
public struct UnknownHolidays: Error, Hashable, Sendable {
    /// The holidays that are missing, in the order of their codes.
    public let missing: [Holiday]
}

extension UnknownHolidays {
    /// What is missing and what to do, in Chinese.
    public var zh: String {
        let names = missing.map { "\($0.zh)（\($0.rawValue)）" }.joined(separator: "、")
        return "不知道这里的\(names)是哪几天，不能判断开不开：请补上日历，或改写成日期。"
    }

    /// What is missing and what to do, in English.
    public var en: String {
        let names = listed(en: missing.map { "\($0.en) (\($0.rawValue))" })
        return "Nobody knows the \(names) here, so it cannot be said when this is open: add the "
            + "calendar, or write dates."
    }
}
