package import Decisions
package import FEEL

/// A value that a service computes, by a formula or by a table.
package struct Decision: Sendable {
    package enum Way: Sendable {
        case formula(Expression)
        case table(DecisionTable)
    }

    package let id: String
    package let title: Words
    package let way: Way
    package let place: Place

    /// The decision that says whether somebody is entitled.
    package static let eligible = "eligible"
    /// The decision that says how much.
    package static let amount = "amount"
    /// The decision that says who goes first: the greater, the sooner.
    package static let priority = "priority"
    /// The column of a table that says why, in words for people.
    package static let why = "why"

    /// The dotted names it reads.
    package var references: Set<String> {
        switch way {
        case .formula(let expression): expression.references
        case .table(let table): table.references
        }
    }
}
