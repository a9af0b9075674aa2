package import Registry

/// What binds somebody to a union as the result of a case.
package struct TiePlan: Hashable, Sendable {
    package let kind: TieKind
    /// The question that names the union.
    package let to: String
    /// Whether dues are paid there: to one union at a time.
    package let paysDues: Bool

    /// The ties that a case can give; employment is no union's to give.
    package static let kinds: [TieKind] = [.member, .second]
    /// What a tie is counted in.
    package static let unit = "tie"
}

/// What happens in somebody's life, and what of this procedure's grants ends by it.
package struct LifeChange: Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case jobEnds = "job ends"
        case movesAway = "moves away"
    }

    package let kind: Kind
    package let title: Words
    /// The grants that end.
    package let ends: [String]
    /// Duties, or the one whose case it was.
    package let tells: [String]
    package let place: Place
}
