/// Cuts a table's text into cells and keeps every fault on the way.
struct TextTableReader {
    private(set) var faults: [TableFault] = []

    mutating func read(_ text: String) -> TextTable? {
        table(of: contentLines(of: text)) { reader, line in reader.cells(of: line) }
    }

    mutating func read(_ cells: [[String]]) -> TextTable? {
        let rows = zip(1..., cells).filter { !$0.1.allSatisfy(Self.isBlank) }
        return table(of: rows) { reader, row in reader.cells(ofRow: row.0, row.1) }
    }

    /// The table that these lines hold; each is cut into cells when its turn comes.
    private mutating func table<Lines: Collection>(
        of lines: Lines,
        by cut: (inout Self, Lines.Element) -> [TextTable.Cell]?
    ) -> TextTable? {
        guard let first = lines.first else {
            fault(1, 1, zh: "表格是空的：先写表头一行。", en: "The table is empty: write a header row.")
            return nil
        }
        guard let cells = cut(&self, first), let header = header(from: cells) else { return nil }
        var rows = Rows(width: header.cells.count)
        for line in lines.dropFirst() where !rows.isFull {
            if let cells = cut(&self, line) { add(cells, to: &rows) }
        }
        checkTitles(header.cells, isSaid: rows.heads.contains { $0.word == .column })
        if !rows.hasRules {
            let corner = header.corner
            fault(corner, zh: "表格没有规则：在表头下写一行。", en: "No rules: write one below the header.")
        }
        return TextTable(
            policy: header.policy,
            header: header.cells,
            heads: rows.heads,
            rows: rows.rows
        )
    }

    private func contentLines(of text: String) -> [Line] {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .map { Line(number: $0.offset + 1, scalars: Array($0.element)) }
            .filter { !$0.isBlank }
    }
}

// MARK: - Header and rows

extension TextTableReader {
    private struct Header {
        let policy: HitPolicy
        let corner: TextTable.Cell
        let cells: [TextTable.Cell]
    }

    /// The rules as they come in.
    private struct Rows {
        let width: Int
        var heads: [TextTable.Head] = []
        var rows: [TextTable.Row] = []
        var hasRules = false
        var labels: Set<String> = []
        var isFull = false
    }

    private mutating func header(from cells: [TextTable.Cell]) -> Header? {
        guard let corner = cells.first else { return nil }
        let titles = Array(cells.dropFirst())
        guard checkWidth(titles, corner: corner) else { return nil }
        return Header(policy: policy(named: corner), corner: corner, cells: titles)
    }

    private mutating func checkWidth(_ titles: [TextTable.Cell], corner: TextTable.Cell) -> Bool {
        if titles.isEmpty {
            fault(corner, zh: "表头只有一格：至少再写一列。", en: "One cell only: add a column.")
            return false
        }
        if titles.count > TextTable.mostColumns {
            let most = TextTable.mostColumns
            fault(
                corner,
                zh: "表格有 \(titles.count) 列，最多 \(most) 列：请拆成几张表。",
                en: "\(titles.count) columns, \(most) at the most: split the table."
            )
            return false
        }
        return true
    }

    /// Titles tell columns apart, unless a line says what each of them is; notes may share theirs.
    private mutating func checkTitles(_ titles: [TextTable.Cell], isSaid: Bool) {
        var seen: Set<String> = []
        for title in titles {
            if title.text.isEmpty {
                fault(title, zh: "这一列没有标题。", en: "This column has no title.")
            } else if !isSaid, !title.isNote, !seen.insert(title.text).inserted {
                fault(
                    title,
                    zh: "列“\(title.text)”出现了两次。",
                    en: "The column \"\(title.text)\" appears twice."
                )
            }
        }
    }

    private mutating func policy(named corner: TextTable.Cell) -> HitPolicy {
        if let policy = HitPolicy(corner.text) { return policy }
        fault(
            corner,
            zh: "左上角要写命中方式：F（取第一条符合的）或 U（只能有一条符合）。",
            en: "The corner names the hit policy: F (first rule that holds) or U (one at most)."
        )
        return .first
    }

    private mutating func add(_ cells: [TextTable.Cell], to rows: inout Rows) {
        guard let label = cells.first else { return }
        guard rows.rows.count < TextTable.mostRows else {
            let most = TextTable.mostRows
            rows.isFull = true
            fault(
                label,
                zh: "规则超过 \(most) 条：请拆成几张表。",
                en: "More than \(most) rules: split the table."
            )
            return
        }
        if let word = TextTable.Head.Word(rawValue: label.text) {
            add(word, cells, to: &rows)
            return
        }
        rows.hasRules = true
        check(label: label, among: &rows.labels)
        guard cells.count == rows.width + 1 else {
            reportRagged(label, has: cells.count - 1, wants: rows.width)
            return
        }
        rows.rows.append(TextTable.Row(label: label, cells: Array(cells.dropFirst())))
    }

