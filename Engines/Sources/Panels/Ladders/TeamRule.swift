public import Insight

/// How the points of its members become the score of a team.
public enum TeamRule: String, Hashable, Sendable, CaseIterable {
    /// All of them added up.
    case sum
    /// All of them over the number of those who play.
    case mean

    /// The teams from the best to the last, the same whatever order they come in: who has as much shares the
    /// place, and stands in the order of the numbers.
    public func ranking(of teams: [Team]) -> [TeamStanding] {
        let scored = teams.compactMap { team in score(of: team).map { (team, $0) } }
        let sorted = scored.sorted { left, right in
            left.1 == right.1 ? left.0.id < right.0.id : left.1 > right.1
        }
        var standings: [TeamStanding] = []
        for (index, (team, score)) in sorted.enumerated() {
            let before = standings.last
            let place = before?.score == score ? before?.place ?? 1 : index + 1
            standings.append(TeamStanding(team: team, score: score, place: place))
        }
        return standings
    }

    /// Nil for a team of nobody.
    public func score(of team: Team) -> Ratio? {
        guard team.players > 0 else { return nil }
        return Ratio(team.points, over: self == .sum ? 1 : team.players)
    }

    /// A score with two digits behind the point where it is no whole number, rounded half up: for eyes only,
    /// never compared.
    public static func text(_ score: Ratio) -> String {
        let below = Int128(score.denominator)
        let cents = (Int128(score.numerator) * 200 + below) / (2 * below)
        let rest = cents % 100
        if rest == 0 { return "\(cents / 100)" }
        return "\(cents / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
    }
}

/// People who play together: how many, and what they have.
public struct Team: Hashable, Sendable {
    /// Whose it is.
    public let id: Int64
    /// What all of them have together.
    public let points: Int64
    /// How many have handed in an attempt.
    public let players: Int64

    /// A team as it stands now.
    public init(_ id: Int64, points: Int64, players: Int64) {
        self.id = id
        self.points = points
        self.players = players
    }
}

/// Where a team stands among the others.
public struct TeamStanding: Hashable, Sendable {
    /// Which team.
    public let team: Team
    /// Its score by the rule.
    public let score: Ratio
    /// From one; teams with the same score share it.
    public let place: Int
}
