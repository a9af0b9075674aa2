/// On which days something happens again and again, as a policy writes it: `day 1 and 15 of each month`.
///
/// Days are taken at their word: a month without a 31st has no such day, a year without a 29 February
/// is passed over. Write `last day of each month` where the month's end is meant.
public struct Rhythm: Hashable, Sendable {
    /// The days.
    public let days: Days
    /// When on the day it begins; `nil` where nothing is said about it.
    public let time: CivilTime?

    /// The days on which something happens again.
    public enum Days: Hashable, Sendable {
        /// `every day`.
        case daily
        /// `every friday`, `every monday and thursday`: in the week's order, none twice.
        case weekly([Weekday])
        /// `day 1 and 15 of each month`: in order, none twice.
        case monthly([Int])
        /// `last day of each month`.
        case endOfMonth
        /// `first friday of each month`, `last sunday of each month`.
        case ordinal(Ordinal, Weekday)
        /// `yearly 28 may`.
        case yearly(month: Int, day: Int)
        /// `every 2 weeks from 2025-01-06`: that day, and every so many days after it.
        case stride(count: Int, unit: Stride, from: CivilDate)
    }

    /// Which one of a month's Fridays.
    public enum Ordinal: String, CaseIterable, Hashable, Sendable {
        /// The first.
        case first
        /// The second.
        case second
        /// The third.
        case third
        /// The fourth.
        case fourth
        /// The fourth or fifth, whichever is the last.
        case last
    }

    /// What a stride counts.
    public enum Stride: String, CaseIterable, Hashable, Sendable {
        /// Days of the calendar.
        case day
        /// Seven days of the calendar.
        case week
    }

    /// The rhythm of some days, with the time of day at which it begins.
    public init(_ days: Days, at time: CivilTime? = nil) {
        self.days = days
        self.time = time
    }
}
