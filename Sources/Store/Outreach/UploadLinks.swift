package import Calendar

/// A link by which somebody without an account adds papers to a lead or a case.
package struct UploadLinkRow: Hashable, Sendable {
    package var tokenHash: [UInt8]
    package var tenant: TenantID
    package var id: UploadLinkID
    package var owner: FileRow.Owner
    package var madeBy: UserID?
    package var madeAt: Instant
    package var expiresAt: Instant
    /// How many files it still takes.
    package var leftFiles: Int64

    package init(
        tokenHash: [UInt8],
        tenant: TenantID,
        id: UploadLinkID,
        owner: FileRow.Owner,
        madeBy: UserID?,
        madeAt: Instant,
        expiresAt: Instant,
        leftFiles: Int64
    ) {
        self.tokenHash = tokenHash
        self.tenant = tenant
        self.id = id
        self.owner = owner
        self.madeBy = madeBy
        self.madeAt = madeAt
        self.expiresAt = expiresAt
        self.leftFiles = leftFiles
    }
}

extension Tx {
    /// Links for papers, found by a token's hash before the tenant is known.
    package var uploadLinks: UploadLinks { UploadLinks(tx: self) }
}

package struct UploadLinks {
    let tx: Tx

    private static let columns: StaticString = """
        token_hash, tenant, id, owner_kind, owner, made_by, made_at, expires_at, left_files
        """

    package func add(_ row: UploadLinkRow) throws {
        try tx.run(
            """
            INSERT INTO upload_link (\(raw: Self.columns))
            VALUES (\(row.tokenHash), \(row.tenant), \(row.id), \(row.owner.kind),
                \(row.owner.number), \(row.madeBy), \(row.madeAt), \(row.expiresAt),
                \(row.leftFiles))
            """
        )
    }

    package func find(_ tokenHash: [UInt8]) throws -> UploadLinkRow? {
        try tx.first(
            "SELECT \(raw: Self.columns) FROM upload_link WHERE token_hash = \(tokenHash)",
            read
        )
    }

    /// The links to a lead or a case, those that are over among them.
    package func of(_ owner: FileRow.Owner) throws -> [UploadLinkRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM upload_link
            WHERE tenant = \(tx.tenant) AND owner_kind = \(owner.kind)
                AND owner = \(owner.number)
            ORDER BY id
            """,
            read
        )
    }

    /// Ends every link to a lead or a case; how many there were.
    @discardableResult package func revoke(of owner: FileRow.Owner) throws -> Int {
        try tx.run(
            """
            DELETE FROM upload_link
            WHERE tenant = \(tx.tenant) AND owner_kind = \(owner.kind)
                AND owner = \(owner.number)
            """
        )
    }

    /// Uses one file of a link; false where it takes no more or is over.
    package func use(_ tokenHash: [UInt8], at now: Instant) throws -> Bool {
        let used = try tx.run(
            """
            UPDATE upload_link SET left_files = left_files - 1
            WHERE token_hash = \(tokenHash) AND left_files > 0 AND expires_at > \(now)
            """
        )
        return used == 1
    }

    package func sweep(at now: Instant) throws -> Int {
        try tx.run("DELETE FROM upload_link WHERE expires_at < \(now)")
    }

    private func read(_ row: Row) throws -> UploadLinkRow {
        var columns = row.columns
        return UploadLinkRow(
            tokenHash: try columns.blob(),
            tenant: try columns.id(),
            id: try columns.id(),
            owner: try FileRow.Owner(kind: columns.text(), number: columns.int()),
            madeBy: try columns.idIfAny(),
            madeAt: try columns.instant(),
            expiresAt: try columns.instant(),
            leftFiles: try columns.int()
        )
    }
}
