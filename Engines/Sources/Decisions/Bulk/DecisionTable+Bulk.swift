public import FEEL

extension DecisionTable {
    /// Decides over many rows; each gets what ``decide(_:in:)`` would say to it alone.
    ///
    /// Columns are cut at the values at which some rule changes its mind, and rows that lie between
    /// the same cuts are decided once. Cells that must be computed from the row are.
    public func decide(_ rows: Rows, in environment: Environment) -> BulkDecision {
        var run = BulkRun(self, over: rows, in: environment)
        return run.decision()
    }
}

/// One reading of a table over many rows.
struct BulkRun {
    private let table: DecisionTable
    private let rows: Rows
    private let environment: Environment
    private let width: RegionMasks.Width
    private let columns: [InputColumn]
    /// For each rule, the columns whose cell has to be evaluated for each row.
    private let loose: [[Int]]
    private var classes: ClassTable
    private var steps: [Step]
    private var kinds: [BulkDecision.Kind] = []
    private var kindNumbers: [KindKey: UInt32] = [:]
    private var kindOfClass: [UInt32] = []
    private let isRestricted: Bool

    /// Rows are read in stretches that stay in the processor's nearest memory.
    private static let stretch = 1024
    private static let unknown = UInt32.max
    /// The class has no kind of its own: every row has to be looked at.
    private static let eachRow = UInt32.max - 1

    init(_ table: DecisionTable, over rows: Rows, in environment: Environment) {
        let width = RegionMasks.Width(rules: table.rules.count, columns: table.inputs.count)
        let columns = table.inputs.indices.map {
            InputColumn($0, of: table, over: rows, width: width, in: environment)
        }
        self.table = table
        self.rows = rows
        self.environment = environment
        self.width = width
        self.columns = columns
        loose = table.rules.indices.map { rule in
            columns.indices.filter { columns[$0].loose.contains(rule) }
        }
        isRestricted = table.inputs.contains { $0.allowed != nil }
        classes = ClassTable(width: width.words)
        steps = columns.map { Step(regions: $0.masks.masks.count) }
        _ = classes.number(of: width.full)
    }

    mutating func decision() -> BulkDecision {
        var regions = [UInt32](repeating: 0, count: Self.stretch)
        // Each stretch is begun while it lies near: clearing all of it first would be one more way
        // through the memory.
        let kindOfRow = [UInt32](unsafeUninitializedCapacity: rows.count) { kinds, count in
            regions.withUnsafeMutableBufferPointer { regions in
                for start in stride(from: 0, to: rows.count, by: Self.stretch) {
                    let span = start..<min(start + Self.stretch, rows.count)
                    let numbers = UnsafeMutableBufferPointer(rebasing: kinds[span])
                    numbers.initialize(repeating: 0)
                    read(
                        span,
                        into: numbers,
                        by: UnsafeMutableBufferPointer(rebasing: regions[..<span.count])
                    )
                }
            }
            count = rows.count
        }
        return BulkDecision(
            kinds: kinds,
            kindOfRow: kindOfRow,
            table: table,
            rows: rows,
            environment: environment
        )
    }

    /// Finds the kinds of a stretch of rows, which begin as one class and are told apart column by
    /// column.
    private mutating func read(
        _ span: Range<Int>,
        into numbers: UnsafeMutableBufferPointer<UInt32>,
        by regions: UnsafeMutableBufferPointer<UInt32>
    ) {
        for (column, input) in columns.enumerated() {
            input.regions(of: span, of: rows, in: environment, into: regions)
            combine(numbers, with: regions, of: column)
        }
        var place = 0
        while true {
            place = nameKinds(numbers, from: place)
            guard place < numbers.count else { return }
            numbers[place] = kind(ofClass: numbers[place], row: span.lowerBound + place)
            place += 1
        }
    }

    private mutating func combine(
        _ numbers: UnsafeMutableBufferPointer<UInt32>,
        with regions: UnsafeMutableBufferPointer<UInt32>,
        of column: Int
    ) {
        steps[column].cover(classes.count)
        var place = 0
        while true {
            place = steps[column].advance(numbers, through: regions, from: place)
            guard place < numbers.count else { return }
            let mask = columns[column].masks.masks[Int(regions[place])]
            let next = classes.number(of: numbers[place], and: mask)
            steps[column].learn(numbers[place], regions[place], next)
        }
    }

    /// Turns classes into their kinds, from a place on; the first place where the row has to be looked
    /// at.
    private mutating func nameKinds(
        _ numbers: UnsafeMutableBufferPointer<UInt32>,
        from start: Int
    ) -> Int {
        while kindOfClass.count < classes.count { kindOfClass.append(Self.unknown) }
        return kindOfClass.withUnsafeBufferPointer { kindOfClass in
            for place in start..<numbers.count {
                let kind = kindOfClass[Int(numbers[place])]
                if kind >= Self.eachRow { return place }
                numbers[place] = kind
            }
            return numbers.count
        }
    }
}

// MARK: - From classes to kinds

