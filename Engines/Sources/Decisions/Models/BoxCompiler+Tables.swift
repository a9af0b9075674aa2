import FEEL

extension BoxCompiler {
    /// A decision table; where a cell cannot be read the whole table is null, and every such cell is
    /// listed.
    mutating func table(_ source: TableSource, line: Int, in scope: Scope) -> Box {
        var compiler = TableSourceCompiler(types: types, scope: scope, line: line)
        let table = compiler.compile(source)
        if let first = compiler.faults.first { return broken(compiler.faults, because: first) }
        tables.append(table)
        return Box(type(of: table)) { bindings, run in table.evaluate(bindings, run) }
    }

    private func type(of table: DecisionTable) -> Type {
        let types = table.outputs.map(\.type.type)
        let row: Type =
            types.count == 1
            ? types[0] : .context(zip(table.outputs, types).map { Type.Field($0.name, $1) })
        return table.policy.answersWithList ? .list(row) : row
    }
}

/// Makes a table of a model into one that runs; with a fault, what it makes is of no use.
private struct TableSourceCompiler {
    let types: TypeTable
    let scope: Scope
    /// Where the table begins.
    let line: Int
    private(set) var faults: [ModelFault] = []

    init(types: TypeTable, scope: Scope, line: Int) {
        self.types = types
        self.scope = scope
        self.line = line
    }

    mutating func compile(_ source: TableSource) -> DecisionTable {
        let inputs = source.inputs.map { ($0.label, input($0)) }
        let outputs = zip(1..., source.outputs).map { output($1, number: $0) }
        let rules = zip(1..., source.rules).map { number, rule in
            self.rule(rule, number: number, inputs: inputs, outputs: outputs)
        }
        return DecisionTable(
            policy: source.policy,
            inputs: inputs.compactMap(\.1),
            outputs: outputs,
            rules: rules
        )
    }

    private mutating func input(_ source: TableSource.Input) -> DecisionTable.Input? {
        let place = Wording(zh: "列“\(source.label)”", en: "Column \"\(source.label)\"")
        let text = source.expression.isEmpty ? "null" : source.expression
        guard let expression = expression(text, at: place, line: line) else { return nil }
        var input = DecisionTable.Input(label: source.label, expression: expression)
        input.type = types.type(named: source.type)
        if let text = source.allowedValues {
            input.allowed = tests(text, type: input.expression.type, at: place, line: line)
        }
        return input
    }

    private mutating func output(
        _ source: TableSource.Output,
        number: Int
    ) -> DecisionTable.Output {
        let type = types.type(named: source.type)
        let name = source.name ?? "output \(number)"
        let place = Wording(zh: "结果“\(name)”", en: "Answer \"\(name)\"")
        var output = DecisionTable.Output(name: name, kind: .expression(type.type))
        output.type = type
        if let text = source.values {
            output.allowed = tests(text, type: type.type, at: place, line: line)
            output.values = DecisionTable.Output.listed(text)
        }
        if let text = source.defaultEntry {
            output.fallback = expression(text, at: place, line: line)
        }
        return output
    }

    private mutating func rule(
        _ source: TableSource.Rule,
        number: Int,
        inputs: [(label: String, column: DecisionTable.Input?)],
        outputs: [DecisionTable.Output]
    ) -> DecisionTable.Rule {
        let label = source.label ?? String(number)
        func cell(_ column: String) -> Wording {
            Wording(zh: "第 \(label) 条“\(column)”", en: "Rule \(label), \"\(column)\"")
        }
        let place = DecisionTable.Place(line: source.line, column: 1)
        var tests: [DecisionTable.Test] = []
        for (text, input) in zip(source.tests, inputs) {
            let (at, type) = (cell(input.label), input.column?.tested ?? .any)
            tests.append(
                DecisionTable.Test(
                    text: text,
                    place: place,
                    tests: text == "-"
                        ? nil : self.tests(text, type: type, at: at, line: source.line),
                    shape: CellShape(text, in: scope)
                )
            )
        }
        var answers: [DecisionTable.Answer] = []
        for (text, output) in zip(source.answers, outputs) {
            let written = text == "-" ? "null" : text
            guard let value = expression(written, at: cell(output.name), line: source.line) else {
                continue
            }
            answers.append(DecisionTable.Answer(text: text, place: place, source: .computed(value)))
        }
        return DecisionTable.Rule(label: label, tests: tests, answers: answers)
    }
}

extension TableSourceCompiler {
    private mutating func expression(_ text: String, at place: Wording, line: Int) -> Expression? {
        do throws(SyntaxError) {
            return try Expression(text, in: scope)
        } catch {
            report(error, in: text, at: place, line: line)
            return nil
        }
    }

    private mutating func tests(
        _ text: String,
        type: Type,
        at place: Wording,
        line: Int
    ) -> UnaryTests? {
        do throws(SyntaxError) {
            return try UnaryTests(text, input: type, in: scope)
        } catch {
            report(error, in: text, at: place, line: line)
            return nil
        }
    }

    private mutating func report(
        _ error: SyntaxError,
        in text: String,
        at place: Wording,
        line: Int
    ) {
        let words = CellFault(error, in: text).words
        faults.append(
            ModelFault(line: line, zh: "\(place.zh)：\(words.zh)", en: "\(place.en): \(words.en)")
        )
    }
}
