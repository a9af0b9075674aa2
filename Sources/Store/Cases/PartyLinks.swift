package import Calendar
import Registry

/// A link by which a party without an account comes to its own part of a case, with a code beside it.
package struct PartyLinkRow: Hashable, Sendable {
    package var tokenHash: [UInt8]
    package var tenant: TenantID
    package var party: CasePartyID
    package var codeHash: [UInt8]
    /// Who has given the code: the hash of what that browser holds.
    package var sessionHash: [UInt8]?
    /// Wrong codes so far.
    package var tries: Int64
    package var madeBy: UserID?
    package var madeAt: Instant
    package var expiresAt: Instant

    package init(
        tokenHash: [UInt8],
        tenant: TenantID,
        party: CasePartyID,
        codeHash: [UInt8],
        tries: Int64 = 0,
        sessionHash: [UInt8]? = nil,
        madeBy: UserID?,
        madeAt: Instant,
        expiresAt: Instant
    ) {
        self.tokenHash = tokenHash
        self.tenant = tenant
        self.party = party
        self.codeHash = codeHash
        self.tries = tries
        self.sessionHash = sessionHash
        self.madeBy = madeBy
        self.madeAt = madeAt
        self.expiresAt = expiresAt
    }
}

extension Tx {
    /// Links of parties, found by a token's hash before the tenant is known.
    package var partyLinks: PartyLinks { PartyLinks(tx: self) }
}

package struct PartyLinks {
    let tx: Tx

    private static let columns: StaticString = """
        token_hash, tenant, party, code_hash, tries, session_hash, made_by, made_at, expires_at
        """

    package func add(_ row: PartyLinkRow) throws {
        try tx.run(
            """
            INSERT INTO party_link (\(raw: Self.columns))
            VALUES (\(row.tokenHash), \(row.tenant), \(row.party), \(row.codeHash), \(row.tries),
                \(row.sessionHash), \(row.madeBy), \(row.madeAt), \(row.expiresAt))
            """
        )
    }

    package func find(_ tokenHash: [UInt8]) throws -> PartyLinkRow? {
        try tx.first(
            "SELECT \(raw: Self.columns) FROM party_link WHERE token_hash = \(tokenHash)",
            read
        )
    }

    /// The link of a party, which may be over.
    package func of(_ party: CasePartyID) throws -> PartyLinkRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM party_link
            WHERE tenant = \(tx.tenant) AND party = \(party)
            """,
            read
        )
    }

    /// Ends every link of a party.
    package func revoke(of party: CasePartyID) throws {
        try tx.run("DELETE FROM party_link WHERE tenant = \(tx.tenant) AND party = \(party)")
    }

    /// The code was right: this browser is let in, and the one before no longer.
    package func enter(_ tokenHash: [UInt8], _ sessionHash: [UInt8]) throws {
        try tx.run(
            """
            UPDATE party_link SET session_hash = \(sessionHash), tries = 0
            WHERE token_hash = \(tokenHash)
            """
        )
    }

    /// Counts a wrong code.
    package func miss(_ tokenHash: [UInt8]) throws {
        try tx.run("UPDATE party_link SET tries = tries + 1 WHERE token_hash = \(tokenHash)")
    }

    private func read(_ row: Row) throws -> PartyLinkRow {
        var columns = row.columns
        return PartyLinkRow(
            tokenHash: try columns.blob(),
            tenant: try columns.id(),
            party: try columns.id(),
            codeHash: try columns.blob(),
            tries: try columns.int(),
            sessionHash: try columns.blobIfAny(),
            madeBy: try columns.idIfAny(),
            madeAt: try columns.instant(),
            expiresAt: try columns.instant()
        )
    }
}
