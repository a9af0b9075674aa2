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
        let run = Run(in: environment.with(facts.bindings))
        var reading = TableRun(self, over: facts, within: run)
        let outcome = reading.decide()
        return TableDecision(
            outcome: outcome,
            explanation: reading.explanation(of: outcome),
            diagnostics: run.diagnostics
        )
    }
}

extension DecisionTable {
    /// What ``decide(_:in:)`` comes to, without the explanation: for asking often.
    public func outcome(_ facts: Facts, in environment: Environment) -> TableOutcome {
        let run = Run(in: environment.with(facts.bindings))
        guard facts.missing.isEmpty else {
            var reading = TableRun(self, over: facts, within: run)
            return reading.decide()
        }
        let values = inputs.map { run.bounded($0.expression.value(within: run)) }
        guard zip(inputs, values).allSatisfy({ $0.admits($1, run) }) else { return .none }
        var holding: [Int] = []
        for (rule, tests) in rules.lazy.map(\.tests).enumerated()
        where tests.indices.allSatisfy({ tests[$0].holds(values[$0], within: run) }) {
            holding.append(rule)
            if policy == .first { break }
        }
        return TableRun.outcome(of: self, where: holding, over: facts, within: run)
    }
}

extension DecisionTable.Test {
    fileprivate func holds(_ value: Value, within run: Run) -> Bool {
        tests.map { $0.holds(value, within: run) == true } ?? true
    }
}

/// One reading of a table over some facts.
struct TableRun {
    let table: DecisionTable
    let facts: Facts
    let run: Run
    private(set) var inputs: [InputReading] = []
    private(set) var rules: [RuleReading] = []
    private var answersRead: [Int: Result<[Value], MissingFacts>] = [:]

    /// What an input column gives: a value, or the facts it waits for.
    enum InputReading {
        case known(Value)
        case missing([String])
    }

    struct CellReading {
        let verdict: Verdict
        let missing: [String]
    }

    struct RuleReading {
        let verdict: Verdict
        let cells: [CellReading]

        /// The facts that keep the rule undecided, in column order, each once.
        var missing: [String] { cells.flatMap(\.missing).uniqued() }
    }

    init(_ table: DecisionTable, over facts: Facts, within run: Run) {
        self.table = table
        self.facts = facts
        self.run = run
        inputs = table.inputs.map { read($0) }
        rules = table.rules.map { read($0) }
    }

    private init(unread table: DecisionTable, over facts: Facts, within run: Run) {
        self.table = table
        self.facts = facts
        self.run = run
    }

    /// What the table says where it is known already that exactly these rules hold.
    static func outcome(
        of table: DecisionTable,
        where holding: [Int],
        over facts: Facts,
        within run: Run
    ) -> TableOutcome {
        var reading = TableRun(unread: table, over: facts, within: run)
        let answer = reading.reduce(holding)
        return reading.outcome(of: answer)
    }

    /// The rules with a verdict, by position.
    func rules(_ verdict: Verdict) -> [Int] {
        rules.indices.filter { rules[$0].verdict == verdict }
    }
}

// MARK: - The certain rules and the undecided ones

extension TableRun {
    mutating func decide() -> TableOutcome {
        guard inputsAreAllowed else { return .none }
        let certain = rules(.holds)
        let answer = reduce(certain)
        let telling = rules(.undecided).filter { changes(answer, by: $0, beside: certain) }
        guard telling.isEmpty else {
            return .needs(telling.flatMap { rules[$0].missing }.uniqued())
        }
        return outcome(of: answer)
    }

    /// Whether every value that is known is one that its column may have; else no rule is meant for it.
    private var inputsAreAllowed: Bool {
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

// MARK: - Reading cells

extension TableRun {
    private func read(_ input: DecisionTable.Input) -> InputReading {
        let missing = facts.missing(among: input.expression.references)
        guard missing.isEmpty else { return .missing(missing) }
        return .known(value(of: input.expression))
    }

    private func read(_ rule: DecisionTable.Rule) -> RuleReading {
        let cells = zip(rule.tests, inputs).map { read($0, against: $1) }
        return RuleReading(verdict: .all(cells.map(\.verdict)), cells: cells)
    }

    private func read(_ test: DecisionTable.Test, against input: InputReading) -> CellReading {
        guard let tests = test.tests else { return CellReading(verdict: .holds, missing: []) }
        var missing = facts.missing(among: tests.references)
        switch input {
        case .missing(let facts):
            missing = (facts + missing).uniqued()
            return CellReading(verdict: .undecided, missing: missing)
        case .known where !missing.isEmpty:
            return CellReading(verdict: .undecided, missing: missing)
        case .known(let value):
            let holds = tests.holds(value, within: run) == true
            return CellReading(verdict: holds ? .holds : .fails, missing: [])
        }
    }

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
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
