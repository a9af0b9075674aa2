public import Calendar

/// Something that is given again in each calendar period while a case stands in a step: the upkeep of each
/// month in which a station is open.
public struct Round: Hashable, Sendable {
    /// The periods of the calendar; each begins at midnight.
    public enum Period: String, Hashable, Sendable, CaseIterable {
        /// From Monday.
        case week
        case month
        case year
    }

    /// The grant of the service.
    public let grant: String
    /// How often.
    public let period: Period
    /// Whether the period in which the case comes to the step counts; otherwise the next one is the first.
    public let countsFirst: Bool

    /// A grant in each period.
    public init(_ grant: String, each period: Period, countsFirst: Bool = true) {
        self.grant = grant
        self.period = period
        self.countsFirst = countsFirst
    }

    /// The first day of the first period for a case that comes to the step on a day.
    func first(for day: CivilDate) -> CivilDate {
        let start = period.start(of: day)
        return countsFirst ? start : period.next(after: start)
    }
}

extension Round.Period {
    /// The first day of the period that a day lies in.
    public func start(of day: CivilDate) -> CivilDate {
        switch self {
        case .week: day.adding(days: 1 - day.weekday.rawValue)
        case .month: day.firstOfMonth
        case .year: CivilDate(year: day.year, month: 1, day: 1) ?? day
        }
    }

    /// The first day of the period after the one that begins on a day.
    public func next(after start: CivilDate) -> CivilDate {
        switch self {
        case .week: start.adding(days: 7)
        case .month: start.adding(months: 1)
        case .year: start.adding(months: 12)
        }
    }
}
