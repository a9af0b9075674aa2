import Decisions
package import Programs
package import Store

/// What a table can be taken away as.
package enum TableDownload: String, Hashable, Sendable, CaseIterable {
    case xlsx
    case dmn
    /// As it stands in a service's file.
    case text
    /// The whole file of the service, with this table in it and every other byte as it is.
    case service

    package var mediaType: String {
        switch self {
        case .xlsx: TableForm.xlsx.mediaType
        case .dmn: "application/xml"
        case .text: "text/plain; charset=utf-8"
        case .service: "application/yaml"
        }
    }

    package var title: Words {
        switch self {
        case .xlsx: Words(zh: "Excel 表格", en: "Spreadsheet")
        case .dmn: Words(zh: "DMN 文件", en: "DMN file")
        case .text: Words(zh: "文字", en: "Text")
        case .service: Words(zh: "整个 service.yaml", en: "The whole service.yaml")
        }
    }
}

/// A table as a file, published or one's own draft.
package struct TableAsFile: Question {
    package struct File: Sendable {
        package let name: String
        package let bytes: [UInt8]
    }

    private let address: TableAddress
    private let form: TableDownload
    private let draft: Bool
    private let language: Language

    package init(
        _ address: TableAddress,
        as form: TableDownload,
        draft: Bool,
        _ language: Language
    ) {
        self.address = address
        self.form = form
        self.draft = draft
        self.language = language
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> File {
        let table = try TableAtHand(address, in: tx, context)
        let grid = try draft ? table.ownDraft.grid : table.grid
        guard let bytes = try bytes(grid, table) else { throw Refusal.unwritable }
        let stem = "\(table.service.id)-\(table.decision.id.wireName)"
        let name =
            switch form {
            case .xlsx, .dmn: "\(stem).\(form.rawValue)"
            case .text: stem + ".txt"
            case .service: table.service.head.file
            }
        return File(name: name, bytes: bytes)
    }

    /// Nil for cells that make no table yet.
    private func bytes(_ grid: TableGrid, _ table: TableAtHand) throws -> [UInt8]? {
        let decision = table.decision.id
        guard let written = grid.written else { return nil }
        switch form {
        case .xlsx:
            let title = table.decision.title[language]
            do {
                return try RuleBook.bytes([RuleBook.Sheet(name: title, table: written)])
            } catch let trouble as RuleBook.Trouble {
                throw Refusal(trouble.words)
            }
        case .dmn: return grid.dmn(of: decision, namespace: "urn:unionhall:\(table.service.id)")
        case .text: return Array(written.text.utf8)
        case .service:
            let file = table.service.head.file
            return try table.folder.replacing(decision, in: file, by: written)?.files[file]
        }
    }
}

extension Refusal {
    static let unwritable = Refusal(
        Words(
            zh: "草稿里有格子还不能写成文件。",
            en: "Some cells of the draft cannot be written into a file yet."
        ),
        remedy: Words(zh: "先改好标出来的格子。", en: "Mend the marked cells first.")
    )
}
