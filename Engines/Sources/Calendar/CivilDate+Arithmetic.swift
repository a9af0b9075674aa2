extension CivilDate {
    /// The date so many days later; earlier where the number is negative.
    public func adding(days: Int) -> CivilDate {
        let (sum, overflows) = dayNumber.addingReportingOverflow(days)
        guard !overflows else { return days < 0 ? .first : .last }
        return CivilDate(dayNumber: sum)
    }

    /// The same day so many months later; where that month is shorter, its last day.
    public func adding(months: Int) -> CivilDate {
        let (sum, overflows) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflows else { return months < 0 ? .first : .last }
        let year = sum >= 0 ? sum / 12 : (sum - 11) / 12
        let month = sum - year * 12 + 1
        guard year >= Self.years.lowerBound else { return .first }
        guard year <= Self.years.upperBound else { return .last }
        let day = min(day, Self.days(inMonth: month, of: year))
        return CivilDate(year: year, month: month, day: day) ?? self
    }

    /// How many days to go until the other date; negative where it has passed.
    public func days(until other: CivilDate) -> Int {
        other.dayNumber - dayNumber
    }

    /// A person's age on a day, where this is the date of birth; negative before birth.
    ///
    /// A year is complete on the birthday itself. Who was born on 29 February completes a year on
    /// 1 March where the year has no such day.
    public func completedYears(on day: CivilDate) -> Int {
        let reached = (day.month, day.day) >= (month, self.day)
        return day.year - year - (reached ? 0 : 1)
    }

    /// The first day of the month.
    public var firstOfMonth: CivilDate {
        CivilDate(year: year, month: month, day: 1) ?? self
    }

    /// The last day of the month.
    public var lastOfMonth: CivilDate {
        CivilDate(year: year, month: month, day: Self.days(inMonth: month, of: year)) ?? self
    }
}
