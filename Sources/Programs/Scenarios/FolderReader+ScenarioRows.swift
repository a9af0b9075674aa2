/// Steps that are done once for each line of a table beside the scenario.
extension FolderReader {
    private static let mostRows = 5_000

    /// `rows: projects.csv`: the first line names the columns; `{name}` in a step's texts is a line's cell.
    mutating func rows(in map: ParsedMap) -> [[String: String]]? {
        guard let name = text("rows", in: map) else { return nil }
        let path = ServiceFolder.scenarioFolder + name.value
        guard let bytes = tables[path] else {
            findings.error(
                name.place,
                zh: "没有表格“\(path)”。",
                en: "There is no table “\(path)”.",
                fixZh: "把 CSV 文件放到 \(ServiceFolder.scenarioFolder) 里。",
                fixEn: "Put the CSV file into \(ServiceFolder.scenarioFolder)."
            )
            return []
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
            .map {
                $0.split(separator: ",", omittingEmptySubsequences: false).map {
                    String($0).trimmed
                }
            }
        guard let head = lines.first, (1...Self.mostRows).contains(lines.count - 1) else {
            reportTable(
                name,
                Words(zh: "要有 1 到 \(Self.mostRows) 行", en: "needs 1 to \(Self.mostRows) lines")
            )
            return []
        }
        for (index, line) in lines.enumerated() where line.count != head.count {
            reportTable(
                name,
                Words(
                    zh: "第 \(index + 1) 行有 \(line.count) 格，表头有 \(head.count) 格",
                    en:
                        "has \(line.count) cells in line \(index + 1), and \(head.count) in its head"
                )
            )
            return []
        }
        return lines.dropFirst().map { line in
            Dictionary(zip(head, line)) { first, _ in first }
        }
    }

    private mutating func reportTable(_ name: ParsedText, _ what: Words) {
        findings.error(
            name.place,
            zh: "表格“\(name.value)”\(what.zh)。",
            en: "The table “\(name.value)” \(what.en).",
            fixZh: "第一行写列名，格子用英文逗号隔开，格子里不能有逗号。",
            fixEn:
                "Name the columns in the first line; commas part the cells, and no cell holds one."
        )
    }
}

extension Scenario.Step {
    /// The step once for each line of a table, with its cells in place of `{name}`; what is expected is looked
    /// at after the last.
    func repeated(over rows: [[String: String]]) -> [Scenario.Step] {
        rows.enumerated().map { index, row in
            filled(isLast: index == rows.count - 1) { text in
                guard text.contains("{") else { return text }
                return row.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
            }
        }
    }
}
