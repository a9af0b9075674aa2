import FEEL

/// Which rules a value of a column passes, found without asking each of them.
///
/// The values written out in the cells cut the column into regions. All values of a region pass the
/// same cells, so that a region has one mask with a bit for each rule. Loose cells, which name facts or
/// compute, have their bit set everywhere: they are evaluated by whoever reads the table.
struct ColumnIndex: Sendable {
    /// The rules whose cell is not `-`.
    let tested: RuleMask
    /// The rules whose cell is loose.
    let loose: RuleMask

    private let numbers: NumberCuts
    private let texts: TextCuts
    private let dates: DateCuts
    /// The masks of all regions one behind the other: null, false, true, then those of numbers, texts
    /// and dates; empty where that would be too much.
    private var masks: [UInt64] = []
    /// Regions of which no value was to be had, so that nothing is known of them.
    private var unknown: Set<Int> = []
    private let width: Int

    private static let null = 0
    private static let truths = 1
    private static let firstNumber = 3
    private var firstText: Int { Self.firstNumber + numbers.regions }
    private var firstDate: Int { firstText + texts.regions }

    private static let mostWords = 1 << 20

    init(_ column: Int, of rules: [DecisionTable.Rule]) {
        let cells = rules.map { $0.tests[column].tests }
        let constants = cells.map { $0.map(\.constants) ?? [] }
        tested = RuleMask(of: rules.count) { cells[$0] != nil }
        loose = RuleMask(of: rules.count) { constants[$0] == nil }
        let all = constants.flatMap { $0 ?? [] }
        numbers = NumberCuts(all)
        texts = TextCuts(all)
        dates = DateCuts(all)
        width = tested.words.count
        let regions = firstDate + dates.regions
        guard regions * width <= Self.mostWords else { return }
        masks = [UInt64](repeating: 0, count: regions * width)
        for rule in rules.indices { fill(rule, cells[rule], constants[rule]) }
    }

    /// Where the mask of a value begins; nil where every cell has to be asked.
    @inline(__always)
    func mask(of value: Value) -> Int? {
        let region: Int
        switch value {
        case .null: region = Self.null
        case .boolean(let truth): region = Self.truths + (truth ? 1 : 0)
        case .number(let number): region = Self.firstNumber + numbers.region(of: number)
        case .string(let text): region = firstText + texts.region(of: text)
        case .date(let date): region = firstDate + dates.region(of: date)
        default: return nil
        }
        guard !masks.isEmpty, unknown.isEmpty || !unknown.contains(region) else { return nil }
        return region * width
    }

    /// Strikes out the rules whose cell a value does not pass.
    @inline(__always)
    func narrow(
        _ rules: inout RuleMask,
        to value: Value,
        asking tests: (Int) -> UnaryTests?
    ) {
        if let start = mask(of: value) {
            for word in 0..<width { rules.words[word] &= masks[start + word] }
            return
        }
        for word in 0..<width {
            var rest = rules.words[word] & tested.words[word] & ~loose.words[word]
            while rest != 0 {
                let rule = 64 * word + rest.trailingZeroBitCount
                rest &= rest - 1
                if tests(rule)?.admits(value) == false { rules.remove(rule) }
            }
        }
    }
}

// MARK: - Filling the masks

extension ColumnIndex {
    private mutating func fill(_ rule: Int, _ tests: UnaryTests?, _ constants: [Value]?) {
        guard let tests, let constants else {
            for region in 0..<(masks.count / width) { insert(rule, region) }
            return
        }
        if tests.admits(.null) { insert(rule, Self.null) }
        for truth in [false, true] where tests.admits(.boolean(truth)) {
            insert(rule, Self.truths + (truth ? 1 : 0))
        }
        fill(rule, numbers, from: Self.firstNumber, tests, constants)
        fill(rule, texts, from: firstText, tests, constants)
        fill(rule, dates, from: firstDate, tests, constants)
    }

    /// Between the cell's own constants nothing changes, so one value of each stretch is enough.
    private mutating func fill(
        _ rule: Int,
        _ cuts: some Cuts,
        from first: Int,
        _ tests: UnaryTests,
        _ constants: [Value]
    ) {
        let own = Set(constants.compactMap(cuts.region)).sorted()
        var start = 0
        for place in own {
            fill(rule, start..<place, cuts, from: first, tests)
            fill(rule, place..<(place + 1), cuts, from: first, tests)
            start = place + 1
        }
        fill(rule, start..<cuts.regions, cuts, from: first, tests)
    }

    private mutating func fill(
        _ rule: Int,
        _ stretch: Range<Int>,
        _ cuts: some Cuts,
        from first: Int,
        _ tests: UnaryTests
    ) {
        guard let sample = stretch.lazy.compactMap(cuts.sample).first else {
            for region in stretch { unknown.insert(first + region) }
            return
        }
        guard tests.admits(sample) else { return }
        for region in stretch { insert(rule, first + region) }
    }

    private mutating func insert(_ rule: Int, _ region: Int) {
        masks[region * width + rule / 64] |= 1 << (rule % 64)
    }
}
