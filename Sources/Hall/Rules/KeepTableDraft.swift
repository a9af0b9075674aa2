import Calendar
package import Programs
package import Store

/// Begins a draft of a table, for oneself alone: what is published goes on as it is.
package struct BeginTableDraft: UseCase {
    private let address: TableAddress

    package init(_ address: TableAddress) {
        self.address = address
    }

    package var policy: any Policy { StaffOnly() }

    package func run(in tx: Tx, _ context: Context) throws {
        let table = try TableAtHand(address, in: tx, context)
        guard let account = context.actor.account else { throw Refusal.logIn }
        guard try table.draft == nil else { return }
        try tx.tableDrafts.add(
            TableDraftRow(
                id: tx.mint.id(),
                account: account,
                service: table.service.id,
                decision: table.decision.id,
                digest: table.service.version,
                cells: try table.grid.json,
                madeAt: context.now,
                updatedAt: context.now
            )
        )
    }
}

/// Keeps the cells of one's own draft, and adds, moves or takes away a row or a column.
package struct SaveTableDraft: UseCase {
    /// More belongs into a spreadsheet, which has its own door.
    package static let mostCells = 100_000
    package static let longestCell = 4_000

    private let address: TableAddress
    private let grid: TableGrid
    private let edit: TableGrid.Edit?
    private let version: Int64?

    /// - Parameter version: The draft as it was seen; nil where a file takes its place whatever it is.
    package init(
        _ address: TableAddress,
        _ grid: TableGrid,
        edit: TableGrid.Edit? = nil,
        seeing version: Int64? = nil
    ) {
        self.address = address
        self.grid = grid
        self.edit = edit
        self.version = version
    }

    package var policy: any Policy { StaffOnly() }

    package func run(in tx: Tx, _ context: Context) throws {
        let table = try TableAtHand(address, in: tx, context)
        var row = try table.ownDraft.row
        var next = grid
        if let edit { next.apply(edit) }
        guard next.cells.count * next.width <= Self.mostCells,
            next.cells.allSatisfy({ $0.allSatisfy { $0.count <= Self.longestCell } })
        else { throw Refusal.tableTooLarge }
        let json = next.json
        // The second of two taps keeps what the first has kept.
        guard json != row.cells else { return }
        guard version == nil || version == row.version else { throw Refusal.otherWindow }
        row.cells = json
        row.updatedAt = context.now
        try tx.tableDrafts.save(row)
    }
}

/// Throws one's own draft away.
package struct DropTableDraft: UseCase {
    private let address: TableAddress

    package init(_ address: TableAddress) {
        self.address = address
    }

    package var policy: any Policy { StaffOnly() }

    package func run(in tx: Tx, _ context: Context) throws {
        let table = try TableAtHand(address, in: tx, context)
        guard let draft = try table.draft else { return }
        try tx.tableDrafts.remove(draft.id)
    }
}

extension Refusal {
    fileprivate static let otherWindow = Refusal(
        Words(
            zh: "草稿已在另一个窗口里改过，这次没有保存。",
            en: "The draft was changed in another window; this was not saved."
        ),
        remedy: Words(
            zh: "下面是另一个窗口存的内容，请在这里接着改。",
            en: "Below is what was kept there; go on from it."
        )
    )
    fileprivate static let tableTooLarge = Refusal(
        Words(zh: "表格太大，没有保存。", en: "The table is too large and was not saved."),
        remedy: Words(zh: "请拆成几张表，或缩短格子里的文字。", en: "Split it, or shorten the texts.")
    )
}
