import FEEL

extension TableSource {
    /// A written table as a model writes it: texts without quotes get them, and what their column may hold is
    /// said in so many words.
    ///
    /// Nil where a fault keeps it from being one; cells are not read as FEEL.
    ///
    /// - Parameters:
    ///   - name: what the table decides: an only output of that title needs no name of its own.
    ///   - outputs: what the cells of each output column hold, by the column's title.
    public init?(
        _ table: TextTable,
        named name: String,
        outputs: [String: OutputKind],
        faults: inout [TableFault]
    ) {
        var found: [TableFault] = []
        let columns = table.columns(outputs, faults: &found)
        Self.check(table, columns, &found)
        faults += found
        guard found.isEmpty else { return nil }
        let answers = columns.filter { if case .output = $0.role { true } else { false } }
        self.init(policy: table.policy, inputs: [], outputs: [], rules: [])
        rules = zip(1..., table.rows).map { number, row in
            let label = row.label.text
            return Rule(
                label: label == String(number) ? nil : label,
                tests: [],
                answers: [],
                line: row.label.line
            )
        }
        for column in columns {
            let cells = table.rows.map { $0.cells[column.position].text }
            switch column.role {
            case .input:
                self.inputs.append(Input(column))
                for (row, text) in cells.enumerated() { rules[row].tests.append(text) }
            case .output(let kind):
                let isNamed = answers.count > 1 || column.title.text != name
                self.outputs.append(Output(column, kind, isNamed: isNamed))
                for (row, text) in cells.enumerated() {
                    rules[row].answers.append(kind.expression(of: text))
                }
            case .note:
                annotations.append(column.note.isEmpty ? nil : column.note)
                for (row, text) in cells.enumerated() { rules[row].annotations.append(text) }
            }
        }
    }

    private static func check(
        _ table: TextTable,
        _ columns: [TextTable.Column],
        _ faults: inout [TableFault]
    ) {
        for row in table.rows {
            for column in columns where row.cells[column.position].text.isEmpty {
                let cell = row.cells[column.position]
                switch column.role {
                case .note: continue
                case .input: faults.append(.emptyTest(cell))
                case .output: faults.append(.emptyAnswer(cell))
                }
            }
        }
    }
}

extension TableSource.Input {
    fileprivate init(_ column: TextTable.Column) {
        self.init(
            expression: column.title.text,
            type: column.type?.text,
            allowedValues: column.values?.text,
            label: column.label?.text
        )
    }
}

extension TableSource.Output {
    fileprivate init(_ column: TextTable.Column, _ kind: OutputKind, isNamed: Bool) {
        self.init(
            name: isNamed ? column.title.text : nil,
            type: kind.isWords ? kind.typeName : column.type?.text ?? kind.typeName,
            values: kind.listed ?? column.values?.text,
            defaultEntry: column.fallback.map { kind.expression(of: $0.text) },
            label: column.label?.text
        )
    }
}

extension OutputKind {
    /// The name of the type; nil where anything may stand in the column.
    fileprivate var typeName: String? {
        switch self {
        case .text, .choice: "string"
        case .expression(.any): nil
        case .expression(let type): type.description
        }
    }

    /// The words of a choice as a list of output values.
    fileprivate var listed: String? {
        guard case .choice(let words) = self else { return nil }
        return words.map(Value.quoted).joined(separator: ", ")
    }

    /// What a cell of the column is in FEEL.
    fileprivate func expression(of text: String) -> String {
        switch self {
        case .text, .choice: Value.quoted(text)
        case .expression: text
        }
    }

    /// What a cell of the column holds for this expression; nil where it cannot hold that.
    fileprivate func cell(of expression: String) -> String? {
        switch self {
        case .expression: return expression
        case .text, .choice:
            let scalars = Array(expression.unicodeScalars)
            guard scalars.first == "\"",
                CellSigns.endOfQuotes(from: 0, in: scalars) == scalars.count - 1,
                let words = (try? Expression(expression, in: Scope()))?.constant?.asString,
                !words.isEmpty, CellLines.joined(words) == (words, false)
            else { return nil }
            if case .choice(let choice) = self, !choice.contains(words) { return nil }
            return words
        }
    }
}

// MARK: - From a model to cells

