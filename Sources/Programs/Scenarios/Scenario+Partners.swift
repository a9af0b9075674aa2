extension Scenario {
    /// A partner who appears in it, with the prices agreed on.
    package struct Partner: Sendable {
        /// The word the steps use.
        package let id: String
        package let name: String
        /// In fen, by offer.
        package let prices: [String: Int64]
        /// The offers whose vouchers it takes.
        package let takes: [String]
        package let place: Place
    }
}

/// What is done at a partner, or about one.
package enum PartnerDeed: String, Hashable, Sendable, CaseIterable {
    /// Somebody shows a code, and has an item for what it costs then.
    case redeem
    /// The counter takes its last redemption back.
    case undo
    /// An officer states the month before.
    case statement
}

/// What has to be seen of a partner after a step.
package enum PartnerExpectation: Hashable, Sendable {
    /// What the worker has just paid, in fen.
    case pays(Int64)
    /// What the books owe a partner, in fen.
    case owed(String, Int64)
    /// How many redemptions the statement lists.
    case lines(Int)
    /// What the statement comes to, in fen.
    case transfer(Int64)
}
