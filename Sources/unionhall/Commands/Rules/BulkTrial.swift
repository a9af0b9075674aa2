import Calendar
import Decisions
import FEEL
import Foundation
import Papers
import Programs

/// A table tried over every row of a file.
struct BulkTrial {
    private let table: DecisionTable
    private let environment: Environment
    private let rows: Rows

    /// - Parameters:
    ///   - name: which table; nil for the only one.
    ///   - path: a CSV or a workbook whose first line names the columns.
    init(_ trials: Trials, of name: String?, over path: String) throws {
        (table, environment) = try Self.table(name, of: trials)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ModelTrouble(
                words: Words(zh: "读不到文件 \(path)。", en: "The file \(path) cannot be read.")
            )
        }
        let read: Table
        do throws(Papers.TableFault) {
            var limits = TableLimits()
            limits.rows = 1_000_001
            limits.cells = 20_000_000
            limits.fileBytes = 200 << 20
            read = try Table.read(Array(data), limits: limits)
        } catch {
            throw ModelTrouble(words: Words(zh: "\(path): \(error.zh)", en: "\(path): \(error.en)"))
        }
        rows = try Self.rows(read, for: table, knowing: environment)
    }

    private static func table(
        _ name: String?,
        of trials: Trials
    ) throws -> (DecisionTable, Environment) {
        switch trials.file {
        case .model(let file):
            let tables = try file.model().tables
            guard
                let found = name == nil && tables.count == 1
                    ? tables.first : tables.first(where: { $0.name == name })
            else { throw RuleFile.noTable(name, among: tables.map(\.name)) }
            return (found.table, trials.environment)
        case .tables(let tables):
            let table = try RuleFile.table(name, among: tables)
            return (try table.compiled(knowing: [:]), trials.environment)
        case .service(let folder, let file, let path):
            let service = try ConvertModel.checked(folder, file, at: path)
            let tables = service.decisions.compactMap { decision in
                if case .table(let table) = decision.way { (decision.id, table) } else { nil }
            }
            guard
                let found = name == nil && tables.count == 1
                    ? tables.first : tables.first(where: { $0.0 == name })
            else { throw RuleFile.noTable(name, among: tables.map(\.0)) }
            return (found.1, service.environment(at: trials.now))
        }
    }

    /// The file's columns by the names that the table reads; what it does not tell is missing in every row.
    private static func rows(
        _ read: Table,
        for table: DecisionTable,
        knowing environment: Environment
    ) throws -> Rows {
        let names = (read.rows.first?.cells ?? []).map {
            $0.text.trimmingCharacters(in: .whitespaces)
        }
        let body = read.rows.dropFirst()
        let wanted = table.references.filter { environment.bindings[$0] == nil }
        try Trials.check(
            Array(wanted.intersection(names).isEmpty ? names.prefix(1) : []),
            among: wanted.sorted()
        )
        var columns: [(name: String, column: Column)] = []
        for (place, name) in zip(1..., names) where wanted.contains(name) {
            let cells = body.map { $0[place] }
            let isText = table.inputs.contains { input in
                input.expression.source == name && input.expression.type == .string
            }
            columns.append((name, Self.column(cells, isText: isText)))
        }
        for name in wanted.sorted() where !names.contains(name) {
            let missing = Array(repeating: Column.Gap.missing, count: body.count)
            let nothing = Array(repeating: Value.null, count: body.count)
            columns.append((name, .values(nothing, gaps: missing)))
        }
        guard let rows = Rows(columns) else {
            throw ModelTrouble(words: Words(zh: "各列长短不一。", en: "The columns differ in length."))
        }
        return rows
    }

    /// A column packed by what all its cells are: whole numbers, days, yes and no; else as texts or values.
    private static func column(_ cells: [Cell], isText: Bool) -> Column {
        let gaps = cells.map { $0.isEmpty ? Column.Gap.missing : .none }
        let texts = cells.map { $0.text.trimmingCharacters(in: .whitespaces) }
        let values = zip(cells, texts).map { cell, text in
            cell.isEmpty ? Value.null : isText ? .string(text) : value(of: text, cell.kind)
        }
        let told = zip(cells, values).filter { !$0.0.isEmpty }.map(\.1)
        if told.allSatisfy({ $0.asString != nil }) {
            var codes: [String: UInt32] = [:]
            var words: [String] = []
            let coded = values.map { value -> UInt32 in
                let text = value.asString ?? ""
                if let code = codes[text] { return code }
                codes[text] = UInt32(words.count)
                words.append(text)
                return UInt32(words.count - 1)
            }
            return .texts(coded, of: words, gaps: gaps)
        }
        if !told.isEmpty, texts.allSatisfy({ $0.isEmpty || ($0.count < 18 && Int64($0) != nil) }) {
            return .numbers(texts.map { Int64($0) ?? 0 }, gaps: gaps)
        }
        return .values(values, gaps: gaps)
    }

    private static func value(of text: String, _ kind: Cell.Kind) -> Value {
        switch text.lowercased() {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "null": return .null
        default: break
        }
        if let day = CivilDate(text) { return .date(day) }
        // A number with zeros before it is a code.
        let isCode = text.count > 1 && text.hasPrefix("0") && !text.hasPrefix("0.")
        if !isCode, let number = Decimal34(text) { return .number(number) }
        return .string(text)
    }

    // MARK: - What came out

    func lines() -> [Words] {
        let decision = table.decide(rows, in: environment)
        var counts = [Int](repeating: 0, count: decision.kinds.count)
        for kind in decision.kindOfRow { counts[kind] += 1 }
        var (none, conflict) = (0, 0)
        var needs: [String: Int] = [:]
        for (kind, count) in zip(decision.kinds, counts) {
            switch kind.outcome {
            case .none?: none += count
            case .conflict?: conflict += count
            case .needs(let names)?: needs[names.joined(separator: ", "), default: 0] += count
            case .decided?, nil: break
            }
        }
        let labels = table.labels
        var lines = zip(table.rules, decision.rowsByRule).map { rule, count in
            let answer = rule.answers.map(\.text).joined(separator: " · ")
            return Words(
                zh: "第 \(rule.label) 条：\(count) 行（\(answer)）",
                en: "Rule \(rule.label): \(count) rows (\(answer))"
            )
        }
        if none > 0 { lines.append(Words(zh: "没有规则管到：\(none) 行", en: "No rule: \(none) rows")) }
        if conflict > 0 {
            lines.append(
                Words(zh: "规则互相矛盾：\(conflict) 行", en: "Rules exclude each other: \(conflict) rows")
            )
        }
        for (names, count) in needs.sorted(by: { $0.key < $1.key }) {
            let title = labels.facts[names]?.zh ?? names
            lines.append(Words(zh: "缺少 \(title)：\(count) 行", en: "Missing \(names): \(count) rows"))
        }
        return lines + [Words(zh: "共 \(rows.count) 行", en: "\(rows.count) rows in all")]
    }
}
