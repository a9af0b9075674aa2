package import Calendar
package import FEEL

/// A number computed from a service's cases, and what was promised for it.
package struct Measure: Sendable {
    package enum Kind: Hashable, Sendable {
        /// How many cases.
        case number
        /// Which part of the cases, from 0 to 1.
        case share
    }

    /// What is counted.
    package enum Rows: String, Hashable, Sendable, CaseIterable {
        case cases
        /// The places that cases of the service are about.
        case places
    }

    package enum Comparison: String, Hashable, Sendable, CaseIterable {
        case atLeast = "at least"
        case moreThan = "more than"
        case fallingTo = "falling to"
    }

    package struct Target: Hashable, Sendable {
        package let comparison: Comparison
        /// A number of cases, or a part from 0 to 1.
        package let value: Decimal34
        /// The last day of the promise; nil where it always holds.
        package let by: CivilDate?
    }

    package let id: String
    package let title: Words
    package let kind: Kind
    package let rows: Rows
    /// Whose cases count once however many there are; nil where each case counts.
    package let distinct: Once.Unit?
    /// Which cases are looked at; nil for all of them.
    package let among: Expression?
    /// Which of those count.
    package let when: Expression?
    package let target: Target?
    package let place: Place

    /// The names that the measure asks for, with the path behind them.
    package var references: Set<String> {
        (among?.references ?? []).union(when?.references ?? [])
    }

    /// The dates of a case that it asks for; nil where it asks for all of them at once.
    package var dates: Set<String>? {
        guard !references.contains(CaseFacts.datesRoot) else { return nil }
        let path = CaseFacts.datesRoot + "."
        return Set(
            references.filter { $0.hasPrefix(path) }.map { String($0.dropFirst(path.count)) }
        )
    }
}
