public import FEEL

extension DecisionTable {
    /// What ``decide(_:in:)`` comes to, without the explanation: for asking often.
    ///
    /// Reads no more of the facts and of the table than the answer takes: a column that no rule still
    /// asks about is not read, and a first-hit table ends at the first rule that holds for certain.
    public func outcome(_ facts: Facts, in environment: Environment) -> TableOutcome {
        var look = QuickLook(at: facts, in: environment)
        for column in index.restricted where !look.lacks(inputs[column].expression.references) {
            let value =
                look.value(at: index.paths[column]) ?? inputs[column].value(within: look.run)
            guard inputs[column].admits(value, look.run) else { return .none }
        }
        var rules = index.all
        var undecided: RuleMask?
        for column in index.order where rules.meets(index.columns[column].tested) {
            if look.lacksAny, look.lacks(inputs[column].expression.references) {
                var open = undecided ?? RuleMask(of: self.rules.count) { _ in false }
                open.form(union: index.columns[column].tested)
                undecided = open
                continue
            }
            let value =
                look.value(at: index.paths[column]) ?? inputs[column].value(within: look.run)
            if !index.loose.isEmpty { look.remember(value, column, of: inputs.count) }
            index.columns[column].narrow(&rules, to: value) { self.rules[$0].tests[column].tests }
        }
        var holding: [Int] = []
        var next = rules.first(from: 0)
        while let rule = next {
            next = rules.first(from: rule + 1)
            var verdict = undecided?.contains(rule) == true ? Verdict.undecided : .holds
            if !index.loose.isEmpty {
                for column in index.loose[rule] where verdict != .fails {
                    let cell = look.verdict(of: self.rules[rule].tests[column], column)
                    if cell != .holds { verdict = cell }
                }
            }
            switch verdict {
            case .fails: continue
            // What it changes takes a look at everything that is missing.
            case .undecided: return decideFully(facts, &look)
            case .holds where policy == .first: return outcome(of: [rule], facts, &look)
            case .holds: holding.append(rule)
            }
        }
        return outcome(of: holding, facts, &look)
    }

    private func outcome(
        of holding: [Int],
        _ facts: Facts,
        _ look: inout QuickLook
    ) -> TableOutcome {
        if holding.count == 1, let settled = index.settled[holding[0]] { return settled }
        var deciding = TableRun(self, over: facts, within: look.run)
        return deciding.outcome(where: holding)
    }

    private func decideFully(_ facts: Facts, _ look: inout QuickLook) -> TableOutcome {
        let reading = TableReading(of: self, over: facts, within: look.run)
        var deciding = TableRun(self, over: facts, within: look.run)
        return deciding.decide(reading)
    }
}

/// What a table has asked of the facts so far; an evaluation is begun only where one is needed.
private struct QuickLook {
    private let facts: Facts
    private let environment: Environment
    private let bindings: Bindings
    /// The values of columns, for cells that are evaluated; nil where a fact is missing.
    private var values: [Value?] = []
    private(set) lazy var run = Run(in: environment, seeing: facts.bindings)

    init(at facts: Facts, in environment: Environment) {
        self.facts = facts
        self.environment = environment
        bindings = Bindings(facts.bindings, before: environment.bindings)
    }

    var lacksAny: Bool { !facts.missing.isEmpty }

    func lacks(_ names: Set<String>) -> Bool { !facts.missing(among: names).isEmpty }

    /// The value of a fact, without a look at the column, whose copy would cost more; nil where it has
    /// to be computed.
    func value(at path: [String]) -> Value? { bindings.value(at: path) }

    mutating func remember(_ value: Value, _ column: Int, of count: Int) {
        if values.isEmpty { values = [Value?](repeating: nil, count: count) }
        values[column] = value
    }

    mutating func verdict(of test: DecisionTable.Test, _ column: Int) -> Verdict {
        guard !values.isEmpty, let value = values[column] else { return .undecided }
        return test.verdict(on: value, facts, within: run)
    }
}
