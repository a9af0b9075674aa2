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
        let width = table.header.prefix { kinds[$0.text] == nil }.count
        checkColumns(inputs: width)
        let inputs = table.header[..<width].map { input($0) }
        let outputs = table.header[width...].map { title in
            DecisionTable.Output(name: title.text, kind: kinds[title.text] ?? .text)
        }
        let rules = table.rows.map { rule($0, inputs: inputs, outputs: outputs) }
        guard faults.isEmpty else { return nil }
        return DecisionTable(
            policy: table.policy,
            inputs: inputs.compactMap { $0 },
            outputs: outputs,
            rules: rules.compactMap { $0 }
        )
    }

    private mutating func checkColumns(inputs width: Int) {
        if width == table.header.count, let last = table.header.last {
            fault(
                last,
                zh: "表格没有结果列：最右边写结果，例如 \(example)。",
                en: "No column gives an answer: put one on the right, such as \(example)."
            )
        }
        for title in table.header[width...] where kinds[title.text] == nil {
            fault(
                title,
                zh: "“\(title.text)”在结果列的右边：条件列都写在结果列的左边。",
                en: "\"\(title.text)\" stands right of an answer: tests stand on the left."
            )
        }
    }

    private var example: String { kinds.keys.sorted().joined(separator: "、") }
}

// MARK: - Cells

extension TextTableCompiler {
    private mutating func input(_ title: TextTable.Cell) -> DecisionTable.Input? {
        expression(title).map { DecisionTable.Input(label: title.text, expression: $0) }
    }

    private mutating func rule(
        _ row: TextTable.Row,
        inputs: [DecisionTable.Input?],
        outputs: [DecisionTable.Output]
    ) -> DecisionTable.Rule? {
        var tests: [DecisionTable.Test] = []
        for (cell, input) in zip(row.cells, inputs) {
            if let test = test(cell, on: input) { tests.append(test) }
        }
        var answers: [DecisionTable.Answer] = []
        for (cell, output) in zip(row.cells.dropFirst(inputs.count), outputs) {
            if let answer = answer(cell, in: output) { answers.append(answer) }
        }
        return DecisionTable.Rule(label: row.label.text, tests: tests, answers: answers)
    }

    private mutating func test(
        _ cell: TextTable.Cell,
        on input: DecisionTable.Input?
    ) -> DecisionTable.Test? {
        if cell.text.isEmpty {
            fault(cell, zh: "空格子：不看这一列请写 -。", en: "Empty cell: write - where anything will do.")
            return nil
        }
        let type = input?.expression.type ?? .any
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
            fault(cell, zh: "空格子：请写上结果。", en: "Empty cell: write the answer.")
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
            return .computed(expression)
        }
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
        if let quote = cell.text.unicodeScalars.firstIndex(where: {
            "“”‘’".unicodeScalars.contains($0)
        }) {
            let scalars = cell.text.unicodeScalars
            fault(
                cell,
                offset: scalars.distance(from: scalars.startIndex, to: quote),
                zh: "这是中文引号：请改用半角引号 \"。",
                en: "These are Chinese quotation marks: use the plain \"."
            )
        } else if isBareWord(cell.text) {
            fault(
                cell,
                zh: "没有叫“\(cell.text)”的名称；如果是文字，请加引号写成 \"\(cell.text)\"。",
                en: "Nothing is called \(cell.text); for a text, write \"\(cell.text)\" in quotes."
            )
        } else {
            fault(cell, offset: error.offset, zh: error.zh, en: error.en)
        }
    }

    /// Whether a cell is nothing but words, as someone writes who forgot the quotes.
    private func isBareWord(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == " " || $0 == "_" }
    }

    private mutating func checkTypes(
        of shape: CellShape,
        in cell: TextTable.Cell,
        against type: Type,
        title: String
    ) {
        for operand in shape.operands {
            let found = operand.expression.type
            guard !Self.comparable(found, type) else { continue }
            fault(
                cell,
                zh: "“\(title)”是\(Self.zh(type))，不能与 \(operand.text)（\(Self.zh(found))）比较。",
                en: "\"\(title)\" is \(Self.en(type)) and cannot be compared with "
                    + "\(operand.text), \(Self.en(found))."
            )
        }
    }

    private mutating func checkType(_ found: Type, of cell: TextTable.Cell, wants type: Type) {
        guard !Self.comparable(found, type) else { return }
        fault(
            cell,
            zh: "这一列要\(Self.zh(type))，这里是\(Self.zh(found))。",
            en: "This column wants \(Self.en(type)), this is \(Self.en(found))."
        )
    }

    private static func comparable(_ left: Type, _ right: Type) -> Bool {
        left == .any || right == .any || left == .null || left.covers(right) || right.covers(left)
            || right.covers(.list(left))
    }

    private static func zh(_ type: Type) -> String {
        switch type {
        case .boolean: "是非"
        case .number: "数字"
        case .string: "文字"
        case .date: "日期"
        case .time, .dateTime: "时间"
        case .dayTimeDuration, .yearMonthDuration: "时长"
        default: "“\(type)”"
        }
    }

    private static func en(_ type: Type) -> String {
        switch type {
        case .boolean: "a yes-or-no"
        case .number: "a number"
        case .string: "a text"
        case .date: "a date"
        default: "a \(type)"
        }
    }

    private mutating func fault(_ cell: TextTable.Cell, offset: Int = 0, zh: String, en: String) {
        faults.append(
            TableFault(line: cell.line, column: cell.column(ofScalar: offset), zh: zh, en: en)
        )
    }
}
