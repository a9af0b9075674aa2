package import Calendar

/// What becomes of money that was paid wrongly.
package struct RecoveryPlan: Hashable, Sendable {
    /// How long whoever had it has to give it back.
    package let within: Span
    /// The duty that confirms a claim, and answers who objects to one.
    package let to: String

    package init(within: Span, to: String) {
        self.within = within
        self.to = to
    }

    /// How long somebody may object to a claim.
    package static let objecting = "15 days"
    static let usualDays = "30 days"
}
