package import Decisions
package import Papers
package import Programs

/// Decision tables as a workbook: a sheet for each, named after what it decides, every cell a text.
package enum RuleBook {
    /// A table and what it decides.
    package struct Sheet: Sendable {
        package let name: String
        package let table: TextTable

        package init(name: String, table: TextTable) {
            self.name = name
            self.table = table
        }
    }

    /// Something wrong in a workbook, at its sheet and cell.
    package struct Trouble: Error, Hashable, Sendable {
        package let words: Words

        package init(_ words: Words) {
            self.words = words
        }

        init(sheet: String, _ fault: Decisions.TableFault) {
            let place = CellPlace(row: fault.line, column: fault.column)
            self.init(
                Words(zh: "\(sheet)!\(place)：\(fault.zh)", en: "\(sheet)!\(place): \(fault.en)")
            )
        }
    }

    // MARK: - Writing

    /// A workbook with a sheet for each table; the header is coloured and stays in sight.
    package static func bytes(_ sheets: [Sheet]) throws -> [UInt8] {
        let book = try WorkbookWriter()
        var names: Set<String> = []
        for sheet in sheets {
            let name = sheetName(sheet.name, among: &names)
            let cells = sheet.table.cells
            let columns = cells[0].indices.map { column in
                let widest = cells.map { $0[column].columnCount }.max() ?? 0
                return WorkbookWriter.Column(cells[0][column], width: min(max(widest + 2, 6), 60))
            }
            if let place = tooLong(cells) {
                throw Trouble(
                    Words(
                        zh: "\(name)!\(place)：这一格太长，电子表格放不下。",
                        en: "\(name)!\(place): this cell is longer than a spreadsheet holds."
                    )
                )
            }
            try book.begin(name, columns)
            for row in cells.dropFirst() { try book.write(row.map { WorkbookWriter.Written($0) }) }
        }
        return try book.finish()
    }

    private static func tooLong(_ cells: [[String]]) -> CellPlace? {
        for (row, texts) in zip(1..., cells) {
            for (column, text) in zip(1..., texts) where text.utf8.count > TableLimits().cellBytes {
                return CellPlace(row: row, column: column)
            }
        }
        return nil
    }

    /// What spreadsheets allow as the name of a sheet: 31 letters, some signs not, none twice.
    package static func sheetName(_ name: String) -> String {
        let signs = name.unicodeScalars.map { scalar in
            "[]:*?/\\'".unicodeScalars.contains(scalar) || scalar.value < 32 ? " " : scalar
        }
        var plain = String.UnicodeScalarView()
        var length = 0
        for scalar in signs {
            length += UTF16.width(scalar)
            if length > 31 { break }
            plain.append(scalar)
        }
        let words = String(plain).split(separator: " ").joined(separator: " ")
        return words.isEmpty ? "table" : words
    }

    private static func sheetName(_ name: String, among names: inout Set<String>) -> String {
        let first = sheetName(name)
        var unique = first
        var number = 1
        while !names.insert(unique.lowercased()).inserted {
            number += 1
            unique = String(first.prefix(27)) + " \(number)"
        }
        return unique
    }

    // MARK: - Reading

    /// The tables of a workbook, as Excel and WPS keep what was typed; sheets without anything are left out.
    package static func sheets(
        of bytes: [UInt8]
    ) throws(Papers.TableFault) -> (
        sheets: [Sheet], troubles: [Trouble]
    ) {
        var sheets: [Sheet] = []
        var troubles: [Trouble] = []
        for name in try Table.sheets(of: bytes) {
            let found = self.sheet(name, of: try Table.read(bytes, sheet: name))
            if let sheet = found.sheet { sheets.append(sheet) }
            troubles += found.troubles
        }
        return (sheets, troubles)
    }

    /// The table of one sheet; nil where there is nothing on it, or trouble.
    package static func sheet(
        _ name: String,
        of table: Table
    ) -> (sheet: Sheet?, troubles: [Trouble]) {
        guard !table.rows.isEmpty else { return (nil, []) }
        var faults: [Decisions.TableFault] = []
        let cells = cells(of: table, &faults)
        guard faults.isEmpty, let written = TextTable(cells: cells, faults: &faults),
            faults.isEmpty
        else { return (nil, faults.map { Trouble(sheet: name, $0) }) }
        return (Sheet(name: name, table: written), [])
    }

    /// The fault at its cell of a sheet.
    package static func trouble(_ fault: Decisions.TableFault, in sheet: String) -> Trouble {
        Trouble(sheet: sheet, fault)
    }

    /// A rectangle as wide as the header, since a spreadsheet keeps no empty cells at the end of a row.
    private static func cells(
        of table: Table,
        _ faults: inout [Decisions.TableFault]
    ) -> [[String]] {
        let width = table.rows.first?.cells.count ?? 0
        var rows = [[String]](repeating: [], count: table.rows.last?.number ?? 0)
        for row in table.rows {
            var texts = row.cells.enumerated().map { column, cell in
                text(of: cell, at: CellPlace(row: row.number, column: column + 1), &faults)
            }
            texts += Array(repeating: "", count: max(0, width - texts.count))
            rows[row.number - 1] = texts
        }
        return rows
    }

    private static func text(
        of cell: Cell,
        at place: CellPlace,
        _ faults: inout [Decisions.TableFault]
    ) -> String {
        if let fault = fault(of: cell) {
            faults.append(
                Decisions.TableFault(
                    line: place.row,
                    column: place.column,
                    zh: fault.zh,
                    en: fault.en
                )
            )
        }
        switch cell.kind {
        case .empty, .text, .number, .error: return cell.text
        case .boolean: return cell.text.lowercased()
        case .day:
            return "@\"" + cell.text.replacing(" ", with: "T") + secondsMissing(cell.text) + "\""
        }
    }

    /// FEEL writes the seconds of a time.
    private static func secondsMissing(_ day: String) -> String {
        day.contains(" ") && day.count { $0 == ":" } == 1 ? ":00" : ""
    }

    private static func fault(of cell: Cell) -> Words? {
        if cell.kind == .error {
            return Words(
                zh: "这一格是 \(cell.text)，不是值：请改成要写的内容。",
                en: "This cell shows \(cell.text): write what is meant."
            )
        }
        if cell.marks.contains(.formula) {
            return Words(
                zh: "这一格是电子表格的公式：请改成它的值，或把算法写成文字。",
                en:
                    "This cell is a spreadsheet's formula: write its value, or the formula as a text."
            )
        }
        if cell.marks.contains(.rounded) {
            return Words(
                zh: "这个数太长，电子表格已经改动了末尾几位：请把格式设为文本再写。",
                en:
                    "The spreadsheet has rounded this long number: format the cell as text and write it again."
            )
        }
        if cell.marks.contains(.merged) {
            return Words(
                zh: "这一格合并了：请取消合并，每格写一个内容。",
                en: "This cell is merged with another: split them and fill each."
            )
        }
        return nil
    }
}
