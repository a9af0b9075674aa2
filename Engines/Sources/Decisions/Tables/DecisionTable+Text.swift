public import FEEL

extension DecisionTable {
    /// Compiles a written table, adding every fault it finds.
    ///
    /// Columns named in `outputs` are answers, all others are FEEL expressions whose cells test
    /// them. Nil where a fault keeps the table from being used.
    ///
    /// - Parameters:
    ///   - outputs: what the cells of each output column hold, by the column's title.
    ///   - scope: the names that expressions and cells may use.
    public init?(
        _ table: TextTable,
        outputs: [String: OutputKind],
        in scope: Scope,
        faults: inout [TableFault]
    ) {
        var compiler = TextTableCompiler(table: table, kinds: outputs, scope: scope)
        guard let compiled = compiler.compile() else {
            faults += compiler.faults
            return nil
        }
        self = compiled
    }
}

/// Makes a table of texts into one that runs.
struct TextTableCompiler {
    let table: TextTable
    let kinds: [String: OutputKind]
    let scope: Scope
    private(set) var faults: [TableFault] = []

    init(table: TextTable, kinds: [String: OutputKind], scope: Scope) {
        self.table = table
        self.kinds = kinds
        self.scope = scope
    }

    mutating func compile() -> DecisionTable? {
        var columns: [TextTable.Column] = []
        columns = table.columns(kinds, faults: &faults)
        let inputs = columns.compactMap { column -> (TextTable.Column, DecisionTable.Input?)? in
            guard case .input = column.role else { return nil }
            return (column, input(column))
        }
        let outputs = columns.compactMap { column -> (TextTable.Column, DecisionTable.Output)? in
            guard case .output(let kind) = column.role else { return nil }
            return (column, output(column, kind))
        }
        let rules = table.rows.map { row in
            DecisionTable.Rule(
                label: row.label.text,
                tests: inputs.compactMap { test(row.cells[$0.position], on: $1) },
                answers: outputs.compactMap { answer(row.cells[$0.position], in: $1) }
            )
        }
        guard faults.isEmpty else { return nil }
        return DecisionTable(
            policy: table.policy,
            inputs: inputs.compactMap(\.1),
            outputs: outputs.map(\.1),
            rules: rules
        )
    }
}

// MARK: - Columns

extension TextTableCompiler {
    private mutating func input(_ column: TextTable.Column) -> DecisionTable.Input? {
        let title = column.title
        guard let expression = expression(title) else { return nil }
        var input = DecisionTable.Input(label: title.text, expression: expression)
        input.title = column.label?.text
        if let type = type(column.type) {
            checkType(expression.type, of: title, wants: type)
            input.type = DataType(type: type)
        }
        if let values = column.values {
            input.allowed = unaryTests(values, type: input.tested)
        }
        return input
    }

    private mutating func output(
        _ column: TextTable.Column,
        _ kind: OutputKind
    ) -> DecisionTable.Output {
        var output = DecisionTable.Output(name: column.title.text, kind: kind)
        switch kind {
        case .text: break
        case .choice(let words): output.values = words.map(Value.string)
        case .expression(let wanted):
            if let cell = column.type, let type = type(cell) {
                if !type.isComparable(with: wanted) {
                    fault(
                        cell,
                        zh: "这一列要\(wanted.words.zh)。",
                        en: "This column wants \(wanted.words.en)."
                    )
                }
                output.type = DataType(type: type)
            }
            if let values = column.values {
                output.allowed = unaryTests(values, type: output.type.type)
                output.values = DecisionTable.Output.listed(values.text)
            }
        }
        guard let cell = column.fallback else { return output }
        switch source(of: cell, in: output) {
        case .computed(let expression)?: output.fallback = expression
        case .fixed?: output.fallback = try? Expression(Value.quoted(cell.text), in: Scope())
        case nil: break
        }
        return output
    }

    private mutating func type(_ cell: TextTable.Cell?) -> Type? {
        guard let cell else { return nil }
        if let type = Type(named: cell.text) { return type }
        fault(
            cell,
            zh: "没有“\(cell.text)”这种类型：写 number、string、boolean、date 等。",
            en: "There is no type \"\(cell.text)\": write number, string, boolean, date or another."
        )
        return nil
    }
}

// MARK: - Cells

