/// Cuts a table's text into cells and keeps every fault on the way.
struct TextTableReader {
    private(set) var faults: [TableFault] = []

    mutating func read(_ text: String) -> TextTable? {
        var lines = contentLines(of: text)
        guard !lines.isEmpty else {
            fault(1, 1, zh: "表格是空的：先写表头一行。", en: "The table is empty: write a header row.")
            return nil
        }
        guard let header = header(from: lines.removeFirst()) else { return nil }
        let rows = rows(from: lines, width: header.cells.count)
        if lines.isEmpty {
            let corner = header.corner
            fault(corner, zh: "表格没有规则：在表头下写一行。", en: "No rules: write one below the header.")
        }
        return TextTable(policy: header.policy, header: header.cells, rows: rows)
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

    private mutating func header(from line: Line) -> Header? {
        guard let cells = cells(of: line), let corner = cells.first else { return nil }
        let titles = Array(cells.dropFirst())
        guard checkWidth(titles, corner: corner) else { return nil }
        checkTitles(titles)
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

    private mutating func checkTitles(_ titles: [TextTable.Cell]) {
        var seen: Set<String> = []
        for title in titles {
            if title.text.isEmpty {
                fault(title, zh: "这一列没有标题。", en: "This column has no title.")
            } else if !seen.insert(title.text).inserted {
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

    private mutating func rows(from lines: [Line], width: Int) -> [TextTable.Row] {
        var labels: Set<String> = []
        var rows: [TextTable.Row] = []
        for line in lines {
            guard let cells = cells(of: line), let label = cells.first else { continue }
            guard rows.count < TextTable.mostRows else {
                let most = TextTable.mostRows
                fault(
                    label,
                    zh: "规则超过 \(most) 条：请用电子表格导入。",
                    en: "More than \(most) rules: import a spreadsheet instead."
                )
                break
            }
            check(label: label, among: &labels)
            guard cells.count == width + 1 else {
                reportRagged(label, has: cells.count - 1, wants: width)
                continue
            }
            rows.append(TextTable.Row(label: label, cells: Array(cells.dropFirst())))
        }
        return rows
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
        fault(
            label,
            zh: "第 \(label.text) 条有 \(has) 格，表头有 \(wants) 格：格里的竖线请写 \\|，或放进引号。",
            en:
                "Rule \(label.text) has \(has) cells, the header \(wants): write \\| for a bar in a cell."
        )
    }
}

// MARK: - Cells

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
