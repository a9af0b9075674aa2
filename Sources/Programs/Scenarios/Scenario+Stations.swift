package import FEEL
package import Registry

extension Scenario {
    /// A place where people work.
    package struct Cluster: Sendable {
        package let name: String
        package let area: String
        package let point: Coordinate
        package let workers: Int64
        package let radius: Int64
    }

    /// Money or things that came in.
    package struct Income: Sendable {
        package let account: String
        package let amount: Int64
        package let from: String
    }
}

/// What is to be seen of places and what they are given.
package enum StationExpectation: Hashable, Sendable {
    /// What the case waits for: an account or an offer; `nothing`.
    case waits(String)
    /// How many wait for an account or an offer.
    case queue(String, Int)
    /// How many grants of a name have been given.
    case given(String, Int)
    /// What a place has been given in money altogether, in fen.
    case received(String, Int64)
    /// How far a measure's promises are kept, in the order of their dates.
    case targets(String, [String])
    /// What a measure's last promise comes to.
    case promised(String, Decimal34)
    /// The clusters with too few places, and those too far from any.
    case gaps(String, thin: [String]?, far: [String]?)
    /// What a donor's things have come to: how many went out.
    case donor(String, Int64)
    /// A total that only the paper knows.
    case history(String, String)
}
