public import FEEL

extension DecisionTable {
    /// Decides over what is known, and says what is missing where that could change the answer.
    ///
    /// Each rule holds, fails or is undecided (a fact its cells test is missing). An undecided rule
    /// matters when its holding alone would change the answer that the certain rules give; then the
    /// outcome is ``TableOutcome/needs(_:)``. So a first-hit table needs information when such a
    /// rule stands above the first that holds, unless it would answer the same. What no rule
    /// answers for certain counts as an answer of its own.
    public func decide(_ facts: Facts, in environment: Environment) -> TableDecision {
        let run = Run(in: environment, seeing: facts.bindings)
        let reading = TableReading(of: self, over: facts, within: run)
        var deciding = TableRun(self, over: facts, within: run)
        let outcome = deciding.decide(reading)
        return TableDecision(
            outcome: outcome,
            explanation: Explanation(of: outcome, from: reading),
            diagnostics: run.diagnostics
        )
    }
}

/// What a table says once it is known which of its rules hold.
struct TableRun {
    let table: DecisionTable
    let facts: Facts
    let run: Run
    private var answersRead: [Int: Result<[Value], MissingFacts>] = [:]

    init(_ table: DecisionTable, over facts: Facts, within run: Run) {
        self.table = table
        self.facts = facts
        self.run = run
    }

    /// What the table says where exactly these rules hold, given in table order.
    mutating func outcome(where holding: [Int]) -> TableOutcome {
        if holding.count == 1, let settled = table.index.settled[holding[0]] { return settled }
        return outcome(of: reduce(holding))
    }
}

// MARK: - The certain rules and the undecided ones

extension TableRun {
    mutating func decide(_ reading: TableReading) -> TableOutcome {
        guard areAllowed(reading.inputs) else { return .none }
        let certain = reading.certain.rules
        // With nothing missing nothing is undecided.
        if facts.missing.isEmpty { return outcome(where: certain) }
        let answer = reduce(certain)
        let telling = reading.open.rules.filter { changes(answer, by: $0, beside: certain) }
        guard telling.isEmpty else {
            return .needs(telling.flatMap(reading.missing).uniqued())
        }
        return outcome(of: answer)
    }

    /// Whether every value that is known is one that its column may have; else no rule is meant for it.
    private func areAllowed(_ inputs: [TableReading.Input]) -> Bool {
        zip(table.inputs, inputs).allSatisfy { input, reading in
            if case .known(let value) = reading { input.admits(value, run) } else { true }
        }
    }

    private mutating func changes(
        _ answer: Reduction,
        by rule: Int,
        beside certain: [Int]
    ) -> Bool {
        let place = certain.firstIndex { $0 > rule } ?? certain.endIndex
        var holding = certain
        holding.insert(rule, at: place)
        return !agree(answer, reduce(holding))
    }

    /// Whether two answers are the same but for the columns that only explain.
    private func agree(_ left: Reduction, _ right: Reduction) -> Bool {
        switch (left, right) {
        case (.none, .none), (.conflict, .conflict): true
        case (.one(let a), .one(let b)): agree(a, b)
        case (.many(let a), .many(let b)): a.count == b.count && zip(a, b).allSatisfy(agree)
        case (.figure(let a), .figure(let b)): a == b
        case (.needs, .needs): true
        default: false
        }
    }

    func agree(_ left: [Value], _ right: [Value]) -> Bool {
        zip(table.outputs, zip(left, right)).allSatisfy { output, pair in
            !output.kind.decides || pair.0 == pair.1
        }
    }

    private func outcome(of answer: Reduction) -> TableOutcome {
        switch answer {
        case .none: .none
        case .conflict: .conflict
        case .needs(let facts): .needs(facts)
        case .one(let values): .decided(context(checked(values)))
        case .figure(let value): .decided(context([value]))
        case .many(let rows):
            .decided(context(columns(of: rows.map(checked))))
        }
    }

    /// The answers as their columns want them: null, and a reason, where they may not be so.
    private func checked(_ values: [Value]) -> [Value] {
        guard !table.outputs.allSatisfy(\.isFree) else { return values }
        let model = ModelRun(run)
        return zip(table.outputs, values).map { output, value in
            output.isFree ? value : output.checked(value, model)
        }
    }

    private func columns(of rows: [[Value]]) -> [Value] {
        table.outputs.indices.map { column in .list(rows.map { $0[column] }) }
    }

    private func context(_ values: [Value]) -> Context {
        Context(zip(table.outputs.map(\.name), values))
    }
}

// MARK: - Reading answers

extension TableRun {
    /// The answers of a rule, or the facts that its answers wait for; computed once.
    mutating func answers(of rule: Int) -> Result<[Value], MissingFacts> {
        if let read = answersRead[rule] { return read }
        let read = readAnswers(of: rule)
        answersRead[rule] = read
        return read
    }

    private func readAnswers(of rule: Int) -> Result<[Value], MissingFacts> {
        var values: [Value] = []
        var missing: [String] = []
        for answer in table.rules[rule].answers {
            missing += facts.missing(among: answer.references)
            switch answer.source {
            case .fixed(let value): values.append(value)
            case .computed where !missing.isEmpty: values.append(.null)
            case .computed(let expression): values.append(value(of: expression))
            }
        }
        return missing.isEmpty ? .success(values) : .failure(MissingFacts(missing.uniqued()))
    }

    func value(of expression: Expression) -> Value {
        run.bounded(expression.value(within: run))
    }

    struct MissingFacts: Error {
        let names: [String]

        init(_ names: [String]) { self.names = names }
    }
}

extension Array where Element: Hashable {
    /// The elements in order, each once.
    func uniqued() -> [Element] {
        guard count > 1 else { return self }
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
