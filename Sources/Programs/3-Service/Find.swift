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

    package enum Over: String, Hashable, Sendable, CaseIterable {
        case people
    }

    package let title: Words
    package let over: Over
    package let when: Expression
    package let opens: Opens
    package let consent: Consent
    package let place: Place
}
