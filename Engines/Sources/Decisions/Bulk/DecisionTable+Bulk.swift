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
    private var steps: [Step]
    private var classes: ClassTable
    private var kindOfClass: [Int: Int] = [:]
    private var kinds: [BulkDecision.Kind] = []
    private var kindNumbers: [KindKey: Int] = [:]
    /// What a column may hold is asked of each row: the cuts know only what rules ask.
    private let isRestricted: Bool
    private var looksAtEachRow = false

    /// Rows are read in stretches that stay in the processor's nearest memory.
    private static let stretch = 1024
    /// From here on numbers stand for classes that have no kind of their own: each row has to be
    /// looked at.
    private static let eachRow = 1 << 31

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
        steps = Step.through(columns)
        classes = ClassTable(width: width.words)
        _ = classes.number(of: width.full)
    }

    mutating func decision() -> BulkDecision {
        var kindOfRow = KindColumn(of: rows.count)
        withUnsafeTemporaryAllocation(of: Int.self, capacity: Self.stretch) { numbers in
            for start in stride(from: 0, to: rows.count, by: Self.stretch) {
                let span = start..<min(start + Self.stretch, rows.count)
                let numbers = UnsafeMutableBufferPointer(rebasing: numbers[..<span.count])
                read(span, into: numbers)
                kindOfRow.append(numbers, of: kinds.count)
            }
        }
        return BulkDecision(
            kinds: kinds,
            kindOfRow: kindOfRow,
            table: table,
            rows: rows,
            environment: environment
        )
    }

    /// Finds the kinds of a stretch of rows, which begin as one class and are told apart step by step.
    private mutating func read(_ span: Range<Int>, into numbers: UnsafeMutableBufferPointer<Int>) {
        numbers.initialize(repeating: 0)
        for step in steps.indices {
            if step > 0 {
                for place in numbers.indices { numbers[place] *= steps[step].ways }
            }
            for (column, weight) in steps[step].digits {
                columns[column].read(span, of: rows, in: environment, onto: numbers, times: weight)
            }
            advance(numbers, by: step, span)
        }
        guard looksAtEachRow else { return }
        for (place, row) in span.enumerated() where numbers[place] >= Self.eachRow {
            numbers[place] = settle(classes.mask(of: numbers[place] - Self.eachRow), row)
        }
    }

    /// Turns numbers into classes, and after the last step into kinds.
    private mutating func advance(
        _ numbers: UnsafeMutableBufferPointer<Int>,
        by step: Int,
        _ span: Range<Int>
    ) {
        steps[step].cover(classes.count)
        var place = 0
        while true {
            place = steps[step].advance(numbers, from: place)
            guard place < numbers.count else { return }
            let number = combine(numbers[place], by: steps[step])
            let isLast = step == steps.count - 1
            let next = isLast ? kind(ofClass: number, as: span.lowerBound + place) : number
            steps[step].learn(numbers[place], next)
        }
    }

    /// The class of a row by its number.
    private mutating func combine(_ number: Int, by step: Step) -> Int {
        var mask = classes.mask(of: number / step.ways)
        for (column, weight) in step.digits {
            let digit = number / weight % columns[column].regions
            mask.form(intersection: columns[column].masks.mask(of: digit))
        }
        return classes.number(of: mask)
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

    /// The kind of a class that one of its rows has brought up; beyond all kinds, where each row has
    /// its own.
    private mutating func kind(ofClass number: Int, as row: Int) -> Int {
        if let kind = kindOfClass[number] { return kind }
        let mask = classes.mask(of: number)
        let isShared = isShared(mask)
        looksAtEachRow = looksAtEachRow || !isShared
        let kind = isShared ? settle(mask, row) : Self.eachRow + number
        kindOfClass[number] = kind
        return kind
    }

    /// Whether all rows of a class are of one kind.
    private func isShared(_ mask: [UInt64]) -> Bool {
        guard !isRestricted, mask.holds(width.familiar) else { return false }
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

    private mutating func settle(_ mask: [UInt64], _ row: Int) -> Int {
        guard !isRestricted, mask.holds(width.familiar) else { return decideAlone(row) }
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
    private mutating func decideAlone(_ row: Int) -> Int {
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
    ) -> Int {
        if let number = kindNumbers[key] { return number }
        kindNumbers[key] = kinds.count
        kinds.append(BulkDecision.Kind(rules: rules, outcome: outcome))
        return kinds.count - 1
    }
}

extension DecisionTable {
    /// Of the rules that hold, those whose answers make the outcome.
    fileprivate func telling(_ holding: [Int]) -> [Int] {
        policy == .first ? Array(holding.prefix(1)) : holding
    }
}
