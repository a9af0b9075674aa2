import FEEL

extension TableCheck {
    /// Cells that compare a value with one of another kind, and answers of the wrong kind.
    func wrongKinds() -> [TableFinding] {
        table.rules.flatMap { rule in
            zip(table.inputs, rule.tests).compactMap { wrongTest($1, on: $0, in: rule) }
                + zip(table.outputs, rule.answers).compactMap { wrongAnswer($1, of: $0, in: rule) }
        }
    }

    private func wrongTest(
        _ test: DecisionTable.Test,
        on input: DecisionTable.Input,
        in rule: DecisionTable.Rule
    ) -> TableFinding? {
        let kind = input.kind
        let stranger = test.shape.operands.first { !$0.expression.type.isComparable(with: kind) }
        return stranger.map { operand in
            let (own, other) = (kind.words, operand.expression.type.words)
            return TableFinding(
                .wrongKind,
                .error,
                rules: [rule.label],
                at: test.place,
                zh:
                    "第 \(rule.label) 条：“\(input.label)”是\(own.zh)，不能与 \(operand.text)（\(other.zh)）比较。",
                en:
                    "Rule \(rule.label): \"\(input.label)\" is \(own.en) and cannot be compared with "
                    + "\(operand.text), \(other.en)."
            )
        }
    }

    private func wrongAnswer(
        _ answer: DecisionTable.Answer,
        of output: DecisionTable.Output,
        in rule: DecisionTable.Rule
    ) -> TableFinding? {
        guard case .computed(let expression) = answer.source,
            !expression.type.isComparable(with: output.type.type)
        else { return nil }
        let (own, other) = (output.type.type.words, expression.type.words)
        return TableFinding(
            .wrongKind,
            .error,
            rules: [rule.label],
            at: answer.place,
            zh: "第 \(rule.label) 条：“\(output.name)”要\(own.zh)，\(answer.text) 是\(other.zh)。",
            en:
                "Rule \(rule.label): \"\(output.name)\" wants \(own.en), \(answer.text) is \(other.en)."
        )
    }

    /// Answers that their column does not list.
    func unknownAnswers() -> [TableFinding] {
        table.rules.flatMap { rule in
            zip(table.outputs, rule.answers).compactMap { output, answer in
                guard let allowed = output.allowed, let value = answer.constant, !value.isNull,
                    !allowed.holds(value, in: environment)
                else { return nil }
                return TableFinding(
                    .unknownAnswer,
                    .error,
                    rules: [rule.label],
                    at: answer.place,
                    zh:
                        "第 \(rule.label) 条：“\(output.name)”不能是 \(answer.text)，只能是 \(allowed.source)。",
                    en: "Rule \(rule.label): \"\(output.name)\" cannot be \(answer.text), only "
                        + "\(allowed.source)."
                )
            }
        }
    }
}

extension DecisionTable.Input {
    /// The kind of its values, as far as the column or its expression says.
    fileprivate var kind: Type { type.type == .any ? expression.type : type.type }
}

extension DecisionTable.Answer {
    /// The value, where the cell writes it out.
    var constant: Value? {
        switch source {
        case .fixed(let value): value
        case .computed(let expression): expression.constant
        }
    }
}
