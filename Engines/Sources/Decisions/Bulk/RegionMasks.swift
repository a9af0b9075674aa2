import FEEL

/// Which rules each region of a column admits, as bits that are combined with "and".
///
/// A mask has a bit for each rule that may hold, one for each that holds for certain, and marks: that
/// the value is of a kind the regions can tell apart, and for each column that it is known. Regions
/// with the same mask are one to whoever reads rows.
struct RegionMasks {
    let width: Width
    private let masks: ClassTable
    /// For each region of the axis, the number of its mask.
    let numbers: [Int]
    /// The number of the mask of null.
    let null: Int

    /// Of what no stop is like, in a column without an order.
    var others: Int { numbers[numbers.count - 1] }

    /// Alone of all, the last two lack a mark: nothing else has their masks.
    var missing: Int { masks.count - 2 }
    /// What is like none of the column's stops.
    var strange: Int { masks.count - 1 }

    var count: Int { masks.count }

    func mask(of number: Int) -> [UInt64] { masks.mask(of: number) }

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
        let regions = axis?.regions.count ?? 1
        let (null, missing, strange) = (regions, regions + 1, regions + 2)
        var masks = [[UInt64]](repeating: width.full, count: regions + 3)
        for (rule, set) in admitted.enumerated() {
            guard let set else { continue }
            let test = table.rules[rule].tests[column]
            var refused = (0..<regions).filter { !set.contains($0) }
            if !test.holds(.null, in: environment) { refused.append(null) }
            for region in refused {
                masks[region].remove(width.possible(rule))
                masks[region].remove(width.certain(rule))
            }
            if test.tests != nil { masks[missing].remove(width.certain(rule)) }
        }
        masks[missing].remove(width.known(column))
        masks[strange].remove(width.familiar)
        var classes = ClassTable(width: width.words)
        let numbers = masks.map { classes.number(of: $0) }
        self.masks = classes
        self.numbers = Array(numbers[..<regions])
        self.null = numbers[null]
    }
}

extension [UInt64] {
    mutating func insert(_ bit: Int) { self[bit / 64] |= 1 << (bit % 64) }
    mutating func remove(_ bit: Int) { self[bit / 64] &= ~(1 << (bit % 64)) }

    mutating func form(intersection other: [UInt64]) {
        for word in indices { self[word] &= other[word] }
    }
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
