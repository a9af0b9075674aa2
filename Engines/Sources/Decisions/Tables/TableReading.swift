import FEEL

/// How every cell of a table stands to some facts.
struct TableReading: Sendable {
    let table: DecisionTable
    let facts: Facts
    let environment: Environment
    let inputs: [Input]
    /// For each column the rules whose cell holds for certain, and those it leaves undecided.
    private var holding: [RuleMask] = []
    private var undecided: [RuleMask] = []

    /// What an input column gives: a value, or the facts it waits for.
    enum Input {
        case known(Value)
        case missing([String])
    }

    init(of table: DecisionTable, over facts: Facts, within run: Run) {
        self.table = table
        self.facts = facts
        environment = run.environment
        inputs = table.inputs.indices.map { column in
            if !facts.missing.isEmpty {
                let missing = facts.missing(among: table.inputs[column].expression.references)
                guard missing.isEmpty else { return .missing(missing) }
            }
            let fact = run.bindings.value(at: table.index.paths[column])
            return .known(fact ?? table.inputs[column].value(within: run))
        }
        for (column, input) in inputs.enumerated() {
            let index = table.index.columns[column]
            var holding = table.index.all
            var undecided = RuleMask(of: table.rules.count) { _ in false }
            switch input {
            case .missing:
                undecided = index.tested
                holding.subtract(undecided)
            case .known(let value):
                index.narrow(&holding, to: value) { table.rules[$0].tests[column].tests }
            }
            self.holding.append(holding)
            self.undecided.append(undecided)
        }
        for (rule, columns) in table.index.loose.enumerated() {
            for column in columns { readLoose(rule, column, within: run) }
        }
    }

    private mutating func readLoose(_ rule: Int, _ column: Int, within run: Run) {
        guard case .known(let value) = inputs[column] else { return }
        switch table.rules[rule].tests[column].verdict(on: value, facts, within: run) {
        case .holds: break
        case .fails: holding[column].remove(rule)
        case .undecided:
            holding[column].remove(rule)
            undecided[column].insert(rule)
        }
    }

    /// How a cell stands to the facts.
    func verdict(_ rule: Int, _ column: Int) -> Verdict {
        if undecided[column].contains(rule) { return .undecided }
        return holding[column].contains(rule) ? .holds : .fails
    }

    func verdict(_ rule: Int) -> Verdict {
        .all(inputs.indices.lazy.map { verdict(rule, $0) })
    }

    /// The rules that hold whatever the missing facts are.
    var certain: RuleMask {
        var rules = table.index.all
        for column in holding { rules.form(intersection: column) }
        return rules
    }

    /// The rules of which a missing fact decides whether they hold.
    var open: RuleMask {
        var rules = table.index.all
        for (holding, undecided) in zip(holding, undecided) {
            var possible = holding
            possible.form(union: undecided)
            rules.form(intersection: possible)
        }
        rules.subtract(certain)
        return rules
    }

    /// The facts that keep a cell undecided, each once.
    func missing(_ rule: Int, _ column: Int) -> [String] {
        guard undecided[column].contains(rule) else { return [] }
        let own = facts.missing(among: table.rules[rule].tests[column].references)
        switch inputs[column] {
        case .known: return own
        case .missing(let names): return (names + own).uniqued()
        }
    }

    /// The facts that keep a rule undecided, in column order, each once.
    func missing(_ rule: Int) -> [String] {
        inputs.indices.flatMap { missing(rule, $0) }.uniqued()
    }
}

extension DecisionTable.Input {
    /// What the cells test, computed.
    func value(within run: Run) -> Value {
        run.bounded(expression.value(within: run))
    }
}

extension DecisionTable.Test {
    /// How the cell stands to a value and to the facts it names itself.
    func verdict(on value: Value, _ facts: Facts, within run: Run) -> Verdict {
        guard let tests else { return .holds }
        guard facts.missing(among: tests.references).isEmpty else { return .undecided }
        return tests.holds(value, within: run) == true ? .holds : .fails
    }
}
