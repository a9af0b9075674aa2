import FEEL

extension TextTable.Cell {
    /// Whether a title is that of a column with notes.
    var isNote: Bool { text.hasPrefix("#") }
}

extension TextTable {
    /// A column with what the lines under the header say about it.
    struct Column {
        let title: Cell
        let position: Int
        let role: Role
        /// As written; nil where nothing is said.
        let type: Cell?
        let values: Cell?
        let label: Cell?
        let fallback: Cell?

        enum Role {
            case input
            case output(OutputKind)
            case note
        }

        /// The name of a note.
        var note: String { String(title.text.dropFirst()).trimmed }
    }

    /// What stands in a `type` cell over texts without quotes.
    static let plainWords = "words"

    /// The columns from left to right: inputs, outputs, notes.
    ///
    /// - Parameter known: what output columns of some titles hold, where no line says it.
    func columns(_ known: [String: OutputKind], faults: inout [TableFault]) -> [Column] {
        let said = head(.column)
        var columns: [Column] = []
        var isRightOfOutputs = false
        for (position, title) in header.enumerated() {
            func cell(_ word: Head.Word) -> Cell? {
                head(word).map { $0[position] }.flatMap { $0.text.isEmpty ? nil : $0 }
            }
            var isOutput = !title.isNote && known[title.text] != nil
            if let said, !title.isNote {
                isOutput = said[position].text == "output"
                checkRole(said[position], &faults)
            }
            if isOutput { isRightOfOutputs = true }
            let type = cell(.type)
            let role: Column.Role
            if title.isNote {
                isRightOfOutputs = true
                role = .note
            } else if isOutput {
                let known = known[title.text]
                role = .output(kind(known, type: type, values: cell(.values), faults: &faults))
            } else {
                if isRightOfOutputs { reportMisplaced(title, &faults) }
                role = .input
            }
            columns.append(
                Column(
                    title: title,
                    position: position,
                    role: role,
                    type: type,
                    values: cell(.values),
                    label: cell(.label),
                    fallback: cell(.default)
                )
            )
        }
        check(columns, known, &faults)
        return columns
    }

    /// What the outputs of a table hold that stands in no service: what its titles are known for, unless a
    /// line says otherwise; where nothing tells an output, it is the last column before the notes.
    public func outputsAlone(_ known: [String: OutputKind]) -> [String: OutputKind] {
        var kinds = known
        for (position, title) in header.enumerated() {
            let type = head(.type)?[position].text ?? ""
            let isInput = head(.column)?[position].text == "input"
            if !isInput, !type.isEmpty, type != Self.plainWords { kinds[title.text] = nil }
        }
        guard head(.column) == nil, !header.contains(where: { kinds[$0.text] != nil }),
            let last = header.last(where: { !$0.isNote })
        else { return kinds }
        kinds[last.text] = .expression(.any)
        return kinds
    }

    private func head(_ word: Head.Word) -> [Cell]? {
        heads.first { $0.word == word }?.cells
    }

    /// What an output holds: words stand without quotes where the `type` line or the title says so.
    private func kind(
        _ known: OutputKind?,
        type: Cell?,
        values: Cell?,
        faults: inout [TableFault]
    ) -> OutputKind {
        let kind = kind(known, type: type, &faults)
        guard let values else { return kind }
        let possible: [String]?
        switch kind {
        case .expression: return kind
        case .text: possible = nil
        case .choice(let words): possible = words
        }
        guard let words = values.listedWords, words.allSatisfy({ possible?.contains($0) ?? true })
        else {
            let example = (possible ?? ["yes", "no"]).map { "\"\($0)\"" }.joined(separator: ", ")
            faults.append(
                TableFault(
                    at: values,
                    zh: "这里要写加引号的文字，用逗号隔开：\(example)。",
                    en: "Write quoted texts with commas here: \(example)."
                )
            )
            return kind
        }
        return .choice(words)
    }

    private func kind(
        _ known: OutputKind?,
        type: Cell?,
        _ faults: inout [TableFault]
    ) -> OutputKind {
        guard let type else { return known ?? .expression(.any) }
        let isWords = type.text == Self.plainWords
        switch known {
        case .text, .choice:
            if !isWords {
                faults.append(
                    TableFault(
                        at: type,
                        zh: "这一列的文字不加引号：类型写 \(Self.plainWords)，或者不写。",
                        en: "Texts stand here without quotes: write \(Self.plainWords), or nothing."
                    )
                )
            }
            return known ?? .text
        case .expression(let wanted) where wanted != .any && !isWords: return .expression(wanted)
        case .expression, nil:
            return isWords ? .text : .expression(Type(named: type.text) ?? .any)
        }
    }
}

// MARK: - Faults

extension TextTable {
    private func checkRole(_ cell: Cell, _ faults: inout [TableFault]) {
        guard cell.text != "input", cell.text != "output" else { return }
        faults.append(
            TableFault(
                at: cell,
                zh: "这里写 input（条件）或 output（结果）。",
                en: "Write input or output here."
            )
        )
    }

    private func reportMisplaced(_ title: Cell, _ faults: inout [TableFault]) {
        faults.append(
            TableFault(
                at: title,
                zh: "“\(title.text)”在结果列的右边：条件列都写在结果列的左边。",
                en: "\"\(title.text)\" stands right of an answer: tests stand on the left."
            )
        )
    }

    private func check(
        _ columns: [Column],
        _ known: [String: OutputKind],
        _ faults: inout [TableFault]
    ) {
        var outputs: Set<String> = []
        var isAfterNotes = false
        for column in columns {
            switch column.role {
            case .input: checkUnsaid(column.fallback, &faults)
            case .note:
                isAfterNotes = true
                for cell in [column.type, column.values, column.label, column.fallback] {
                    checkUnsaid(cell, &faults)
                }
            case .output:
                if isAfterNotes {
                    faults.append(
                        TableFault(
                            at: column.title,
                            zh: "“\(column.title.text)”在 # 列的右边：备注写在最右边。",
                            en: "\"\(column.title.text)\" stands right of a note: notes stand last."
                        )
                    )
                }
                if !outputs.insert(column.title.text).inserted {
                    faults.append(
                        TableFault(
                            at: column.title,
                            zh: "结果列“\(column.title.text)”出现了两次。",
                            en: "The answer \"\(column.title.text)\" appears twice."
                        )
                    )
                }
            }
        }
        guard outputs.isEmpty, let last = header.last else { return }
        let example = known.keys.sorted().joined(separator: "、")
        faults.append(
            TableFault(
                at: last,
                zh: "表格没有结果列：最右边写结果\(example.isEmpty ? "" : "，例如 \(example)")。",
                en: "No column gives an answer: put one on the right"
                    + (example.isEmpty ? "." : ", such as \(example).")
            )
        )
    }

    private func checkUnsaid(_ cell: Cell?, _ faults: inout [TableFault]) {
        guard let cell else { return }
        faults.append(
            TableFault(
                at: cell,
                zh: "这一列不需要这一项：请清空这一格。",
                en: "This says nothing about this column: empty the cell."
            )
        )
    }
}

extension TextTable.Cell {
    /// The texts of a list such as `"yes", "no"`; nil where it holds anything else.
    fileprivate var listedWords: [String]? {
        guard let list = try? Expression("[\(text)]", in: Scope()),
            let values = list.evaluate(in: Environment()).value.asList, !values.isEmpty
        else { return nil }
        let words = values.compactMap(\.asString)
        return words.count == values.count ? words : nil
    }
}
