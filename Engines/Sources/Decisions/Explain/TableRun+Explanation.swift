import FEEL

extension TableRun {
    /// The reading of the table with what it led to.
    func explanation(of outcome: TableOutcome) -> Explanation {
        let values = inputs.map { input -> String? in
            if case .known(let value) = input { value.description } else { nil }
        }
        return Explanation(
            policy: table.policy.letters,
            rules: table.rules.indices.map { explained($0, values) },
            fired: fired(in: outcome),
            missing: missing(in: outcome)
        )
    }

    private func fired(in outcome: TableOutcome) -> [Int] {
        let certain = rules(.holds)
        switch outcome {
        case .none, .needs: return []
        case .conflict: return certain
        case .decided:
            switch table.policy {
            case .first, .priority: return Array(certain.prefix(1))
            case .unique, .any, .ruleOrder, .outputOrder, .collect: return certain
            }
        }
    }

    private func missing(in outcome: TableOutcome) -> [String] {
        if case .needs(let facts) = outcome { facts } else { [] }
    }

    private func explained(_ position: Int, _ values: [String?]) -> Explanation.Rule {
        let rule = table.rules[position]
        let reading = rules[position]
        return Explanation.Rule(
            label: rule.label,
            verdict: reading.verdict,
            cells: rule.tests.indices.map { column in
                let test = rule.tests[column]
                return Explanation.Cell(
                    label: table.inputs[column].label,
                    value: values[column],
                    test: test.text,
                    demand: demand(of: test.shape),
                    verdict: reading.cells[column].verdict,
                    missing: reading.cells[column].missing
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

    private func demand(of shape: CellShape) -> Explanation.Demand {
        let missing = missing(for: shape)
        guard missing.isEmpty else { return .waiting(for: missing) }
        return switch shape {
        case .anything: .anything
        case .other: .other
        case .oneOf(let terms): .oneOf(terms.map(term))
        case .noneOf(let terms): .noneOf(terms.map(term))
        }
    }

    private func missing(for shape: CellShape) -> [String] {
        guard !facts.missing.isEmpty else { return [] }
        let names = shape.operands.reduce(into: Set<String>()) {
            $0.formUnion($1.expression.references)
        }
        return facts.missing(among: names)
    }

    private func term(_ term: CellShape.Term) -> Explanation.Demand.Term {
        switch term {
        case .value(let operand): .value(text(of: operand))
        case .comparison(let sign, let operand): .comparison(sign.rawValue, text(of: operand))
        case .range(let from, let included, let to, let included2):
            .between(text(of: from), included: included, text(of: to), included2: included2)
        }
    }

    private func text(of operand: CellShape.Operand) -> String {
        operand.constant ?? value(of: operand.expression).description
    }
}
