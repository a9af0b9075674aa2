package import Calendar

/// What a program comes in by, for the account that made it.
package struct AccessTokenRow: Hashable, Sendable {
    package var id: TokenID
    package var account: UserID
    /// SHA-256 of the token; the token itself is kept nowhere.
    package var hash: [UInt8]
    package var name: String
    /// Words of a closed list, set apart by blanks.
    package var scopes: String
    package var madeAt: Instant
    package var expiresAt: Instant
    package var usedAt: Instant?
    package var endedAt: Instant?

    package init(
        id: TokenID,
        account: UserID,
        hash: [UInt8],
        name: String,
        scopes: String,
        madeAt: Instant,
        expiresAt: Instant,
        usedAt: Instant? = nil,
        endedAt: Instant? = nil
    ) {
        self.id = id
        self.account = account
        self.hash = hash
        self.name = name
        self.scopes = scopes
        self.madeAt = madeAt
        self.expiresAt = expiresAt
        self.usedAt = usedAt
        self.endedAt = endedAt
    }
}

extension Tx {
    /// What programs come in by.
    package var tokens: AccessTokens { AccessTokens(tx: self) }
}

package struct AccessTokens {
    let tx: Tx

    private static let columns: StaticString = """
        id, account, token_hash, name, scopes, made_at, expires_at, used_at, ended_at
        """

    package func add(_ row: AccessTokenRow) throws {
        try tx.run(
            """
            INSERT INTO access_token (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.account), \(row.hash), \(row.name),
                \(row.scopes), \(row.madeAt), \(row.expiresAt), \(row.usedAt), \(row.endedAt))
            """
        )
    }

    package func find(hash: [UInt8]) throws -> AccessTokenRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM access_token
            WHERE tenant = \(tx.tenant) AND token_hash = \(hash)
            """,
            read
        )
    }

    package func find(_ id: TokenID) throws -> AccessTokenRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM access_token
            WHERE tenant = \(tx.tenant) AND id = \(id)
            """,
            read
        )
    }

    /// An account's own, newest first.
    package func of(_ account: UserID, limit: Int = 100) throws -> [AccessTokenRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM access_token
            WHERE tenant = \(tx.tenant) AND account = \(account) ORDER BY id DESC LIMIT \(limit)
            """,
            read
        )
    }

    package func markUsed(_ id: TokenID, at now: Instant) throws {
        try tx.run(
            """
            UPDATE access_token SET used_at = \(now) WHERE tenant = \(tx.tenant) AND id = \(id)
            """
        )
    }

    package func end(_ id: TokenID, at now: Instant) throws {
        try tx.run(
            """
            UPDATE access_token SET ended_at = \(now)
            WHERE tenant = \(tx.tenant) AND id = \(id) AND ended_at IS NULL
            """
        )
    }

    private func read(_ row: Row) throws -> AccessTokenRow {
        var columns = row.columns
        return AccessTokenRow(
            id: try columns.id(),
            account: try columns.id(),
            hash: try columns.blob(),
            name: try columns.text(),
            scopes: try columns.text(),
            madeAt: try columns.instant(),
            expiresAt: try columns.instant(),
            usedAt: try columns.instantIfAny(),
            endedAt: try columns.instantIfAny()
        )
    }
}
