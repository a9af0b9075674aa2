import Papers
import Programs

/// A table read as a list of members: which column is what, and the lines below the headings.
struct MemberSheet {
    /// The headings as they stand, and which column each known one is; kept with the import.
    struct Head: Codable, Hashable, Sendable {
        var titles: [String]
        /// Places counted from 0.
        var places: [MemberColumn: Int]

        /// Headings that nothing is known by; their cells are not taken over.
        var unknown: [String] {
            let known = Set(places.values)
            return titles.indices.filter { !known.contains($0) }.map { titles[$0] }
                .filter { !$0.isEmpty }
        }
    }

    let head: Head
    let rows: [Table.Row]

    /// How far down the headings may stand: a title and a note come before them in many lists.
    private static let lastHeadRow = 20

    init(_ table: Table) throws(Refusal) {
        let candidates = table.rows.prefix(Self.lastHeadRow)
        guard let index = candidates.firstIndex(where: Self.isHead) else { throw .noHeadings }
        let head = try Self.head(of: table.rows[index])
        self.head = head
        rows = Array(table.rows[(index + 1)...])
        guard !rows.isEmpty else { throw .noLines }
    }

    private static func isHead(_ row: Table.Row) -> Bool {
        let columns = Set(row.cells.compactMap { MemberColumn(heading: $0.text) })
        return columns.contains(.name) && columns.count > 1
    }

    private static func head(of row: Table.Row) throws(Refusal) -> Head {
        var places: [MemberColumn: Int] = [:]
        for (place, cell) in row.cells.enumerated() {
            guard let column = MemberColumn(heading: cell.text) else { continue }
            guard places.updateValue(place, forKey: column) == nil else {
                throw .headingTwice(column)
            }
        }
        guard places[.identityNumber] != nil || places[.phone] != nil else { throw .noNumbers }
        return Head(titles: row.cells.map(\.text.tidied), places: places)
    }
}

extension String {
    /// A cell without what people and programs put around it: blanks, a tab or an apostrophe that
    /// keeps a number a text, characters that show nothing.
    var tidied: String {
        var scalars = unicodeScalars.filter { scalar in
            scalar.properties.generalCategory != .format && (scalar.value >= 32 || scalar == "\n")
        }
        if scalars.first == "'" || scalars.first == "’" { scalars.removeFirst() }
        return String(scalars).trimmed
    }
}

extension Refusal {
    fileprivate static let noHeadings = Refusal(
        Words(zh: "没有找到表头。", en: "No headings were found."),
        remedy: Words(
            zh: "前 20 行里要有一行写着“姓名”和“身份证号”或“手机号”。可以下载模板来填。",
            en: "One of the first 20 rows must say Name and Identity number or Mobile number."
        )
    )
    fileprivate static let noLines = Refusal(
        Words(zh: "表头下面没有内容。", en: "Nothing stands below the headings.")
    )
    fileprivate static let noNumbers = Refusal(
        Words(
            zh: "表里没有“身份证号”也没有“手机号”，分不清谁是谁。",
            en: "There is neither an Identity number nor a Mobile number to tell people apart."
        ),
        remedy: Words(zh: "请补上其中一列。", en: "Add one of the two columns.")
    )

    fileprivate static func headingTwice(_ column: MemberColumn) -> Refusal {
        Refusal(
            Words(
                zh: "“\(column.title.zh)”出现了两列。",
                en: "There are two columns for \(column.title.en)."
            ),
            remedy: Words(zh: "请只留一列。", en: "Keep one of them.")
        )
    }
}
