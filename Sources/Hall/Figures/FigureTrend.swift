package import Calendar
package import FEEL
import Programs

/// What is measured of a case, and the day on which it counts.
struct Measured: Sendable {
    let number: Decimal34
    let day: CivilDate?
}

extension FiguresOf.Figure {
    /// What a measure has come to in one of its periods.
    package struct Point: Hashable, Sendable {
        /// The first day of the period.
        package let start: CivilDate
        package let value: Decimal34
        package let count: Int
    }

    /// The periods in which there was anything, in their order.
    package var trend: [Point] {
        guard let period = measure.period else { return [] }
        let parts = Dictionary(
            grouping: numbers.filter { $0.day != nil },
            by: { period.start(of: $0.day ?? .last) }
        )
        return parts.sorted { $0.key < $1.key }.compactMap { start, numbers in
            numbers.map(\.number).median.map {
                Point(start: start, value: $0, count: numbers.count)
            }
        }
    }

    /// Whether it falls where that was promised: no period stands above the one before. Less than two say
    /// nothing against it.
    var isFalling: Bool {
        guard measure.isFalling else { return true }
        let values = trend.map(\.value)
        return zip(values, values.dropFirst()).allSatisfy { $0 >= $1 }
    }
}

extension [Decimal34] {
    /// The middle one, or the mean of the two in the middle; nil of nothing.
    var median: Decimal34? {
        let sorted = self.sorted()
        guard !sorted.isEmpty else { return nil }
        let middle = sorted.count / 2
        if !sorted.count.isMultiple(of: 2) { return sorted[middle] }
        return (sorted[middle - 1] + sorted[middle]).flatMap { $0 / 2 }
    }
}
