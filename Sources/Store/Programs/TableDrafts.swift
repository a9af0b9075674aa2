package import Calendar

/// A table of rules as somebody is changing it; nothing runs by it.
package struct TableDraftRow: Hashable, Sendable {
    package var id: TableDraftID
    package var account: UserID
    package var service: String
    package var decision: String
    /// The published version that it was made from.
    package var digest: String
    /// The cells as JSON; sealed at rest.
    package var cells: String
    package var madeAt: Instant
    package var updatedAt: Instant
    package var version: Int64

    package init(
        id: TableDraftID,
        account: UserID,
        service: String,
        decision: String,
        digest: String,
        cells: String,
        madeAt: Instant,
        updatedAt: Instant,
        version: Int64 = 1
    ) {
        self.id = id
        self.account = account
        self.service = service
        self.decision = decision
        self.digest = digest
        self.cells = cells
        self.madeAt = madeAt
        self.updatedAt = updatedAt
        self.version = version
    }
}

/// That somebody is changing a table, without what it says.
package struct TableDraftNote: Hashable, Sendable {
    package let service: String
    package let decision: String
    package let account: UserID
    package let updatedAt: Instant
}

extension Tx {
    /// Tables of rules that are being changed.
    package var tableDrafts: TableDrafts { TableDrafts(tx: self) }
}

package struct TableDrafts {
    let tx: Tx

    private static let columns: StaticString = """
        id, account, service, decision, digest, cells, made_at, updated_at, version
        """

    package func add(_ row: TableDraftRow) throws {
        try tx.run(
            """
            INSERT INTO table_draft (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.account), \(row.service), \(row.decision),
                \(row.digest), \(try tx.seal(row.cells, "table_draft.cells", row.id)),
                \(row.madeAt), \(row.updatedAt), \(row.version))
            """
        )
    }

    package func save(_ row: TableDraftRow) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE table_draft SET digest = \(row.digest),
                    cells = \(try tx.seal(row.cells, "table_draft.cells", row.id)),
                    updated_at = \(row.updatedAt), version = \(row.version + 1)
                WHERE tenant = \(tx.tenant) AND id = \(row.id) AND version = \(row.version)
                """
            )
        )
    }

    /// Somebody's own draft of a table.
    package func find(
        of account: UserID,
        _ service: String,
        _ decision: String
    ) throws -> TableDraftRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM table_draft
            WHERE tenant = \(tx.tenant) AND account = \(account) AND service = \(service)
                AND decision = \(decision)
            """,
            read
        )
    }

    /// Who changes tables of a service, the last touched first; nothing is unsealed.
    package func notes(of service: String) throws -> [TableDraftNote] {
        try tx.rows(
            """
            SELECT service, decision, account, updated_at FROM table_draft
            WHERE tenant = \(tx.tenant) AND service = \(service)
            ORDER BY updated_at DESC, id
            """
        ) { row in
            TableDraftNote(
                service: try row.text(0),
                decision: try row.text(1),
                account: try row.id(2),
                updatedAt: try row.instant(3)
            )
        }
    }

    package func remove(_ id: TableDraftID) throws {
        try tx.run("DELETE FROM table_draft WHERE tenant = \(tx.tenant) AND id = \(id)")
    }

    private func read(_ row: Row) throws -> TableDraftRow {
        var columns = row.columns
        let id: TableDraftID = try columns.id()
        return TableDraftRow(
            id: id,
            account: try columns.id(),
            service: try columns.text(),
            decision: try columns.text(),
            digest: try columns.text(),
            cells: try tx.open(columns.blob(), "table_draft.cells", id),
            madeAt: try columns.instant(),
            updatedAt: try columns.instant(),
            version: try columns.int()
        )
    }
}