extension TextTable {
    /// A model's table as it is written: with a line under the header for whatever the titles do not say.
    ///
    /// Nil where a fault keeps it from being written so; faults name row and column.
    ///
    /// - Parameters:
    ///   - name: what the table decides: the title of an output without a name.
    ///   - outputs: what the cells of some output columns hold where the table will stand: texts lose their
    ///     quotes where the column holds texts alone.
    public init?(
        _ source: TableSource,
        named name: String,
        outputs known: [String: OutputKind] = [:],
        faults: inout [TableFault]
    ) {
        let grid = SourceGrid(source, name, known)
        var found: [TableFault] = []
        let plain = TextTable(cells: grid.cells(saysColumns: false), faults: &found)
        if let plain, found.isEmpty, grid.isTold(by: plain) {
            self = plain
            return
        }
        self.init(cells: grid.cells(saysColumns: true), faults: &faults)
    }
}

/// A model's table laid out in cells.
private struct SourceGrid {
    private let source: TableSource
    private let known: [String: OutputKind]
    private let titles: [String]
    /// What the cells of each output hold.
    private let kinds: [OutputKind]

    init(_ source: TableSource, _ name: String, _ known: [String: OutputKind]) {
        let names = zip(1..., source.outputs).map { number, output in
            output.name ?? (source.outputs.count == 1 ? name : "output \(number)")
        }
        self.source = source
        self.known = known
        titles =
            source.inputs.map { $0.expression.isEmpty ? "null" : $0.expression } + names
            + source.annotations.map { $0.map { "# " + $0 } ?? "#" }
        kinds = names.enumerated().map { column, name in
            let output = source.outputs[column]
            let kind = known[name] ?? .expression(.any)
            let answers = source.rules.map { $0.answers[column] }
            let cells = answers + [output.defaultEntry].compactMap { $0 }
            let isFit =
                !kind.isWords
                || (output.type ?? "string") == "string"
                    && (output.values == nil || output.values == kind.listed)
            return isFit && cells.allSatisfy { kind.cell(of: $0) != nil } ? kind : .expression(.any)
        }
    }

    private var blanks: [String] { source.annotations.map { _ in "" } }

    func cells(saysColumns: Bool) -> [[String]] {
        var heads: [(TextTable.Head.Word, [String])] = [
            (
                .type,
                source.inputs.map { $0.type ?? "" }
                    + source.outputs.indices.map { column in
                        let title = titles[source.inputs.count + column]
                        return type(of: source.outputs[column], kinds[column], titled: title)
                    }
            ),
            (
                .values,
                source.inputs.map { $0.allowedValues ?? "" }
                    + zip(source.outputs, kinds).map {
                        $0.values == $1.listed ? "" : $0.values ?? ""
                    }
            ),
            (
                .label,
                source.inputs.map { $0.label == $0.expression ? "" : $0.label }
                    + source.outputs.map { $0.label ?? "" }
            ),
            (
                .default,
                source.inputs.map { _ in "" }
                    + zip(source.outputs, kinds).map { output, kind in
                        output.defaultEntry.flatMap { kind.cell(of: $0) } ?? ""
                    }
            ),
        ].filter { _, cells in !cells.allSatisfy(\.isEmpty) }
        if saysColumns {
            let roles = source.inputs.map { _ in "input" } + source.outputs.map { _ in "output" }
            heads.insert((.column, roles), at: 0)
        }
        return [[source.policy.letters] + titles]
            + heads.map { [$0.rawValue] + $1 + blanks } + zip(1..., source.rules).map(rule)
    }

    private func type(
        of output: TableSource.Output,
        _ kind: OutputKind,
        titled title: String
    ) -> String {
        switch kind {
        case .text, .choice: return ""
        case .expression:
            // A column whose title promises something else must say so.
            let promised = known[title]?.typeName
            if output.type == promised, known[title]?.isWords != true { return "" }
            return output.type ?? (promised == nil ? "" : "Any")
        }
    }

    private func rule(_ number: Int, _ rule: TableSource.Rule) -> [String] {
        let answers = zip(kinds, rule.answers).map { $0.cell(of: $1) ?? $1 }
        let notes = blanks.indices.map {
            rule.annotations.indices.contains($0) ? rule.annotations[$0] : ""
        }
        let label = rule.label.flatMap { label in
            TextTable.Head.Word(rawValue: label) == nil ? label : nil
        }
        return [label ?? String(number)] + rule.tests + answers + notes
    }

    /// Whether the written table says by itself which columns answer.
    func isTold(by table: TextTable) -> Bool {
        var faults: [TableFault] = []
        let columns = table.columns(table.outputsAlone(known), faults: &faults)
        let inputs = columns.count { if case .input = $0.role { true } else { false } }
        let outputs = columns.count { if case .output = $0.role { true } else { false } }
        return faults.isEmpty && inputs == source.inputs.count && outputs == source.outputs.count
    }
}

extension OutputKind {
    /// Whether texts stand without quotes.
    fileprivate var isWords: Bool {
        switch self {
        case .text, .choice: true
        case .expression: false
        }
    }
}
