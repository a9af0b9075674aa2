/// A set of rules, a bit for each.
struct RuleMask: Sendable {
    var words: [UInt64]

    /// The rules of a table for which something is so.
    init(of count: Int, where isIn: (Int) -> Bool = { _ in true }) {
        words = [UInt64](repeating: 0, count: (count + 63) / 64)
        for rule in 0..<count where isIn(rule) { insert(rule) }
    }

    func contains(_ rule: Int) -> Bool { words[rule / 64] >> (rule % 64) & 1 == 1 }

    mutating func insert(_ rule: Int) { words[rule / 64] |= 1 << (rule % 64) }

    mutating func remove(_ rule: Int) { words[rule / 64] &= ~(1 << (rule % 64)) }

    func meets(_ other: RuleMask) -> Bool {
        for word in words.indices where words[word] & other.words[word] != 0 { return true }
        return false
    }

    mutating func form(union other: RuleMask) {
        for word in words.indices { words[word] |= other.words[word] }
    }

    mutating func form(intersection other: RuleMask) {
        for word in words.indices { words[word] &= other.words[word] }
    }

    mutating func subtract(_ other: RuleMask) {
        for word in words.indices { words[word] &= ~other.words[word] }
    }

    /// The first rule from a place on.
    func first(from place: Int) -> Int? {
        var word = place / 64
        guard word < words.count else { return nil }
        var rest = (words[word] >> (place % 64)) << (place % 64)
        while rest == 0 {
            word += 1
            guard word < words.count else { return nil }
            rest = words[word]
        }
        return 64 * word + rest.trailingZeroBitCount
    }

    /// The rules in table order.
    var rules: [Int] {
        var found: [Int] = []
        var next = first(from: 0)
        while let rule = next {
            found.append(rule)
            next = first(from: rule + 1)
        }
        return found
    }
}
