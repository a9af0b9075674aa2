package import Calendar

extension Tx {
    /// Lists of members on their way in.
    package var memberImports: MemberImports { MemberImports(tx: self) }
}

package struct MemberImports {
    let tx: Tx

    private static let columns: StaticString = """
        id, union_id, path, reach, name, head, elsewhere, state, line_count, made_by, made_at,
        expires_at, version
        """

    package func add(_ row: MemberImportRow) throws {
        try tx.run(
            """
            INSERT INTO member_import (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.union), \(row.path),
                \(row.reach.joined(separator: "\n")),
                \(try tx.seal(row.name, "member_import.name", row.id)),
                \(try tx.seal(row.head, "member_import.head", row.id)), \(row.elsewhere),
                \(row.state.rawValue), \(row.lineCount), \(row.madeBy), \(row.madeAt),
                \(row.expiresAt), \(row.version))
            """
        )
    }

    package func find(_ id: MemberImportID) throws -> MemberImportRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM member_import
            WHERE tenant = \(tx.tenant) AND id = \(id)
            """,
            read
        )
    }

    /// The imports within a part of the tree, the newest first.
    package func within(_ ranges: [PathRange], limit: Int = 20) throws -> [MemberImportRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM member_import
            WHERE tenant = \(tx.tenant) AND \(PathRange.any(of: ranges, "path"))
            ORDER BY id DESC LIMIT \(limit)
            """,
            read
        )
    }

    /// Those of a state, the oldest first.
    package func of(_ state: MemberImportRow.State, limit: Int = 20) throws -> [MemberImportRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM member_import
            WHERE tenant = \(tx.tenant) AND state = \(state.rawValue) ORDER BY id LIMIT \(limit)
            """,
            read
        )
    }

    /// Moves an import on; somebody else's move in between makes it stale.
    package func move(
        _ row: MemberImportRow,
        to state: MemberImportRow.State,
        until expires: Instant
    ) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE member_import SET state = \(state.rawValue), expires_at = \(expires),
                    version = \(row.version + 1)
                WHERE tenant = \(tx.tenant) AND id = \(row.id) AND version = \(row.version)
                """
            )
        )
    }

    package func expired(at now: Instant, limit: Int = 5) throws -> [MemberImportID] {
        try tx.rows(
            """
            SELECT id FROM member_import WHERE tenant = \(tx.tenant) AND expires_at < \(now)
            ORDER BY expires_at LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    /// Removes a part of an import's lines, and with the last of them the import; how many.
    package func remove(_ id: MemberImportID, limit: Int) throws -> Int {
        let removed = try tx.run(
            """
            DELETE FROM member_import_line WHERE tenant = \(tx.tenant) AND import = \(id)
                AND line IN (SELECT line FROM member_import_line
                    WHERE tenant = \(tx.tenant) AND import = \(id) LIMIT \(limit))
            """
        )
        guard removed < limit else { return removed }
        return removed
            + (try tx.run(
                "DELETE FROM member_import WHERE tenant = \(tx.tenant) AND id = \(id)"
            ))
    }

    private func read(_ row: Row) throws -> MemberImportRow {
        var columns = row.columns
        let id: MemberImportID = try columns.id()
        return MemberImportRow(
            id: id,
            union: try columns.id(),
            path: try columns.text(),
            reach: try columns.text().split(separator: "\n").map(String.init),
            name: try tx.open(columns.blob(), "member_import.name", id),
            head: try tx.open(columns.blob(), "member_import.head", id),
            elsewhere: try columns.text(),
            state: try columns.choice(),
            lineCount: Int(try columns.int()),
            madeBy: try columns.idIfAny(),
            madeAt: try columns.instant(),
            expiresAt: try columns.instant(),
            version: try columns.int()
        )
    }
}

extension MemberImports {
    package func add(_ lines: [MemberImportLineRow], to id: MemberImportID) throws {
        for line in lines {
            try tx.run(
                """
                INSERT INTO member_import_line (tenant, import, line, state, body)
                VALUES (\(tx.tenant), \(id), \(line.line), \(line.state.rawValue),
                    \(try tx.vault.seal(line.body, in: cell(id, line.line))))
                """
            )
        }
    }

    package func save(_ line: MemberImportLineRow, of id: MemberImportID) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE member_import_line SET state = \(line.state.rawValue),
                    body = \(try tx.vault.seal(line.body, in: cell(id, line.line)))
                WHERE tenant = \(tx.tenant) AND import = \(id) AND line = \(line.line)
                """
            )
        )
    }

    /// The lines in these states, in the order of the file; all states where none is named.
    package func lines(
        of id: MemberImportID,
        in states: [MemberImportLineRow.State] = [],
        after line: Int = 0,
        limit: Int
    ) throws -> [MemberImportLineRow] {
        let isIn: SQL =
            states.isEmpty ? "TRUE" : "state \(anyOf: states.map(\.rawValue))"
        return try tx.rows(
            """
            SELECT line, state, body FROM member_import_line
            WHERE tenant = \(tx.tenant) AND import = \(id) AND line > \(line) AND \(isIn)
            ORDER BY line LIMIT \(limit)
            """
        ) { row in
            var columns = row.columns
            let line = Int(try columns.int())
            return MemberImportLineRow(
                line: line,
                state: try columns.choice(),
                body: try tx.vault.open(columns.blob(), in: cell(id, line))
            )
        }
    }

    package func counts(
        of id: MemberImportID
    ) throws -> [MemberImportLineRow.State: Int] {
        let counts = try tx.rows(
            """
            SELECT state, count(*) FROM member_import_line
            WHERE tenant = \(tx.tenant) AND import = \(id) GROUP BY state
            """
        ) { row in
            var columns = row.columns
            let state: MemberImportLineRow.State = try columns.choice()
            return (state, Int(try columns.int()))
        }
        return Dictionary(counts) { first, _ in first }
    }

    private func cell(_ id: MemberImportID, _ line: Int) -> Vault.Cell {
        Vault.Cell("member_import_line.body", tx.tenant, id, part: line)
    }
}
