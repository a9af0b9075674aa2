import Papers
import Programs

extension Hall {
    /// Reads a file into one's own draft, which it replaces. What the table says is judged in the draft;
    /// here only what is no table is refused, with an ``UnreadGrid``.
    package func readTable(
        _ bytes: [UInt8],
        into address: TableAddress,
        as actor: Actor
    ) async throws {
        let view = try await ask(OpenTable(address), as: actor)
        let isModel = bytes.first { $0 > 32 && $0 < 0x80 } == UInt8(ascii: "<")
        let grid =
            try isModel
            ? TableGrid(dmn: bytes, for: view.decision) : Self.sheet(of: bytes, for: view)
        try await perform(SaveTableDraft(address, grid), as: actor)
    }

    /// The sheet that is called as the table is, or the only one.
    private static func sheet(
        of bytes: [UInt8],
        for view: TableView
    ) throws(UnreadGrid) -> TableGrid {
        let book: (sheets: [RuleBook.Sheet], troubles: [RuleBook.Trouble])
        do throws(TableFault) {
            book = try RuleBook.sheets(of: bytes)
        } catch {
            throw UnreadGrid(faults: [Words(zh: error.zh, en: error.en)])
        }
        let names = Set([view.title.zh, view.title.en, view.decision].map(RuleBook.sheetName))
        if let own = book.sheets.first(where: { names.contains($0.name) })
            ?? (book.sheets.count == 1 ? book.sheets.first : nil), book.troubles.isEmpty
        {
            return TableGrid(own.table)
        }
        guard book.troubles.isEmpty else {
            throw UnreadGrid(faults: book.troubles.map(\.words))
        }
        guard !book.sheets.isEmpty else {
            throw UnreadGrid(faults: [
                Words(zh: "文件里没有表格。", en: "There is no sheet with a table in the file.")
            ])
        }
        let list = book.sheets.map(\.name)
        throw UnreadGrid(faults: [
            Words(
                zh: "文件里有几张表（\(list.joined(separator: "、"))），没有一张叫“\(view.title.zh)”。",
                en:
                    "Of the sheets \(list.joined(separator: ", ")) none is called “\(view.title.en)”."
            )
        ])
    }
}
