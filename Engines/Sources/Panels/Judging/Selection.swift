public import Insight

/// How many of a ranking are chosen, and within which limits.
public struct Selection: Hashable, Sendable {
    /// How many in all; nil for as many as the other limits let.
    public let top: Int?
    /// How many of each class; nil where classes do not matter.
    public let classes: [String: Int]?
    /// What all that is asked for may come to, in fen; nil where money does not matter.
    public let budget: Int64?
    /// The lowest score that can be chosen, in units of the rule.
    public let line: Ratio?

    /// Limits as a panel writes them.
    public init(
        top: Int? = nil,
        classes: [String: Int]? = nil,
        budget: Int64? = nil,
        line: Ratio? = nil
    ) {
        self.top = top
        self.classes = classes
        self.budget = budget
        self.line = line
    }

    /// What becomes of a case of a ranking, and why.
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
        /// It is chosen.
        case chosen
        /// Too few have given it a score.
        case fewScores = "few scores"
        /// Its score is below the line.
        case belowLine = "below line"
        /// As many have been chosen as can be.
        case full
        /// As many of its class have been chosen as can be, or it is in none of the classes.
        case classFull = "class full"
        /// What it asks for is more than is left.
        case overBudget = "over budget"
    }

    /// Goes down a ranking once: whoever does not fit is passed over, and the next one is looked at.
    public func verdicts(on ranking: [Standing]) -> [Verdict] {
        var chosen = 0
        var left = classes
        var money = budget
        return ranking.map { standing in
            let contender = standing.contender
            guard let score = standing.score else { return .fewScores }
            if let line, score < line { return .belowLine }
            if let top, chosen >= top { return .full }
            if let left {
                guard let kind = contender.kind, left[kind, default: 0] > 0 else {
                    return .classFull
                }
            }
            if let rest = money {
                guard let asked = contender.asked, asked >= 0, asked <= rest else {
                    return .overBudget
                }
                money = rest - asked
            }
            if let kind = contender.kind, let rest = left?[kind] { left?[kind] = rest - 1 }
            chosen += 1
            return .chosen
        }
    }
}
