public import Insight

/// A case that is judged beside others.
public struct Contender: Hashable, Sendable {
    /// Whose it is; a smaller number was filed earlier.
    public let id: Int64
    /// What judges without a conflict gave it.
    public let sheets: [Sheet]
    /// Which class it stands in; nil where it is in none.
    public let kind: String?
    /// What it asks for, in fen; nil where it asks for nothing.
    public let asked: Int64?

    /// A case with everything that its place depends on.
    public init(_ id: Int64, _ sheets: [Sheet], kind: String? = nil, asked: Int64? = nil) {
        self.id = id
        self.sheets = sheets
        self.kind = kind
        self.asked = asked
    }
}

/// Where a case stands among the others.
public struct Standing: Hashable, Sendable {
    /// What put it behind the one before it where both have the same score.
    public enum Tie: Hashable, Sendable {
        /// It got less for this criterion.
        case criterion(String)
        /// It was filed later.
        case filing
        /// Somebody said that the other stands first.
        case decided
    }

    /// Which case.
    public let contender: Contender
    /// Its score; nil where too few have given theirs.
    public let score: Ratio?
    /// From one.
    public let position: Int
    /// What decided; nil where the score itself did.
    public let tie: Tie?
}

extension ScoreRule {
    /// The cases from the best to the worst, those without enough scores last: the same whatever order
    /// they come in, for where nothing else decides the earlier one stands first.
    public func ranking(of contenders: [Contender]) -> [Standing] {
        let rows = contenders.map { contender in
            Row(
                contender: contender,
                score: score(of: contender.sheets),
                parts: ties.map { part($0, of: contender.sheets) }
            )
        }
        let sorted = rows.sorted { $0.precedes($1) }
        return sorted.indices.map { index in
            Standing(
                contender: sorted[index].contender,
                score: sorted[index].score,
                position: index + 1,
                tie: index == 0 ? nil : tie(sorted[index], behind: sorted[index - 1])
            )
        }
    }

    private func tie(_ row: Row, behind before: Row) -> Standing.Tie? {
        guard let score = row.score, score == before.score else { return nil }
        let decisive = ties.indices.first { row.parts[$0] != before.parts[$0] }
        return decisive.map { .criterion(ties[$0]) } ?? .filing
    }
}

/// A case with what it is compared by.
private struct Row {
    let contender: Contender
    let score: Ratio?
    let parts: [Ratio?]

    func precedes(_ other: Row) -> Bool {
        switch (score, other.score) {
        case (let mine?, let theirs?) where mine != theirs: return mine > theirs
        case (.some, nil): return true
        case (nil, .some): return false
        default: break
        }
        for case (let mine?, let theirs?) in zip(parts, other.parts) where mine != theirs {
            return mine > theirs
        }
        return contender.id < other.contender.id
    }
}
