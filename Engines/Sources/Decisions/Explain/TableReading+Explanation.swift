import FEEL

extension TableReading {
    func fired(in outcome: TableOutcome) -> [Int] {
        switch outcome {
        case .none, .needs: return []
        case .conflict: return certain.rules
        case .decided:
            switch table.policy {
            case .first, .priority: return certain.first(from: 0).map { [$0] } ?? []
            case .unique, .any, .ruleOrder, .outputOrder, .collect: return certain.rules
            }
        }
    }

    /// The rules that fail, with how many of their tests fail.
    var failures: [(rule: Int, count: Int)] {
        table.rules.indices.lazy.map { rule in
            (rule, inputs.indices.count { verdict(rule, $0) == .fails })
        }
        .filter { $0.1 > 0 }
    }

    /// The values of the columns as people read them.
    var texts: [String?] {
        inputs.map { if case .known(let value) = $0 { value.description } else { nil } }
    }

    func explained(_ position: Int, _ values: [String?]) -> Explanation.Rule {
        let rule = table.rules[position]
        return Explanation.Rule(
            label: rule.label,
            verdict: verdict(position),
            cells: rule.tests.indices.map { column in
                let test = rule.tests[column]
                return Explanation.Cell(
                    label: table.inputs[column].label,
                    value: values[column],
                    test: test.text,
                    demand: test.demand ?? demand(of: test.shape),
                    verdict: verdict(position, column),
                    missing: missing(position, column)
                )
            },
            answers: zip(table.outputs, rule.answers).map { output, answer in
                Explanation.Answer(
                    name: output.name,
                    text: answer.text,
                    isText: !output.kind.decides
                )
            }
        )
    }

    /// What a cell asks for where it names facts, in their values.
    private func demand(of shape: CellShape) -> Explanation.Demand {
        let names = shape.operands.reduce(into: Set<String>()) {
            $0.formUnion($1.expression.references)
        }
        let missing = facts.missing(among: names)
        guard missing.isEmpty else { return .waiting(for: missing) }
        let run = Run(in: environment, seeing: facts.bindings)
        let demand = Explanation.Demand(shape) { operand in
            operand.constant ?? run.bounded(operand.expression.value(within: run)).description
        }
        return demand ?? .other
    }
}

extension Explanation.Demand {
    /// What a shape asks for, its operands put into texts; nil where one of them has none.
    init?(_ shape: CellShape, text: (CellShape.Operand) -> String?) {
        switch shape {
        case .anything: self = .anything
        case .other: self = .other
        case .oneOf(let terms):
            guard let terms = Self.terms(terms, text) else { return nil }
            self = .oneOf(terms)
        case .noneOf(let terms):
            guard let terms = Self.terms(terms, text) else { return nil }
            self = .noneOf(terms)
        }
    }

    private static func terms(
        _ terms: [CellShape.Term],
        _ text: (CellShape.Operand) -> String?
    ) -> [Term]? {
        let read = terms.compactMap { Term($0, text: text) }
        return read.count == terms.count ? read : nil
    }
}

extension Explanation.Demand.Term {
    fileprivate init?(_ term: CellShape.Term, text: (CellShape.Operand) -> String?) {
        switch term {
        case .value(let operand):
            guard let value = text(operand) else { return nil }
            self = .value(value)
        case .comparison(let sign, let operand):
            guard let value = text(operand) else { return nil }
            self = .comparison(sign.rawValue, value)
        case .range(let from, let included, let to, let included2):
            guard let low = text(from), let high = text(to) else { return nil }
            self = .between(low, included: included, high, included2: included2)
        }
    }
}
