/// A point in time, exact to the millisecond.
///
/// It says nothing about the date on a wall: ask a ``Zone`` for that.
public struct Instant: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public let milliseconds: Int64

    /// An instant from its milliseconds since 1970-01-01T00:00:00Z.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The earlier instant comes first.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// The instant this many milliseconds later; earlier where the number is negative.
    ///
    /// Beyond 292 million years it stops at the last instant there is.
    public func advanced(byMilliseconds milliseconds: Int64) -> Instant {
        let (sum, overflows) = self.milliseconds.addingReportingOverflow(milliseconds)
        guard overflows else { return Instant(milliseconds: sum) }
        return Instant(milliseconds: milliseconds < 0 ? .min : .max)
    }
}
