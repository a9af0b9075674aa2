package import Calendar

/// What is shown to everybody before it takes effect: what is decided, for whom, and how to object.
package struct PublicNotice: Sendable {
    package let id: String
    package let title: Words
    /// What is decided, in a sentence or two.
    package let says: Words?
    /// How long it is shown: days, working days or weeks.
    package let within: Span
    /// What is told of each case, in this order.
    package let shows: [Column]
    /// Who answers objections, and how soon.
    package let to: String
    package let answered: Due
    /// Whether somebody may object without a name.
    package let takesAnonymous: Bool
    /// The step in which its cases are shown.
    package let step: String
    package let place: Place

    /// Something that is told of a case.
    package enum Column: Hashable, Sendable {
        /// Whom it is for, with nothing but the first sign of the name.
        case concerned
        /// What the rules give, in yuan.
        case amount
        /// The answer of a question; of a name only its first sign.
        case field(String, isName: Bool)
    }

    /// What stands for ``Column/concerned`` and ``Column/amount``.
    static let concerned = "applicant"
    static let amount = Decision.amount
}

extension Service {
    package func notice(_ id: String) -> PublicNotice? { notices.first { $0.id == id } }
}
