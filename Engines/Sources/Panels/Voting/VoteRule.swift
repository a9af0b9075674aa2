/// How many votes somebody has, and what may be done with them.
public struct VoteRule: Hashable, Sendable {
    /// For how long votes are reckoned together.
    public enum Period: String, Hashable, Sendable, CaseIterable {
        case day
        /// As long as the vote goes on.
        case vote
    }

    /// A vote that was given: for whom, and on which day.
    public struct Ballot: Hashable, Sendable {
        public let candidate: Int64
        public let day: Int64

        public init(for candidate: Int64, on day: Int64) {
            self.candidate = candidate
            self.day = day
        }
    }

    /// What becomes of a vote that somebody wants to give.
    public enum Answer: String, Hashable, Sendable, CaseIterable {
        case counts
        /// It has been given before and counts once.
        case given
        /// As many have been given as there are.
        case usedUp = "used up"
        /// It is for the voter's own case.
        case own
    }

    public let per: Period
    public let count: Int
    /// Whether a candidate may vote for the own case.
    public let allowsOwn: Bool

    public init(_ count: Int, per: Period, allowsOwn: Bool = false) {
        self.per = per
        self.count = count
        self.allowsOwn = allowsOwn
    }

    /// Those of somebody's votes that stand beside one of a day: one candidate has one of them at the most.
    public func beside(_ day: Int64, in ballots: [Ballot]) -> [Ballot] {
        per == .day ? ballots.filter { $0.day == day } : ballots
    }

    /// How many votes somebody has left on a day.
    public func left(after ballots: [Ballot], on day: Int64) -> Int {
        max(0, count - beside(day, in: ballots).count)
    }

    /// What becomes of a vote for a candidate on a day.
    ///
    /// - Parameter isOwn: Whether the candidate is the voter.
    public func answer(
        to candidate: Int64,
        isOwn: Bool,
        after ballots: [Ballot],
        on day: Int64
    ) -> Answer {
        let beside = beside(day, in: ballots)
        if beside.contains(where: { $0.candidate == candidate }) { return .given }
        if isOwn, !allowsOwn { return .own }
        return beside.count < count ? .counts : .usedUp
    }
}
