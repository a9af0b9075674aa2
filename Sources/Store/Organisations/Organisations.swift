package import Calendar
import Registry

/// A union, an employer, a team, a partner: one place in the tree.
package struct OrganisationRow: Hashable, Sendable {
    package var id: OrganisationID
    package var parent: OrganisationID?
    /// Everything above it and itself, each with a slash behind: `/A/B/`.
    package var path: String
    package var kind: String
    package var name: String
    package var nameEn: String
    package var region: String
    package var creditCode: String?
    package var isDemo: Bool
    package var closedOn: CivilDate?
    package var madeAt: Instant

    package init(
        id: OrganisationID,
        parent: OrganisationID?,
        path: String,
        kind: String,
        name: String,
        nameEn: String = "",
        region: String,
        creditCode: String? = nil,
        isDemo: Bool = false,
        closedOn: CivilDate? = nil,
        madeAt: Instant
    ) {
        self.id = id
        self.parent = parent
        self.path = path
        self.kind = kind
        self.name = name
        self.nameEn = nameEn
        self.region = region
        self.creditCode = creditCode
        self.isDemo = isDemo
        self.closedOn = closedOn
        self.madeAt = madeAt
    }
}

extension Tx {
    /// The organisations of the tenant, one tree.
    package var organisations: Organisations { Organisations(tx: self) }
}

package struct Organisations {
    let tx: Tx

    static let columns: StaticString = """
        id, parent, path, kind, name, name_en, region, credit_code, is_demo, closed_on, made_at
        """

    package func add(_ row: OrganisationRow) throws {
        try tx.run(
            """
            INSERT INTO organisation (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.parent), \(row.path), \(row.kind), \(row.name),
                \(row.nameEn), \(row.region), \(row.creditCode), \(row.isDemo), \(row.closedOn),
                \(row.madeAt))
            """
        )
        try index(row)
    }

    /// Saves everything but its place in the tree.
    package func save(_ row: OrganisationRow) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE organisation SET kind = \(row.kind), name = \(row.name),
                    name_en = \(row.nameEn), region = \(row.region),
                    credit_code = \(row.creditCode), closed_on = \(row.closedOn)
                WHERE tenant = \(tx.tenant) AND id = \(row.id)
                """
            )
        )
        try tx.run("DELETE FROM organisation_search WHERE rowid = \(row.id)")
        try index(row)
    }

    package func find(_ id: OrganisationID) throws -> OrganisationRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM organisation
            WHERE tenant = \(tx.tenant) AND id = \(id)
            """,
            read
        )
    }

    package func find(anyOf ids: [OrganisationID]) throws -> [OrganisationID: OrganisationRow] {
        let rows = try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM organisation
            WHERE tenant = \(tx.tenant) AND id \(anyOf: ids)
            """,
            read
        )
        return Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
    }

    package func withCreditCode(_ code: String) throws -> OrganisationRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM organisation
            WHERE tenant = \(tx.tenant) AND credit_code = \(code)
            """,
            read
        )
    }

    /// Those below a path that are called exactly so, the oldest first.
    package func named(_ name: String, below path: String) throws -> [OrganisationRow] {
        try search(name, limit: 50).filter { $0.name == name && $0.path.hasPrefix(path) }
            .sorted { $0.id.raw < $1.id.raw }
    }

    package func children(of id: OrganisationID) throws -> [OrganisationRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM organisation
            WHERE tenant = \(tx.tenant) AND parent = \(id) ORDER BY name
            """,
            read
        )
    }

    /// The organisation and everything below it, in the order of the tree; page on with the path.
    package func subtree(
        of range: PathRange,
        after path: String = "",
        limit: Int = 1_000
    ) throws -> [OrganisationRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM organisation
            WHERE tenant = \(tx.tenant) AND path >= \(range.low) AND path < \(range.high)
                AND path > \(path)
            ORDER BY path LIMIT \(limit)
            """,
            read
        )
    }

    /// Those of a kind in a part of the tree, by name, or those of any kind; only those of a name where one
    /// is given.
    package func ofKind(
        _ kinds: [String],
        within range: PathRange,
        called name: String? = nil,
        limit: Int
    ) throws -> [OrganisationRow] {
        let isCalled: SQL = name.map { "name = \($0)" } ?? "TRUE"
        return try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM organisation
            WHERE tenant = \(tx.tenant) AND path >= \(range.low) AND path < \(range.high)
                AND kind \(anyOf: kinds) AND closed_on IS NULL AND \(isCalled)
            ORDER BY name, id LIMIT \(limit)
            """,
            read
        )
    }

    /// The organisation at a path and all above it, from the top.
    package func line(to path: String) throws -> [OrganisationRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM organisation
            WHERE tenant = \(tx.tenant) AND path \(anyOf: PathRange.ancestors(of: path))
            ORDER BY path
            """,
            read
        )
    }

    /// Organisations whose name holds the text, two characters at least.
    package func search(_ text: String, limit: Int = 20) throws -> [OrganisationRow] {
        guard let phrase = SearchPhrase(Bigrams.of(text)) else { return [] }
        return try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM organisation
            WHERE tenant = \(tx.tenant) AND id IN (
                SELECT rowid FROM organisation_search WHERE words MATCH \(phrase.text))
            ORDER BY path LIMIT \(limit)
            """,
            read
        )
    }

    private func index(_ row: OrganisationRow) throws {
        let words = Bigrams.of(row.name + " " + row.nameEn).joined(separator: " ")
        try tx.run(
            "INSERT INTO organisation_search (rowid, words) VALUES (\(row.id), \(words))"
        )
    }

    func read(_ row: Row) throws -> OrganisationRow {
        var columns = row.columns
        return OrganisationRow(
            id: try columns.id(),
            parent: try columns.idIfAny(),
            path: try columns.text(),
            kind: try columns.text(),
            name: try columns.text(),
            nameEn: try columns.text(),
            region: try columns.text(),
            creditCode: try columns.textIfAny(),
            isDemo: try columns.bool(),
            closedOn: try columns.dateIfAny(),
            madeAt: try columns.instant()
        )
    }
}
