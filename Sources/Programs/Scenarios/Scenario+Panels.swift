import FEEL

extension Scenario {
    /// A colleague beside those whom the service itself speaks of: a second officer, one of several judges.
    package struct Staff: Sendable {
        /// The word the steps use.
        package let id: String
        package let name: String
        package let duty: String
        /// Where the post is; nil at the union in charge.
        package let organisation: String?
    }
}

/// What a scenario sees of a panel's latest round.
package enum PanelFigure: Hashable, Sendable {
    case cases(Int)
    case judges(Int)
    case chosen(Int)
    /// How many organisations are among the chosen.
    case organisations(Int)
    /// How many are chosen of a class, by its code.
    case classed(String, Int)
    /// What the chosen ask for, in fen.
    case asked(Int64)
    /// How many cases a judge does not judge, all judges together.
    case barred(Int)
    /// `open`, `closed` or `final`.
    case state(String)
    /// The place of the step's case, its score and what became of it.
    case place(Int)
    case score(String)
    case result(String)
    /// How many scores count for the step's case.
    case scores(Int)
    /// How many have voted, how many votes were given, and how many of equals an officer has to choose between.
    case voters(Int)
    case votes(Int)
    case undecided(Int)
    /// How many votes the one who acts has left, and how many cases there are to vote for.
    case left(Int)
    case ballot(Int)
}
