package import Calendar
import FEEL
package import Programs
package import Store

/// A table with everything that is said beside it.
package struct TableView: Sendable {
    package struct Column: Sendable {
        package let label: String
        /// What people call it; nil for a formula, and for a name that nobody knows.
        package let title: Words?
        package let isAnswer: Bool
        /// The codes that may stand in its cells.
        package let values: [Value]
    }

    /// Something that may stand in a cell, and what it means.
    package struct Value: Sendable, Hashable {
        package let code: String
        package let title: Words
    }

    package struct Draft: Sendable {
        package let version: Int64
        package let updatedAt: Instant
        package let changes: GridChanges
        /// The service was published anew since the draft was begun.
        package let isOvertaken: Bool
        package let published: TableGrid
    }

    package let address: TableAddress
    package let serviceTitle: Words
    /// As the service's file calls it.
    package let decision: String
    package let title: Words
    package let grid: TableGrid
    package let columns: [Column]
    /// What the cells say in words, by rules and columns; nil where a cell says it itself or says nothing yet.
    package let words: [[Words?]]
    package let check: CheckedTable
    /// What may stand above a column that is tested.
    package let inputNames: [Value]
    /// Values of the service that have a name.
    package let names: [Value]
    /// Nil for the table as it was published.
    package let draft: Draft?
    package let hasDraft: Bool
    package let mayCount: Bool
    /// Whether one writes this service, so that the table can go into its design.
    package let mayDesign: Bool
}

extension TableAtHand {
    /// The published table, or the draft of somebody.
    func view(_ row: TableDraftRow? = nil, _ grid: TableGrid) throws -> TableView {
        let published = try self.grid
        let check = try folder.checked(decision.id, in: service.head.file, as: grid)
        let service = check.service ?? service
        return TableView(
            address: TableAddress(service.id, decision.id.wireName),
            serviceTitle: service.title,
            decision: decision.id,
            title: decision.title,
            grid: grid,
            columns: grid.header.map { label in
                TableView.Column(
                    label: label,
                    title: service.title(ofColumn: label),
                    isAnswer: label == decision.id || label == Decision.why,
                    values: service.values(ofColumn: label).map(TableView.Value.init)
                )
            },
            words: try words(grid, check, published),
            check: check,
            inputNames: self.service.columnNames(above: decision.id).map(TableView.Value.init),
            names: service.namedValues.map(TableView.Value.init),
            draft: row.map { row in
                TableView.Draft(
                    version: row.version,
                    updatedAt: row.updatedAt,
                    changes: grid.changes(since: published),
                    isOvertaken: row.digest != self.service.version,
                    published: published
                )
            },
            hasDraft: try row != nil || draft != nil,
            mayCount: !counted.isEmpty,
            mayDesign: context.writesServices(at: self.published.ownerPath)
        )
    }

    /// Of a table that cannot be read yet, the cells that are as they were.
    private func words(
        _ grid: TableGrid,
        _ check: CheckedTable,
        _ published: TableGrid
    ) throws -> [[Words?]] {
        if let service = check.service { return try words(service) }
        let words = try words(service)
        let changes = grid.changes(since: published)
        let columns = grid.header.map { title in
            published.header.firstIndex(of: title).map { $0 - 1 }
        }
        return (grid.firstRule..<grid.cells.count).map { row in
            columns.enumerated().map { index, column in
                guard let column, !changes.has(row, index + 1),
                    let rule = changes.origins[row].map({ $0 - published.firstRule }),
                    words.indices.contains(rule), words[rule].indices.contains(column)
                else { return nil }
                return words[rule][column]
            }
        }
    }

    private func words(_ service: Service) throws -> [[Words?]] {
        let own = FactSheet(known: ["owner.region": .string(published.ownerRegion)])
        let assessment = service.assess(own, at: context.zonedNow)
        return service.cellWords(
            of: decision.id,
            in: assessment,
            regions: try assessment.regionNames(in: tx)
        )
    }
}

/// A table as it was published.
package struct OpenTable: Question {
    private let address: TableAddress

    package init(_ address: TableAddress) {
        self.address = address
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> TableView {
        let table = try TableAtHand(address, in: tx, context)
        return try table.view(nil, table.grid)
    }
}

/// One's own draft of a table, as it is kept or as it is being typed.
package struct OpenTableDraft: Question {
    private let address: TableAddress
    private let typed: TableGrid?

    /// - Parameter typed: Cells that are not kept yet.
    package init(_ address: TableAddress, typed: TableGrid? = nil) {
        self.address = address
        self.typed = typed
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> TableView {
        let table = try TableAtHand(address, in: tx, context)
        let own = try table.ownDraft
        return try table.view(own.row, typed ?? own.grid)
    }
}
