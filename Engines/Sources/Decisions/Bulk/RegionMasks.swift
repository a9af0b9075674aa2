import FEEL

/// Which rules each region of a column admits, as bits that are combined with "and".
///
/// A mask has a bit for each rule that may hold, one for each that holds for certain, and marks: that
/// the value is of a kind the regions can tell apart, and for each column that it is known.
struct RegionMasks {
    let width: Width
    /// The regions of the column's own, then null, missing, and what is like none of its stops.
    private(set) var masks: [[UInt64]]
    /// How many regions the column itself has.
    let regions: Int

    var null: UInt32 { UInt32(regions) }
    var missing: UInt32 { UInt32(regions + 1) }
    var strange: UInt32 { UInt32(regions + 2) }

    /// How a mask is laid out.
    struct Width: Sendable {
        let rules: Int
        let columns: Int

        private var ruleWords: Int { (rules + 63) / 64 }
        var words: Int { 2 * ruleWords + (columns + 1 + 63) / 64 }

        func possible(_ rule: Int) -> Int { rule }
        func certain(_ rule: Int) -> Int { 64 * ruleWords + rule }
        /// Whether the value is like the stops of its column.
        var familiar: Int { 128 * ruleWords }
        func known(_ column: Int) -> Int { 128 * ruleWords + 1 + column }

        /// Every bit that has a meaning.
        var full: [UInt64] {
            var mask = [UInt64](repeating: 0, count: words)
            for rule in 0..<rules {
                mask.insert(possible(rule))
                mask.insert(certain(rule))
            }
            for mark in 0...columns { mask.insert(familiar + mark) }
            return mask
        }

        func possible(in mask: some RandomAccessCollection<UInt64>) -> [Int] {
            mask.bits(from: 0, count: rules)
        }

        func certain(in mask: some RandomAccessCollection<UInt64>) -> [Int] {
            mask.bits(from: 64 * ruleWords, count: rules)
        }
    }

    /// The masks of a column of the table.
    ///
    /// - Parameters:
    ///   - axis: the column's regions; nil where its cells cannot be reasoned about.
    ///   - admitted: for each rule the regions its cell admits; nil where the cell is computed for
    ///     each row, and so admits everything here.
    init(
        of column: Int,
        in table: DecisionTable,
        axis: Axis?,
        admitted: [RegionSet?],
        width: Width,
        environment: Environment
    ) {
        self.width = width
        regions = axis?.regions.count ?? 1
        masks = [[UInt64]](repeating: width.full, count: regions + 3)
        for (rule, set) in admitted.enumerated() {
            guard let set else { continue }
            for region in 0..<regions where !set.contains(region) { remove(rule, from: region) }
            let test = table.rules[rule].tests[column]
            if !test.holds(.null, in: environment) { remove(rule, from: regions) }
            if test.tests != nil { masks[regions + 1].remove(width.certain(rule)) }
        }
        masks[regions + 1].remove(width.known(column))
        masks[regions + 2].remove(width.familiar)
    }

    private mutating func remove(_ rule: Int, from region: Int) {
        masks[region].remove(width.possible(rule))
        masks[region].remove(width.certain(rule))
    }
}

extension [UInt64] {
    mutating func insert(_ bit: Int) { self[bit / 64] |= 1 << (bit % 64) }
    mutating func remove(_ bit: Int) { self[bit / 64] &= ~(1 << (bit % 64)) }
}

extension RandomAccessCollection<UInt64> {
    func holds(_ bit: Int) -> Bool {
        self[index(startIndex, offsetBy: bit / 64)] >> (bit % 64) & 1 == 1
    }

    /// The places of the bits that are set, from a whole word on.
    func bits(from start: Int, count: Int) -> [Int] {
        var found: [Int] = []
        for word in 0..<((count + 63) / 64) {
            var rest = self[index(startIndex, offsetBy: start / 64 + word)]
            while rest != 0 {
                found.append(64 * word + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return found
    }
}