    private mutating func add(
        _ word: TextTable.Head.Word,
        _ cells: [TextTable.Cell],
        to rows: inout Rows
    ) {
        let label = cells[0]
        if rows.hasRules {
            fault(
                label,
                zh: "“\(label.text)”这一行要写在表头下面、规则上面。",
                en: "The line \"\(label.text)\" stands under the header, above the rules."
            )
        } else if rows.heads.contains(where: { $0.word == word }) {
            fault(
                label,
                zh: "“\(label.text)”这一行出现了两次。",
                en: "The line \"\(label.text)\" appears twice."
            )
        } else if cells.count != rows.width + 1 {
            fault(
                label,
                zh: "“\(label.text)”这一行有 \(cells.count - 1) 格，表头有 \(rows.width) 格。",
                en:
                    "The line \"\(label.text)\" has \(cells.count - 1) cells, the header \(rows.width)."
            )
        } else {
            let cells = Array(cells.dropFirst())
            rows.heads.append(TextTable.Head(word: word, label: label, cells: cells))
        }
    }

    private mutating func check(label: TextTable.Cell, among labels: inout Set<String>) {
        if label.text.isEmpty {
            fault(label, zh: "这条规则没有编号。", en: "This rule has no number.")
        } else if !labels.insert(label.text).inserted {
            fault(
                label,
                zh: "规则编号 \(label.text) 出现了两次。",
                en: "The rule number \(label.text) appears twice."
            )
        }
    }

    private mutating func reportRagged(_ label: TextTable.Cell, has: Int, wants: Int) {
        let zh = "第 \(label.text) 条有 \(has) 格，表头有 \(wants) 格"
        let en = "Rule \(label.text) has \(has) cells, the header \(wants)"
        if label.isOfGrid {
            fault(label, zh: zh + "。", en: en + ".")
        } else {
            fault(
                label,
                zh: zh + "：格里的竖线请写 \\|，或放进引号。",
                en: en + ": write \\| for a bar in a cell."
            )
        }
    }
}

// MARK: - Cells of a grid

extension TextTableReader {
    private mutating func cells(ofRow number: Int, _ texts: [String]) -> [TextTable.Cell] {
        zip(1..., texts).map { column, text in
            let (line, isCommented) = CellLines.joined(text)
            if isCommented {
                fault(
                    number,
                    column,
                    zh: "这一格里 // 后面换了行：请改用 /* */，或写成一行。",
                    en: "A line ends after // in this cell: use /* */, or write one line."
                )
            }
            return TextTable.Cell(text: line, line: number, column: column, isOfGrid: true)
        }
    }

    private static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0 == "\n" || CellSigns.isSpace($0) }
    }
}

// MARK: - Cells between bars

extension TextTableReader {
    /// The cells between a line's bars; nil where the line is no row at all.
    private mutating func cells(of line: Line) -> [TextTable.Cell]? {
        reportWrongSigns(in: line)
        let first = line.firstSign
        guard line.scalars[first] == "|" else {
            fault(
                line.number,
                first + 1,
                zh: "表格的每一行都以竖线 | 开头。",
                en: "Every row of a table begins with a bar |."
            )
            return nil
        }
        let (bars, openQuote) = line.bars(from: first)
        guard let openQuote else { return cells(of: line, between: bars) }
        fault(
            line.number,
            openQuote + 1,
            zh: "引号没有配对：缺少另一个 \"。",
            en: "This quote has no partner: a \" is missing."
        )
        return nil
    }

    private mutating func cells(of line: Line, between bars: [Int]) -> [TextTable.Cell]? {
        guard let last = bars.last, bars.count > 1, line.isBlank(after: last) else {
            fault(
                line.number,
                line.scalars.count,
                zh: "表格的每一行都以竖线 | 结尾。",
                en: "Every row of a table ends with a bar |."
            )
            return nil
        }
        return zip(bars, bars.dropFirst()).map { line.cell(from: $0 + 1, to: $1) }
    }

    private mutating func reportWrongSigns(in line: Line) {
        for (offset, sign) in line.scalarsOutsideQuotes {
            switch sign {
            case "\t":
                fault(
                    line.number,
                    offset + 1,
                    zh: "表格里有制表符：请改用空格。",
                    en: "A tab in the table: use spaces."
                )
            case "｜":
                fault(
                    line.number,
                    offset + 1,
                    zh: "这是全角竖线｜：请改用半角 |。",
                    en: "This is a full-width bar: use the plain |."
                )
            default: continue
            }
        }
    }

    private mutating func fault(_ cell: TextTable.Cell, zh: String, en: String) {
        fault(cell.line, cell.column, zh: zh, en: en)
    }

    private mutating func fault(_ line: Int, _ column: Int, zh: String, en: String) {
        faults.append(TableFault(line: line, column: column, zh: zh, en: en))
    }
}
