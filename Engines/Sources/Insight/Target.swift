/// What was promised for a measure, and by when.
///
/// `Day` is the calendar's civil date; targets only compare days.
public struct Target<Day: Hashable & Comparable & Sendable>: Hashable, Sendable {
    /// How the figure is held against the value.
    public let comparator: Comparator
    /// The value promised.
    public let value: Ratio
    /// The last day on which it may be reached.
    public let by: Day

    /// A promise.
    public init(_ comparator: Comparator, _ value: Ratio, by day: Day) {
        self.comparator = comparator
        self.value = value
        by = day
    }

    /// How far a measurement has come on a day.
    public func progress(_ measurement: Measurement, at day: Day) -> Progress<Day> {
        Progress(target: self, measurement: measurement, date: day)
    }
}