extension BulkRun {
    /// What makes two rows one kind.
    private enum KindKey: Hashable {
        case answer([Int])
        case conflict([Int])
        case needs([String])
        /// No rule holds, or none is meant for such a row.
        case nothing
        /// The answer is computed from the row.
        case own([Int])
    }

    private mutating func kind(ofClass number: UInt32, row: Int) -> UInt32 {
        // What a column may hold is asked of each row: the cuts know only what rules ask.
        if isRestricted { return decideAlone(row) }
        let kind = kindOfClass[Int(number)]
        let mask = Array(classes.mask(of: number))
        guard kind == Self.unknown else { return settle(mask, row) }
        let isShared = isShared(mask)
        let settled = settle(mask, row)
        kindOfClass[Int(number)] = isShared ? settled : Self.eachRow
        return settled
    }

    /// Whether all rows of a class are of one kind.
    private func isShared(_ mask: [UInt64]) -> Bool {
        guard mask.holds(width.familiar) else { return false }
        let possible = width.possible(in: mask)
        guard possible.allSatisfy({ loose[$0].isEmpty }) else { return false }
        if possible == width.certain(in: mask) { return true }
        // Of what is computed, it depends on the row which fact is missing.
        let isNamed = columns.indices.allSatisfy { column in
            mask.holds(width.known(column)) || !columns[column].isComputed
        }
        return isNamed && isFixed(possible) && isFixed([])
    }

    /// Whether these rules answer the same to everyone, or the table where there are none.
    private func isFixed(_ telling: [Int]) -> Bool {
        let fallbacks = telling.isEmpty ? table.outputs.compactMap(\.fallback?.references) : []
        return fallbacks.allSatisfy { !rows.touch($0) }
            && telling.allSatisfy { rule in
                table.rules[rule].answers.allSatisfy { !rows.touch($0.references) }
            }
    }

    private mutating func settle(_ mask: [UInt64], _ row: Int) -> UInt32 {
        guard mask.holds(width.familiar) else { return decideAlone(row) }
        let possible = width.possible(in: mask).filter { rule in
            loose[rule].isEmpty || verdict(on: loose[rule], of: rule, row) != .fails
        }
        let certain = Set(width.certain(in: mask))
        let isSettled = possible.allSatisfy { rule in
            certain.contains(rule)
                && (loose[rule].isEmpty || verdict(on: loose[rule], of: rule, row) == .holds)
        }
        guard isSettled else { return decideAlone(row) }
        let telling = table.telling(possible)
        guard isFixed(telling) else { return number(of: .own(telling), telling, nil) }
        let isConflict = table.policy == .unique && possible.count > 1
        let key = isConflict ? KindKey.conflict(possible) : .answer(telling)
        if let number = kindNumbers[key] { return number }
        let facts = rows.facts(of: row)
        let run = Run(in: environment, seeing: facts.bindings)
        var deciding = TableRun(table, over: facts, within: run)
        let outcome = deciding.outcome(where: possible)
        return number(of: key, telling, outcome)
    }

    /// How the cells of a rule that are computed stand to a row.
    private func verdict(on columns: [Int], of rule: Int, _ row: Int) -> Verdict {
        var verdict = Verdict.holds
        for column in columns {
            let test = table.rules[rule].tests[column]
            guard let tests = test.tests else { continue }
            let facts = rows.facts(of: row, among: tests.references)
            let value = self.columns[column].value(at: row, of: rows, in: environment)
            guard let value, facts.missing(among: tests.references).isEmpty else {
                verdict = .undecided
                continue
            }
            let run = Run(in: environment, seeing: facts.bindings)
            if tests.holds(value, within: run) != true { return .fails }
        }
        return verdict
    }

    /// A row that has to be read as if it were the only one.
    private mutating func decideAlone(_ row: Int) -> UInt32 {
        let facts = rows.facts(of: row)
        let run = Run(in: environment, seeing: facts.bindings)
        let reading = TableReading(of: table, over: facts, within: run)
        var deciding = TableRun(table, over: facts, within: run)
        let holding = reading.certain.rules
        let telling = table.telling(holding)
        let outcome = deciding.decide(reading)
        switch outcome {
        case .needs(let facts): return number(of: .needs(facts), [], outcome)
        case .conflict: return number(of: .conflict(holding), holding, outcome)
        case .none: return number(of: .nothing, [], outcome)
        case .decided:
            guard isFixed(telling) else { return number(of: .own(telling), telling, nil) }
            return number(of: .answer(telling), telling, outcome)
        }
    }

    private mutating func number(
        of key: KindKey,
        _ rules: [Int],
        _ outcome: TableOutcome?
    ) -> UInt32 {
        if let number = kindNumbers[key] { return number }
        let number = UInt32(kinds.count)
        kindNumbers[key] = number
        kinds.append(BulkDecision.Kind(rules: rules, outcome: outcome))
        return number
    }
}

extension DecisionTable {
    /// Of the rules that hold, those whose answers make the outcome.
    fileprivate func telling(_ holding: [Int]) -> [Int] {
        policy == .first ? Array(holding.prefix(1)) : holding
    }
}