extension TextTableCompiler {
    private mutating func test(
        _ cell: TextTable.Cell,
        on input: DecisionTable.Input?
    ) -> DecisionTable.Test? {
        if cell.text.isEmpty {
            faults.append(.emptyTest(cell))
            return nil
        }
        let type = input?.tested ?? .any
        let shape = CellShape(cell.text, in: scope)
        var tests: UnaryTests?
        if cell.text != "-" {
            guard let parsed = unaryTests(cell, type: type) else { return nil }
            tests = parsed
            let before = faults.count
            checkTypes(of: shape, in: cell, against: type, title: input?.label ?? "")
            if faults.count == before { report(parsed.doubts, in: cell) }
        }
        return DecisionTable.Test(
            text: cell.text,
            place: DecisionTable.Place(line: cell.line, column: cell.column),
            tests: tests,
            shape: shape
        )
    }

    private mutating func answer(
        _ cell: TextTable.Cell,
        in output: DecisionTable.Output
    ) -> DecisionTable.Answer? {
        guard let source = source(of: cell, in: output) else { return nil }
        return DecisionTable.Answer(
            text: cell.text,
            place: DecisionTable.Place(line: cell.line, column: cell.column),
            source: source
        )
    }

    private mutating func source(
        of cell: TextTable.Cell,
        in output: DecisionTable.Output
    ) -> DecisionTable.Answer.Source? {
        if cell.text.isEmpty {
            faults.append(.emptyAnswer(cell))
            return nil
        }
        switch output.kind {
        case .text: return .fixed(.string(cell.text))
        case .choice(let words):
            if words.contains(cell.text) { return .fixed(.string(cell.text)) }
            fault(
                cell,
                zh: "“\(cell.text)”不是 \(words.joined(separator: "、")) 之一，不加引号。",
                en: "\"\(cell.text)\" is none of \(words.joined(separator: ", ")), without quotes."
            )
            return nil
        case .expression(let type):
            guard let expression = expression(cell) else { return nil }
            checkType(expression.type, of: cell, wants: type)
            checkType(expression.type, of: cell, wants: output.type.type)
            checkValue(expression, of: cell, in: output)
            return .computed(expression)
        }
    }

    /// An answer that is written out must be one of the values that its column lists.
    private mutating func checkValue(
        _ expression: Expression,
        of cell: TextTable.Cell,
        in output: DecisionTable.Output
    ) {
        guard let allowed = output.allowed, let value = expression.constant, !value.isNull,
            allowed.references.isEmpty, !allowed.holds(value, in: Environment())
        else { return }
        fault(
            cell,
            zh: "结果“\(output.name)”没有 \(cell.text) 这个值，只有：\(allowed.source)。",
            en: "The answer \"\(output.name)\" may not be \(cell.text), only: \(allowed.source)."
        )
    }
}

// MARK: - Expressions and their faults

extension TextTableCompiler {
    private mutating func expression(_ cell: TextTable.Cell) -> Expression? {
        do throws(SyntaxError) {
            let expression = try Expression(cell.text, in: scope)
            report(expression.doubts, in: cell)
            return expression
        } catch {
            report(error, in: cell)
            return nil
        }
    }

    private mutating func unaryTests(_ cell: TextTable.Cell, type: Type) -> UnaryTests? {
        do throws(SyntaxError) {
            return try UnaryTests(cell.text, input: type, in: scope)
        } catch {
            report(error, in: cell)
            return nil
        }
    }

    private mutating func report(_ doubts: [SyntaxError], in cell: TextTable.Cell) {
        for doubt in doubts { fault(cell, offset: doubt.offset, zh: doubt.zh, en: doubt.en) }
    }

    private mutating func report(_ error: SyntaxError, in cell: TextTable.Cell) {
        let wrong = CellFault(error, in: cell.text)
        fault(cell, offset: wrong.offset, zh: wrong.words.zh, en: wrong.words.en)
    }

    private mutating func checkTypes(
        of shape: CellShape,
        in cell: TextTable.Cell,
        against type: Type,
        title: String
    ) {
        for operand in shape.operands {
            let found = operand.expression.type
            guard !found.isComparable(with: type) else { continue }
            fault(
                cell,
                zh: "“\(title)”是\(type.words.zh)，不能与 \(operand.text)（\(found.words.zh)）比较。",
                en: "\"\(title)\" is \(type.words.en) and cannot be compared with "
                    + "\(operand.text), \(found.words.en)."
            )
        }
    }

    private mutating func checkType(_ found: Type, of cell: TextTable.Cell, wants type: Type) {
        guard type != .any, !found.isComparable(with: type) else { return }
        fault(
            cell,
            zh: "这一列要\(type.words.zh)，这里是\(found.words.zh)。",
            en: "This column wants \(type.words.en), this is \(found.words.en)."
        )
    }

    private mutating func fault(_ cell: TextTable.Cell, offset: Int = 0, zh: String, en: String) {
        faults.append(
            TableFault(line: cell.line, column: cell.column(ofScalar: offset), zh: zh, en: en)
        )
    }
}
