/// A count as the public sees it: hidden where so few are behind it that one could be found out.
public enum PublicCount: Hashable, Sendable {
    /// Shown as it is.
    case shown(Int64)
    /// Hidden; the screen says "fewer than 5", or nothing.
    case masked
}

/// Hiding of small counts: fewer than five people are nobody's business.
public enum SmallCounts {
    /// The smallest count that is shown.
    public static let smallestShown: Int64 = 5

    /// One count by itself.
    public static func mask(_ count: Int64) -> PublicCount {
        count < smallestShown ? .masked : .shown(count)
    }

    /// The parts of a total that is shown beside them.
    ///
    /// A single hidden part could be had by subtracting, and hidden zeros and ones by their small
    /// sum; so while the hidden parts sum to fewer than five, or there is one only, the smallest
    /// of the others is hidden too.
    public static func mask(partsOf counts: [Int64]) -> [PublicCount] {
        let ascending = counts.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }
        var hidden = Set(counts.indices.filter { counts[$0] < smallestShown })
        guard !hidden.isEmpty else { return counts.map(PublicCount.shown) }
        for index in ascending where !hidden.contains(index) {
            guard hidden.count < 2 || isSmall(hidden.map { counts[$0] }) else { break }
            hidden.insert(index)
        }
        return counts.indices.map { hidden.contains($0) ? .masked : .shown(counts[$0]) }
    }

    private static func isSmall(_ counts: [Int64]) -> Bool {
        counts.reduce(Int128(0)) { $0 + Int128($1) } < Int128(smallestShown)
    }
}
