package import Calendar
import Registry

/// Somebody who is in; the token itself is known to the browser alone.
package struct SessionRow: Hashable, Sendable {
    package var tokenHash: [UInt8]
    package var tenant: TenantID
    package var id: SessionID
    package var account: UserID
    package var kind: AccountRow.Kind
    package var csrfSecret: [UInt8]
    package var madeAt: Instant
    package var seenAt: Instant
    package var endsAt: Instant
    /// Until when a fresh log-in counts for what asks for one.
    package var strongUntil: Instant?

    package init(
        tokenHash: [UInt8],
        tenant: TenantID,
        id: SessionID,
        account: UserID,
        kind: AccountRow.Kind,
        csrfSecret: [UInt8],
        madeAt: Instant,
        seenAt: Instant,
        endsAt: Instant,
        strongUntil: Instant? = nil
    ) {
        self.tokenHash = tokenHash
        self.tenant = tenant
        self.id = id
        self.account = account
        self.kind = kind
        self.csrfSecret = csrfSecret
        self.madeAt = madeAt
        self.seenAt = seenAt
        self.endsAt = endsAt
        self.strongUntil = strongUntil
    }
}

extension Tx {
    /// Who is in, whatever the tenant: a token is looked up before the tenant is known.
    package var sessions: Sessions { Sessions(tx: self) }
}

package struct Sessions {
    let tx: Tx

    private static let columns: StaticString = """
        token_hash, tenant, id, account, kind, csrf_secret, made_at, seen_at, ends_at, strong_until
        """

    package func add(_ row: SessionRow) throws {
        try tx.run(
            """
            INSERT INTO session (\(raw: Self.columns))
            VALUES (\(row.tokenHash), \(row.tenant), \(row.id), \(row.account),
                \(row.kind.rawValue), \(try seal(row)), \(row.madeAt), \(row.seenAt),
                \(row.endsAt), \(row.strongUntil))
            """
        )
    }

    package func find(_ tokenHash: [UInt8]) throws -> SessionRow? {
        try tx.first(
            "SELECT \(raw: Self.columns) FROM session WHERE token_hash = \(tokenHash)",
            read
        )
    }

    /// Notes that somebody is still there.
    package func touch(_ tokenHash: [UInt8], at now: Instant, endsAt: Instant) throws {
        try tx.run(
            """
            UPDATE session SET seen_at = \(now), ends_at = \(endsAt)
            WHERE token_hash = \(tokenHash)
            """
        )
    }

    /// Notes a fresh log-in.
    package func strengthen(_ tokenHash: [UInt8], until: Instant) throws {
        try tx.expectOne(
            tx.run("UPDATE session SET strong_until = \(until) WHERE token_hash = \(tokenHash)")
        )
    }

    package func end(_ tokenHash: [UInt8]) throws {
        try tx.run("DELETE FROM session WHERE token_hash = \(tokenHash)")
    }

    /// Sends somebody out everywhere.
    package func endAll(of account: UserID) throws {
        try tx.run("DELETE FROM session WHERE tenant = \(tx.tenant) AND account = \(account)")
    }

    /// Forgets sessions that are over; returns how many.
    package func sweep(at now: Instant) throws -> Int {
        try tx.run("DELETE FROM session WHERE ends_at < \(now)")
    }

    private func seal(_ row: SessionRow) throws -> [UInt8] {
        try tx.vault.seal(row.csrfSecret, in: cell(row.tenant, row.id))
    }

    private func cell(_ tenant: TenantID, _ id: SessionID) -> Vault.Cell {
        Vault.Cell("session.csrf_secret", tenant, id)
    }

    private func read(_ row: Row) throws -> SessionRow {
        var columns = row.columns
        let hash = try columns.blob()
        let tenant: TenantID = try columns.id()
        let id: SessionID = try columns.id()
        return SessionRow(
            tokenHash: hash,
            tenant: tenant,
            id: id,
            account: try columns.id(),
            kind: try columns.choice(),
            csrfSecret: try tx.vault.open(columns.blob(), in: cell(tenant, id)),
            madeAt: try columns.instant(),
            seenAt: try columns.instant(),
            endsAt: try columns.instant(),
            strongUntil: try columns.instantIfAny()
        )
    }
}
