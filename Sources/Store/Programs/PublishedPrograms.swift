package import Calendar

/// A service as it was published: its folder, byte for byte, under its digest.
package struct ProgramRow: Hashable, Sendable {
    package enum Status: String, Hashable, Sendable {
        case open
        case closed
        /// Another version has taken its place; cases filed under it go on.
        case replaced
    }

    package var id: ProgramID
    package var service: String
    package var digest: String
    package var title: String
    package var titleEn: String
    package var owner: OrganisationID
    package var status: Status
    package var publishedAt: Instant
    package var publishedBy: UserID?

    package init(
        id: ProgramID,
        service: String,
        digest: String,
        title: String,
        titleEn: String,
        owner: OrganisationID,
        status: Status = .open,
        publishedAt: Instant,
        publishedBy: UserID?
    ) {
        self.id = id
        self.service = service
        self.digest = digest
        self.title = title
        self.titleEn = titleEn
        self.owner = owner
        self.status = status
        self.publishedAt = publishedAt
        self.publishedBy = publishedBy
    }
}

extension Tx {
    /// The services as published.
    package var programs: PublishedPrograms { PublishedPrograms(tx: self) }
}

package struct PublishedPrograms {
    let tx: Tx

    private static let columns: StaticString = """
        id, service, digest, title, title_en, owner, status, published_at, published_by
        """

    /// Publishes a version, which takes the place of the open one.
    package func publish(_ row: ProgramRow, files: [UInt8]) throws {
        try tx.run(
            """
            UPDATE program SET status = 'replaced'
            WHERE tenant = \(tx.tenant) AND service = \(row.service) AND status = 'open'
            """
        )
        try tx.run(
            """
            INSERT INTO program (tenant, files, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(files), \(row.id), \(row.service), \(row.digest),
                \(row.title), \(row.titleEn), \(row.owner), \(row.status.rawValue),
                \(row.publishedAt), \(row.publishedBy))
            """
        )
        let words = Bigrams.of(row.title + " " + row.titleEn).joined(separator: " ")
        try tx.run("INSERT INTO program_search (rowid, words) VALUES (\(row.id), \(words))")
    }

    /// Opens a version that was replaced or closed before: it is published from now on.
    package func reopen(_ id: ProgramID, at now: Instant) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE program SET status = 'open', published_at = \(now)
                WHERE tenant = \(tx.tenant) AND id = \(id)
                """
            )
        )
    }

    package func setStatus(_ status: ProgramRow.Status, of id: ProgramID) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE program SET status = \(status.rawValue)
                WHERE tenant = \(tx.tenant) AND id = \(id)
                """
            )
        )
    }

    /// Keeps the folder of a version whose digest stays as it is, and who answers for it.
    package func setFiles(_ files: [UInt8], owner: OrganisationID, of id: ProgramID) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE program SET files = \(files), owner = \(owner)
                WHERE tenant = \(tx.tenant) AND id = \(id)
                """
            )
        )
    }

    /// The version one can apply under now.
    package func open(_ service: String) throws -> ProgramRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM program
            WHERE tenant = \(tx.tenant) AND service = \(service) AND status = 'open'
            """,
            read
        )
    }

    /// A certain version, whatever became of it.
    package func version(_ service: String, _ digest: String) throws -> ProgramRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM program
            WHERE tenant = \(tx.tenant) AND service = \(service) AND digest = \(digest)
            """,
            read
        )
    }

    /// The folder of a version.
    package func files(_ id: ProgramID) throws -> [UInt8]? {
        try tx.first(
            "SELECT files FROM program WHERE tenant = \(tx.tenant) AND id = \(id)"
        ) { try $0.blob(0) }
    }

    /// Every version: open ones, and those that cases still run under.
    package func all() throws -> [ProgramRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM program
            WHERE tenant = \(tx.tenant) ORDER BY service, published_at, id
            """,
            read
        )
    }

    /// Open services whose title holds the text.
    package func search(_ text: String, limit: Int = 20) throws -> [ProgramRow] {
        guard let phrase = SearchPhrase(Bigrams.of(text)) else { return [] }
        return try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM program
            WHERE tenant = \(tx.tenant) AND status = 'open' AND id IN (
                SELECT rowid FROM program_search WHERE words MATCH \(phrase.text))
            ORDER BY service LIMIT \(limit)
            """,
            read
        )
    }

    private func read(_ row: Row) throws -> ProgramRow {
        var columns = row.columns
        return ProgramRow(
            id: try columns.id(),
            service: try columns.text(),
            digest: try columns.text(),
            title: try columns.text(),
            titleEn: try columns.text(),
            owner: try columns.id(),
            status: try columns.choice(),
            publishedAt: try columns.instant(),
            publishedBy: try columns.idIfAny()
        )
    }
}
