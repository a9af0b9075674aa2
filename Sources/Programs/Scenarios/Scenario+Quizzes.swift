extension Scenario {
    /// What the deeds of a quiz say below `with`.
    package enum Play {
        /// Which level.
        package static let level = "level"
        /// How many questions are answered right; the others are answered wrong.
        package static let right = "right"

        static let keys = [level, right]
    }
}

/// What a scenario sees of a quiz.
package enum QuizFigure: Hashable, Sendable {
    /// How the player of the step's case stands at a level: `open`, `passed`, `locked`, `begun`, `used up`.
    case level(Int, String)
    /// What the player has.
    case score(Int)
    /// How many attempts the player has handed in.
    case attempts(Int)
    /// The score of the player's union by the file's rule, its place, and how many play for it.
    case unitScore(String)
    case unitPlace(Int)
    case unitPlayers(Int)
    /// How many unions are ranked.
    case units(Int)
}
