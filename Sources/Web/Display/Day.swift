/// A civil date as a page shows it.
package struct Day: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    package init(_ year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// 2024-06-28, as forms and machines write it.
    package var code: String { "\(year)-\(month.twoDigits)-\(day.twoDigits)" }
}

/// A day and the time on its clock, in the zone of the reader.
package struct Moment: Hashable, Sendable {
    package let day: Day
    package let hour: Int
    package let minute: Int

    package init(_ day: Day, _ hour: Int, _ minute: Int) {
        self.day = day
        self.hour = hour
        self.minute = minute
    }

    package var clock: String { "\(hour.twoDigits):\(minute.twoDigits)" }
}

extension Int {
    fileprivate var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}
