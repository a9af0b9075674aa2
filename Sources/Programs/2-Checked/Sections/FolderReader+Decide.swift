package import Decisions
import FEEL

extension FolderReader {
    /// The values a service computes, in the order they are written; each adds its name to the
    /// scope of those below it.
    mutating func decisions(_ root: ParsedMap, in scope: inout Scope) -> [Decision] {
        guard let map = root["decide"].flatMap({ self.map($0, of: "decide") }) else { return [] }
        var decisions: [Decision] = []
        for entry in map.entries {
            checkId(entry.key, isNamed: true)
            guard let decision = decision(entry, in: scope) else {
                scope.declare(entry.key.value)
                continue
            }
            scope.declare(decision.id, as: decision.type)
            decisions.append(decision)
        }
        return decisions
    }

    private mutating func decision(_ entry: ParsedEntry, in scope: Scope) -> Decision? {
        let id = entry.key
        guard let source = source(of: entry) else { return nil }
        let title = decisionTitle(of: entry)
        let way: Decision.Way?
        if let grid = grids[id.value] {
            way = table(grid, of: id.value, in: scope).map(Decision.Way.table)
        } else if source.value.drop(while: { $0 == " " || $0 == "\n" }).hasPrefix("|") {
            way = table(source, of: id.value, in: scope).map(Decision.Way.table)
        } else {
            way = formula(source, of: id.value, in: scope)
        }
        return way.map { Decision(id: id.value, title: title, way: $0, place: id.place) }
    }

    private mutating func source(of entry: ParsedEntry) -> ParsedText? {
        if let text = entry.value.text { return text }
        guard let map = map(entry.value, of: entry.key.value) else { return nil }
        check(map, against: .decision)
        return required("is", in: map, of: entry.key.value).flatMap { text($0, of: "is") }
    }

    private mutating func decisionTitle(of entry: ParsedEntry) -> Words {
        if let title = Decision.standingTitles[entry.key.value], entry.value.map?["title"] == nil {
            return title
        }
        let fields = entry.value.map ?? ParsedMap(entries: [], place: entry.key.place)
        return title(of: entry.key, in: fields, at: ["decide", entry.key.value])
    }

    private mutating func formula(
        _ text: ParsedText,
        of id: String,
        in scope: Scope
    ) -> Decision.Way? {
        if id == Decision.eligible {
            findings.error(
                text.place,
                zh: "“eligible”要写成表格，好让每个答案都有理由。",
                en: "“eligible” has to be a table, so that every answer has its reason.",
                fixZh: "写成 | F | … | eligible | why | 的表。",
                fixEn: "Write a table with the columns eligible and why."
            )
            return nil
        }
        let type: Type? = [Decision.amount, Decision.priority].contains(id) ? .number : nil
        return expression(text, in: scope, yielding: type).map(Decision.Way.formula)
    }

    private mutating func table(
        _ text: ParsedText,
        of id: String,
        in scope: Scope
    ) -> DecisionTable? {
        var faults: [TableFault] = []
        let written = TextTable(text.value, faults: &faults)
        return table(written, faults, at: text, of: id, in: scope)
    }

    private mutating func table(
        _ grid: TableGrid,
        of id: String,
        in scope: Scope
    ) -> DecisionTable? {
        var faults: [TableFault] = []
        let written = TextTable(cells: grid.cells, faults: &faults)
        return table(written, faults, at: grid.source, of: id, in: scope)
    }

    private mutating func table(
        _ written: TextTable?,
        _ faults: [TableFault],
        at text: ParsedText,
        of id: String,
        in scope: Scope
    ) -> DecisionTable? {
        var faults = faults
        let table = written.flatMap {
            DecisionTable($0, outputs: Decision.outputs(of: id), in: scope, faults: &faults)
        }
        for fault in faults { report(fault, in: text) }
        guard let written, let table, faults.isEmpty else { return nil }
        use(table.references)
        noteLookedUp(in: written, at: text)
        tableSources[id] = text
        writtenGrids[id] = TableGrid(written.cells)
        checkColumns(of: table, id: id, header: written, in: text)
        readTexts(of: written, in: text)
        return table
    }

    private mutating func report(_ fault: TableFault, in text: ParsedText) {
        findings.error(
            text.place(line: fault.line - 1, column: fault.column - 1),
            zh: fault.zh,
            en: fault.en,
            fixZh: "格子里写值、比较（如 <= 2000）或 -（不看）；文字加半角引号，why 列不加。",
            fixEn:
                "A cell is a value, a comparison such as <= 2000, or - for anything; quote texts."
        )
    }

    /// A table answers the decision it stands for.
    private mutating func checkColumns(
        of table: DecisionTable,
        id: String,
        header: TextTable,
        in text: ParsedText
    ) {
        let wanted = id == Decision.eligible ? [id, Decision.why] : [id]
        for column in wanted where !table.outputs.contains(where: { $0.name == column }) {
            findings.error(
                text.place,
                zh: "表格“\(id)”没有“\(column)”这一列。",
                en: "The table “\(id)” has no column “\(column)”.",
                fixZh: "在右边加一列“\(column)”。",
                fixEn: "Add the column “\(column)” on the right."
            )
        }
        let known = Decision.outputs(of: id)
        for output in table.outputs where known[output.name] == nil {
            findings.error(
                text.place,
                zh: "表格“\(id)”的结果“\(output.name)”没有人读。",
                en: "Nobody reads the answer “\(output.name)” of the table “\(id)”.",
                fixZh: "改成 # 开头的备注列，或者另写一张表。",
                fixEn: "Make it a note, with a title that begins with #, or a table of its own."
            )
        }
    }

    /// The English of every text in a column of words, and of what people read above the others.
    private mutating func readTexts(of table: TextTable, in text: ParsedText) {
        for label in table.heads.filter({ $0.word == .label }).flatMap(\.cells)
        where !label.text.isEmpty {
            let place = text.place(line: label.line - 1, column: label.column - 1)
            tableTexts[label.text] = tableWords(label.text, at: place)
        }
        for (column, title) in table.header.enumerated() where title.text == Decision.why {
            let fallbacks = table.heads.filter { $0.word == .default }.map { $0.cells[column] }
            for cell in fallbacks + table.rows.map({ $0.cells[column] }) where !cell.text.isEmpty {
                let place = text.place(line: cell.line - 1, column: cell.column - 1)
                tableTexts[cell.text] = tableWords(cell.text, at: place)
            }
        }
    }
}

extension Decision {
    /// The titles of the decisions that every service may have.
    static let standingTitles: [String: Words] = [
        eligible: Words(zh: "是否符合条件", en: "Eligible"),
        amount: Words(zh: "金额", en: "Amount"),
        priority: Words(zh: "先后顺序", en: "Priority"),
    ]

    /// What the answers of an eligibility table can be.
    static let answers = ["yes", "no", "ask"]

    /// What the columns of a table hold, by the decision it stands for.
    package static func outputs(of id: String) -> [String: OutputKind] {
        var kinds: [String: OutputKind] = [why: .text]
        switch id {
        case eligible: kinds[id] = .choice(answers)
        case amount: kinds[id] = .expression(.number)
        default: kinds[id] = .expression(.any)
        }
        return kinds
    }

    /// What formulas below it see under its name.
    var type: Type {
        switch way {
        case .formula(let expression): expression.type
        case .table:
            switch id {
            case Decision.eligible: .string
            case Decision.amount: .number
            default: .any
            }
        }
    }
}
