package import Decisions
package import FEEL

/// What a service says to a set of facts, and why.
package struct Assessment: Sendable {
    /// Whether somebody is entitled.
    package enum Eligibility: Hashable, Sendable {
        case yes
        case no
        /// An officer has to say, with reasons.
        case ask
        /// The names of the facts without which nothing can be said.
        case needs([String])
    }

    /// How much somebody receives.
    package enum Amount: Hashable, Sendable {
        /// The service gives no amount, or nobody is entitled.
        case none
        /// In yuan, with two decimals; the note says so where it had to be rounded.
        case yuan(Decimal34, note: Words?)
        /// The names of the facts without which it cannot be computed.
        case needs([String])
    }

    package let eligible: Eligibility
    /// The reason in words for people.
    package let why: Words
    package let amount: Amount
    /// Why the amount is what it is, where its table says so.
    package let amountWhy: Words?
    /// How each table came to its answer, by decision, in the order of the file.
    package let explanations: [(decision: String, explanation: Explanation)]
    /// Values of all decisions that could be computed.
    package let values: [String: Value]
}
