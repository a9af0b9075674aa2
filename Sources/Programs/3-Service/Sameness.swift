/// What makes two records of a household, or of a person, one.
package struct Sameness: Hashable, Sendable {
    /// The question whose answer a household is known again by.
    package let household: String
    /// What a person is known again by, the surest first.
    package let person: [Sign]

    package enum Sign: String, Hashable, Sendable, CaseIterable {
        /// The number of an identity card.
        case identity = "identity hash"
        case phoneAndName = "phone and name"
    }
}
