/// A set of a column's regions, a bit for each.
struct RegionSet {
    private var words: [UInt64]
    /// The words that may hold a bit.
    private var used: Range<Int>
    /// How many regions the column has.
    let count: Int

    /// None of so many regions.
    init(count: Int) {
        self.count = count
        words = [UInt64](repeating: 0, count: (count + 63) / 64)
        used = 0..<0
    }

    /// All of so many regions.
    static func all(_ count: Int) -> RegionSet {
        RegionSet(count: count).inverted
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    var isFull: Bool { inverted.isEmpty }

    var first: Int? {
        words.firstIndex { $0 != 0 }.map { 64 * $0 + words[$0].trailingZeroBitCount }
    }

    func contains(_ region: Int) -> Bool {
        words[region / 64] >> (region % 64) & 1 == 1
    }

    mutating func insert(_ region: Int) {
        let place = region / 64
        words[place] |= 1 << (region % 64)
        used =
            used.isEmpty
            ? place..<(place + 1) : min(used.lowerBound, place)..<max(used.upperBound, place + 1)
    }

    /// The regions in the set, in order.
    var members: [Int] {
        var members: [Int] = []
        for place in used {
            var word = words[place]
            while word != 0 {
                members.append(64 * place + word.trailingZeroBitCount)
                word &= word - 1
            }
        }
        return members
    }

    /// The regions that are not in the set.
    var inverted: RegionSet {
        var set = self
        set.used = words.indices
        for place in words.indices { set.words[place] = ~words[place] }
        if count % 64 != 0, let last = set.words.indices.last {
            set.words[last] &= 1 << (count % 64) - 1
        }
        return set
    }

    /// The first region that is in both sets.
    func firstCommon(with other: RegionSet) -> Int? {
        for place in used.clamped(to: other.used) {
            let both = words[place] & other.words[place]
            if both != 0 { return 64 * place + both.trailingZeroBitCount }
        }
        return nil
    }
}
