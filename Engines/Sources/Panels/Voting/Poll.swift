import Insight

/// The count of a vote: who stands where by the number of votes, and which equals somebody has to choose between.
public struct Poll: Hashable, Sendable {
    /// What decides between equals.
    public enum TieBreak: String, Hashable, Sendable, CaseIterable {
        /// The case that was filed earlier stands first.
        case filed
        /// An officer says which stands first, and why.
        case officer
    }

    public let ties: TieBreak
    /// Those whom the officer has put first among their equals, in this order.
    public let decided: [Int64]

    public init(ties: TieBreak, decided: [Int64] = []) {
        self.ties = ties
        self.decided = ties == .officer ? decided : []
    }

    /// The cases from the most votes to the fewest; whoever has none has no score.
    public func ranking(of contenders: [Contender], votes: [Int64: Int64]) -> [Standing] {
        let sorted = contenders.map { ($0, votes[$0.id, default: 0]) }.sorted { one, other in
            if one.1 != other.1 { return one.1 > other.1 }
            let ranks = (rank(one.0.id), rank(other.0.id))
            return ranks.0 == ranks.1 ? one.0.id < other.0.id : ranks.0 < ranks.1
        }
        return sorted.indices.map { index in
            let (contender, count) = sorted[index]
            let isEqual = index > 0 && count > 0 && sorted[index - 1].1 == count
            return Standing(
                contender: contender,
                score: count > 0 ? Ratio(count) : nil,
                position: index + 1,
                tie: isEqual ? tie(behind: sorted[index - 1].0.id) : nil
            )
        }
    }

    /// Equals of whom some are chosen and some are not, and nobody has said who stands first: nothing can be
    /// confirmed before that.
    public func open(in ranking: [Standing], _ verdicts: [Selection.Verdict]) -> Set<Int64> {
        guard ties == .officer else { return [] }
        let undecided = zip(ranking, verdicts).filter { standing, _ in
            standing.score != nil && !decided.contains(standing.contender.id)
        }
        var open: Set<Int64> = []
        for (standing, _) in undecided {
            let equals = undecided.filter { $0.0.score == standing.score }
            guard Set(equals.map { $0.1 == .chosen }).count > 1 else { continue }
            open.insert(standing.contender.id)
        }
        return open
    }

    private func rank(_ id: Int64) -> Int { decided.firstIndex(of: id) ?? decided.count }

    private func tie(behind before: Int64) -> Standing.Tie {
        decided.contains(before) ? .decided : .filing
    }
}
