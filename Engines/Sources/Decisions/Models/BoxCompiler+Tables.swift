import FEEL

extension BoxCompiler {
    /// A decision table; a cell that cannot be read makes the whole table null.
    mutating func table(_ source: TableSource, line: Int, in scope: Scope) -> Box {
        do throws(SyntaxError) {
            let table = try compiled(source, in: scope)
            tables.append(table)
            return Box(type(of: table)) { bindings, run in table.evaluate(bindings, run) }
        } catch {
            return broken(error, line: line)
        }
    }

    private func compiled(
        _ source: TableSource,
        in scope: Scope
    ) throws(SyntaxError) -> DecisionTable {
        var inputs: [DecisionTable.Input] = []
        for input in source.inputs { inputs.append(try self.input(input, in: scope)) }
        var outputs: [DecisionTable.Output] = []
        for (place, output) in source.outputs.enumerated() {
            outputs.append(try self.output(output, place: place, in: scope))
        }
        var rules: [DecisionTable.Rule] = []
        for (number, rule) in zip(1..., source.rules) {
            rules.append(try self.rule(rule, number: number, inputs: inputs, in: scope))
        }
        return DecisionTable(policy: source.policy, inputs: inputs, outputs: outputs, rules: rules)
    }

    private func input(
        _ source: TableSource.Input,
        in scope: Scope
    ) throws(SyntaxError) -> DecisionTable.Input {
        let text = source.expression.isEmpty ? "null" : source.expression
        let expression = try Expression(text, in: scope)
        let declared = types.type(named: source.type)
        var input = DecisionTable.Input(label: source.label, expression: expression)
        input.type = declared
        if let text = source.allowedValues {
            input.allowed = try UnaryTests(text, input: expression.type, in: scope)
        }
        return input
    }

    private func output(
        _ source: TableSource.Output,
        place: Int,
        in scope: Scope
    ) throws(SyntaxError) -> DecisionTable.Output {
        let type = types.type(named: source.type)
        var output = DecisionTable.Output(
            name: source.name ?? "output \(place + 1)",
            kind: .expression(type.type)
        )
        output.type = type
        if let text = source.values {
            output.allowed = try UnaryTests(text, input: type.type, in: scope)
            output.values = DecisionTable.Output.listed(text)
        }
        if let text = source.defaultEntry { output.fallback = try Expression(text, in: scope) }
        return output
    }

    private func rule(
        _ source: TableSource.Rule,
        number: Int,
        inputs: [DecisionTable.Input],
        in scope: Scope
    ) throws(SyntaxError) -> DecisionTable.Rule {
        let place = DecisionTable.Place(line: source.line, column: 1)
        var tests: [DecisionTable.Test] = []
        for (text, input) in zip(source.tests, inputs) {
            tests.append(
                DecisionTable.Test(
                    text: text,
                    place: place,
                    tests: text == "-" ? nil : try UnaryTests(text, input: input.tested, in: scope),
                    shape: CellShape(text, in: scope)
                )
            )
        }
        var answers: [DecisionTable.Answer] = []
        for text in source.answers {
            let source = DecisionTable.Answer.Source.computed(
                try Expression(text == "-" ? "null" : text, in: scope)
            )
            answers.append(DecisionTable.Answer(text: text, place: place, source: source))
        }
        return DecisionTable.Rule(
            label: source.label ?? String(number),
            tests: tests,
            answers: answers
        )
    }

    private func type(of table: DecisionTable) -> Type {
        let types = table.outputs.map(\.type.type)
        let row: Type =
            types.count == 1
            ? types[0] : .context(zip(table.outputs, types).map { Type.Field($0.name, $1) })
        return table.policy.answersWithList ? .list(row) : row
    }
}
