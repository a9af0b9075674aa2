package import Calendar

extension WorkCalendar {
    /// The last whole day before a deadline, as people say it: one that ends at midnight ends on the
    /// day before.
    package func lastDay(before due: Instant) -> CivilDate {
        date(of: due.advanced(byMilliseconds: -1))
    }
}
