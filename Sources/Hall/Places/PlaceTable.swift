import Papers
package import Programs

/// A table of places: a line for each, and below it one for whatever there is to say of a service.
package struct PlaceTable: Sendable {
    package struct Line: Hashable, Sendable {
        /// The row of the file, as a spreadsheet counts.
        package let line: Int
        package var sheet: PlaceSheet
        /// Whose place it is: a name, a number, or empty for the federation.
        package let organisation: String
        /// The lines of services that stand below it.
        fileprivate var serviceLines: [Int] = []

        /// On which line one of its services stands.
        func line(ofService index: Int?) -> Int {
            let first = sheet.services.count - serviceLines.count
            guard let index, index >= first else { return line }
            return serviceLines[index - first]
        }
    }

    package let lines: [Line]

    /// The columns in the order in which they are written; they may be read in any.
    package static let columns = [
        "number", "kind", "name", "name_en", "organisation", "region", "address", "x", "y", "datum",
        "hours", "phone", "level", "status", "opened_on", "services", "service", "service_title",
        "service_title_en", "audience", "price", "service_hours", "note",
    ]
    private static let needed = ["name", "region", "address", "x", "y", "datum", "hours"]

    /// What a line, or the table, is refused for.
    package struct Finding: Hashable, Sendable {
        package let line: Int
        package let column: String
        package let words: Words
    }

    package struct Findings: Error, Sendable {
        package let all: [Finding]

        package init(all: [Finding]) {
            self.all = all
        }
    }

    /// Reads a file by the names of its columns.
    package init(_ bytes: [UInt8]) throws {
        let table: Table
        do throws(TableFault) {
            table = try Table.read(bytes)
        } catch {
            let words = Words(zh: error.zh, en: error.en)
            throw Findings(all: [
                error == .empty ? .empty : Finding(line: error.line ?? 1, column: "", words: words)
            ])
        }
        guard let head = table.rows.first else { throw Findings(all: [.empty]) }
        let names = head.cells.map { $0.text.trimmed.lowercased() }
        let unknown = names.filter { !$0.isEmpty && !Self.columns.contains($0) }
        let missing = Self.needed.filter { !names.contains($0) }
        let faults = unknown.map { Finding.unknown($0) } + missing.map { Finding.missing($0) }
        guard faults.isEmpty else { throw Findings(all: faults) }
        var lines: [Line] = []
        for row in table.rows.dropFirst() {
            var cells: [String: String] = [:]
            for (name, cell) in zip(names, row.cells) { cells[name] = cell.text.trimmed }
            if let below = PlaceSheet.Item(cells), cells["name"]?.isEmpty ?? true, !lines.isEmpty {
                lines[lines.count - 1].sheet.services.append(below)
                lines[lines.count - 1].serviceLines.append(row.number)
            } else {
                lines.append(
                    Line(
                        line: row.number,
                        sheet: PlaceSheet(cells),
                        organisation: cells["organisation"] ?? ""
                    )
                )
            }
        }
        self.lines = lines
    }

    /// The file for some places with their organisations' names.
    package static func bytes(_ places: [(sheet: PlaceSheet, organisation: String)]) -> [UInt8] {
        CSVText.bytes([columns] + places.flatMap { rows($0.sheet, of: $0.organisation) })
    }

    private static func rows(_ sheet: PlaceSheet, of organisation: String) -> [[String]] {
        let plain = sheet.services.filter(\.isPlain).map(\.code).joined(separator: "; ")
        let first = [
            sheet.number, sheet.kind, sheet.name, sheet.nameEn, organisation, sheet.region,
            sheet.address, sheet.x, sheet.y, sheet.datum, sheet.hours, sheet.phone, sheet.level,
            sheet.status, sheet.openedOn, plain, "", "", "", "", "", "", "",
        ]
        let blank = [String](repeating: "", count: 16)
        return [first]
            + sheet.services.filter { !$0.isPlain }.map { item in
                blank + [
                    item.code, item.title, item.titleEn, item.audience, item.price, item.hours,
                    item.note,
                ]
            }
    }
}

extension PlaceSheet {
    fileprivate init(_ cells: [String: String]) {
        self.init()
        func cell(_ name: String) -> String { cells[name] ?? "" }
        number = cell("number")
        kind = cell("kind").nilIfEmpty ?? kind
        (name, nameEn) = (cell("name"), cell("name_en"))
        (region, address) = (cell("region"), cell("address"))
        (x, y, datum) = (cell("x"), cell("y"), cell("datum"))
        (hours, phone) = (cell("hours"), cell("phone"))
        level = cell("level").nilIfEmpty ?? level
        status = cell("status").nilIfEmpty ?? status
        openedOn = cell("opened_on")
        services = cell("services").split { ";；、".contains($0) }
            .compactMap { String($0).trimmed.nilIfEmpty }.map { Item($0) }
        if let item = Item(cells) { services.append(item) }
    }
}

extension PlaceSheet.Item {
    /// What a line says of a service; nil where it says nothing.
    fileprivate init?(_ cells: [String: String]) {
        guard let code = cells["service"]?.nilIfEmpty else { return nil }
        self.init(code)
        (title, titleEn) = (cells["service_title"] ?? "", cells["service_title_en"] ?? "")
        (audience, price) = (cells["audience"] ?? "", cells["price"] ?? "")
        (hours, note) = (cells["service_hours"] ?? "", cells["note"] ?? "")
    }
}

extension PlaceTable.Finding {
    fileprivate static let empty = PlaceTable.Finding(
        line: 1,
        column: "",
        words: Words(
            zh: "文件是空的：第一行要有各列的名字。",
            en: "The file is empty: its first line names the columns."
        )
    )

    fileprivate static func unknown(_ column: String) -> PlaceTable.Finding {
        PlaceTable.Finding(
            line: 1,
            column: column,
            words: Words(zh: "没有“\(column)”这一列。", en: "There is no column “\(column)”.")
        )
    }

    fileprivate static func missing(_ column: String) -> PlaceTable.Finding {
        let datum =
            column == "datum"
            ? Words(
                zh: "不同坐标系相差几百米，不写明就不能导入。",
                en: " Datums differ by hundreds of metres, so nothing is taken in without."
            ) : Words(zh: "", en: "")
        return PlaceTable.Finding(
            line: 1,
            column: column,
            words: Words(
                zh: "缺少“\(column)”这一列。" + datum.zh,
                en: "The column “\(column)” is missing." + datum.en
            )
        )
    }
}
