package import Calendar

/// That applicants are asked how their case was handled, and who calls those who were not content.
package struct RatingPlan: Hashable, Sendable {
    /// How long after its end a case can be rated.
    package let within: Span
    /// The duty that reads what was said, and calls.
    package let to: String

    /// Whoever gives no more is called.
    package static let lowest = 2
    package static let grades = 1...5
}
