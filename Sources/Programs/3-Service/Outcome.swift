package import Casework

/// An end that a case can come to.
package struct Outcome: Hashable, Sendable {
    package let id: String
    package let title: Words
    package let kind: OutcomeKind
    package let place: Place
}
