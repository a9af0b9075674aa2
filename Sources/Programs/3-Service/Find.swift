package import FEEL

/// A standing rule over the registry that finds people who never applied.
package struct Find: Sendable {
    package enum Opens: String, Hashable, Sendable, CaseIterable {
        /// A lead: somebody gets in touch first.
        case lead
    }

    package enum Consent: String, Hashable, Sendable, CaseIterable {
        /// Nothing but source and contact is kept before the person has agreed.
        case beforeTheForm = "before the form"
    }

    package enum Over: Hashable, Sendable {
        /// Everybody in the registry.
        case everybody
        /// Those on the lines of this question.
        case lines(String)

        static let people = "people"
    }

    package let title: Words
    package let over: Over
    package let when: Expression
    package let opens: Opens
    package let consent: Consent
    /// The further procedure that the lead is for; nil for the service's own.
    package let to: String?
    package let place: Place

    /// The question on whose lines it looks; nil where it looks over the registry.
    package var lines: String? { if case .lines(let field) = over { field } else { nil } }
}
