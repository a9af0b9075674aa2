extension Scenario {
    /// An organisation of the registry that appears in it; it acts at its own door.
    package struct Firm: Sendable {
        /// The word the steps use.
        package let id: String
        package let name: String
        /// How many people each of them employs, beside those with a word of their own.
        package let workers: Int
        /// How many organisations the word stands for: whatever it does, each of them does.
        package let count: Int
        package let place: Place
    }
}

extension Expectation {
    /// Something to be seen of a text that two sides agree on.
    package enum TextFigure: Hashable, Sendable {
        /// The number of the latest version.
        case version(Int)
        /// How many have agreed to it.
        case accepted(Int)
        /// How many have signed it.
        case signed(Int)
        /// Words that stand in it.
        case says(String)
        /// Whether it stands frozen as a paper.
        case isFrozen(Bool)
    }
}
