import Calendar

extension Tx {
    /// Attachments, sealed piece by piece.
    package var files: AttachedFiles { AttachedFiles(tx: self) }
}

package struct AttachedFiles {
    let tx: Tx

    /// The size of a piece before sealing, in bytes.
    package static let pieceSize = 256 * 1_024

    private static let columns: StaticString = """
        id, owner_kind, owner, field, name, media_type, size, sha256, added_by, added_at
        """

    /// Adds an attachment whole; its bytes must be those the row speaks of.
    package func add(_ row: FileRow, bytes: [UInt8]) throws {
        guard bytes.count == row.size, bytes.sha256 == row.sha256 else {
            throw StoreError.statement("an attachment's bytes are not those of its row")
        }
        try begin(row)
        for (part, start) in stride(from: 0, to: bytes.count, by: Self.pieceSize).enumerated() {
            let end = min(start + Self.pieceSize, bytes.count)
            try append(Array(bytes[start..<end]), part: part, to: row.id)
        }
    }

    package func begin(_ row: FileRow) throws {
        try tx.run(
            """
            INSERT INTO file (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.owner.kind), \(row.owner.number),
                \(row.field), \(try tx.seal(row.name, "file.name", row.id)), \(row.mediaType),
                \(row.size), \(row.sha256), \(row.addedBy), \(row.addedAt))
            """
        )
    }

    package func append(_ piece: [UInt8], part: Int, to id: FileID) throws {
        try tx.run(
            """
            INSERT INTO file_chunk (tenant, file, part, bytes)
            VALUES (\(tx.tenant), \(id), \(part),
                \(try tx.vault.seal(piece, in: cell(id, part))))
            """
        )
    }

    package func find(_ id: FileID) throws -> FileRow? {
        try tx.first(
            "SELECT \(raw: Self.columns) FROM file WHERE tenant = \(tx.tenant) AND id = \(id)",
            read
        )
    }

    package func of(_ owner: FileRow.Owner) throws -> [FileRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM file
            WHERE tenant = \(tx.tenant) AND owner_kind = \(owner.kind)
                AND owner = \(owner.number)
            ORDER BY field, id
            """,
            read
        )
    }

    /// One piece of an attachment; nil after the last.
    package func piece(_ part: Int, of id: FileID) throws -> [UInt8]? {
        let sealed = try tx.first(
            """
            SELECT bytes FROM file_chunk
            WHERE tenant = \(tx.tenant) AND file = \(id) AND part = \(part)
            """
        ) { try $0.blob(0) }
        return try sealed.map { try tx.vault.open($0, in: cell(id, part)) }
    }

    /// The whole attachment, checked against what was put in.
    package func bytes(of row: FileRow) throws -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(row.size))
        for part in 0... {
            guard let piece = try piece(part, of: row.id) else { break }
            bytes += piece
        }
        guard bytes.sha256 == row.sha256 else { throw StoreError.sealed("an attachment") }
        return bytes
    }

    /// Hangs everything of one owner on another, as when a draft becomes a case.
    package func move(from owner: FileRow.Owner, to next: FileRow.Owner) throws {
        try tx.run(
            """
            UPDATE file SET owner_kind = \(next.kind), owner = \(next.number)
            WHERE tenant = \(tx.tenant) AND owner_kind = \(owner.kind)
                AND owner = \(owner.number)
            """
        )
    }

    package func remove(_ id: FileID) throws {
        try tx.run("DELETE FROM file_chunk WHERE tenant = \(tx.tenant) AND file = \(id)")
        try tx.run("DELETE FROM file WHERE tenant = \(tx.tenant) AND id = \(id)")
    }

    private func cell(_ id: FileID, _ part: Int) -> Vault.Cell {
        Vault.Cell("file_chunk.bytes", tx.tenant, id, part: part)
    }

    private func read(_ row: Row) throws -> FileRow {
        var columns = row.columns
        let id: FileID = try columns.id()
        return FileRow(
            id: id,
            owner: try FileRow.Owner(kind: columns.text(), number: columns.int()),
            field: try columns.text(),
            name: try tx.open(columns.blob(), "file.name", id),
            mediaType: try columns.text(),
            size: try columns.int(),
            sha256: try columns.blob(),
            addedBy: try columns.idIfAny(),
            addedAt: try columns.instant()
        )
    }
}
