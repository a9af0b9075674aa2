package import Calendar
import Registry

/// A cover with the case it came of, as lists show it.
package struct CoverRow: Hashable, Sendable {
    package let grant: GrantRow
    /// The procedure and the version that gave it.
    package let service: String
    package let folder: String
    package let digest: String
    /// The number of the case.
    package let number: String
    package let applicant: PersonID?
}

/// How many covers of a service there are; people and covers are never added up.
package struct CoverCount: Hashable, Sendable {
    package var covers: Int
    package var people: Int
    /// Good on the day that was asked about.
    package var good: Int

    package init(covers: Int, people: Int, good: Int) {
        self.covers = covers
        self.people = people
        self.good = good
    }

    package static let none = CoverCount(covers: 0, people: 0, good: 0)
}

extension Grants {
    /// From the covers to their cases: in the order of a key of theirs, and never the other way round.
    private static let fromCovers: SQL = """
        FROM grant_held g CROSS JOIN case_file c ON c.tenant = g.tenant AND c.id = g.case_file
        """
    private static let fromCases: SQL = """
        FROM case_file c CROSS JOIN grant_held g ON g.tenant = c.tenant AND g.case_file = c.id
        """
    private static let standing: SQL =
        "g.starts_on IS NOT NULL AND g.status NOT IN ('void', 'returned')"

    /// The covers of one name that somebody has or had from a folder, oldest first.
    package func covers(
        of person: PersonID,
        named name: String,
        from folder: String
    ) throws -> [GrantRow] {
        try rows("g.holder = \(person) AND g.name = \(name) AND c.folder = \(folder)")
            .map(\.grant).sorted { ($0.startsOn ?? .first, $0.id) < ($1.startsOn ?? .first, $1.id) }
    }

    /// Every cover that somebody has, or has taken for the family, the newest first.
    package func covers(ofOrBy person: PersonID) throws -> [CoverRow] {
        let own = try rows("g.holder = \(person)")
        let others = try rows(
            """
            c.tenant = \(tx.tenant) AND c.applicant = \(person) AND c.person IS NOT NULL
                AND g.holder <> \(person)
            """,
            from: Self.fromCases
        )
        return newestFirst(own) + newestFirst(others)
    }

    /// The covers of some people within some paths, the newest first.
    package func covers(
        ofAny people: [PersonID],
        within ranges: [PathRange]?
    ) throws -> [CoverRow] {
        newestFirst(try rows("g.holder \(anyOf: people) AND \(reach(ranges))"))
    }

    /// Nobody has many: they are put in order here.
    private func newestFirst(_ rows: [CoverRow]) -> [CoverRow] {
        rows.sorted {
            ($0.grant.startsOn ?? .first, $0.grant.id) > ($1.grant.startsOn ?? .first, $1.grant.id)
        }
    }

    /// The covers that a folder has given within some paths, in the order of their ids; page on with the last.
    package func covers(
        from folder: String,
        within ranges: [PathRange]?,
        after last: GrantID? = nil,
        limit: Int
    ) throws -> [CoverRow] {
        try rows(
            "c.folder = \(folder) AND \(reach(ranges)) AND g.id > \(last ?? GrantID(raw: 0))",
            "ORDER BY g.id LIMIT \(limit)"
        )
    }

    /// How many covers a folder has given within some paths, by their names. Its procedures stand behind it
    /// among the services, with a point between.
    package func coverCounts(
        from folder: String,
        within ranges: [PathRange]?,
        on day: CivilDate
    ) throws -> [String: CoverCount] {
        let counts = try tx.rows(
            """
            SELECT g.name, count(*), count(DISTINCT g.holder),
                count(CASE WHEN g.starts_on <= \(day)
                    AND (g.valid_until IS NULL OR g.valid_until >= \(day)) THEN 1 END)
            \(Self.fromCases)
            WHERE c.tenant = \(tx.tenant) AND c.service >= \(folder) AND c.service < \(folder + "/")
                AND c.folder = \(folder) AND \(Self.standing) AND \(reach(ranges))
            GROUP BY g.name
            """
        ) { row in
            (
                try row.text(0),
                CoverCount(
                    covers: Int(try row.int(1)),
                    people: Int(try row.int(2)),
                    good: Int(try row.int(3))
                )
            )
        }
        return Dictionary(counts) { first, _ in first }
    }

    /// The money grants of one name that a procedure has given within some paths, less what came back of them.
    package func money(
        named name: String,
        by service: String,
        within ranges: [PathRange]?
    ) throws -> [(caseFile: CaseID, amount: Int64)] {
        try tx.rows(
            """
            SELECT g.case_file, COALESCE(g.fee, g.amount) - COALESCE((
                SELECT sum(r.came_in) FROM recovery r
                WHERE r.tenant = g.tenant AND r.grant_held = g.id), 0) \(Self.fromCases)
            WHERE c.tenant = \(tx.tenant) AND g.name = \(name) AND c.service = \(service)
                AND g.status NOT IN ('void', 'returned') AND \(reach(ranges))
            ORDER BY g.id
            """
        ) { (caseFile: try $0.id(0), amount: try $0.int(1)) }
    }

    private func reach(_ ranges: [PathRange]?) -> SQL {
        ranges.map { PathRange.any(of: $0, "c.handling_path") } ?? "TRUE"
    }

    private func rows(
        _ condition: SQL,
        _ order: SQL = "",
        from tables: SQL = fromCovers
    ) throws -> [CoverRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.coverColumns), c.service, c.folder, c.digest, c.number, c.applicant
            \(tables)
            WHERE g.tenant = \(tx.tenant) AND \(Self.standing) AND \(condition)
            \(order)
            """
        ) { row in
            var columns = row.columns
            return CoverRow(
                grant: try read(&columns),
                service: try columns.text(),
                folder: try columns.text(),
                digest: try columns.text(),
                number: try columns.text(),
                applicant: try columns.idIfAny()
            )
        }
    }

    /// The columns of a grant as they are read, of the table that is called `g`.
    private static let coverColumns: StaticString = """
        g.id, g.case_file, g.offering, g.name, g.holder, g.holder_organisation, g.unit, g.amount,
        g.status, g.transfer, g.granted_at, g.settled_at, g.valid_until, g.place, g.period,
        g.starts_on, g.fee
        """
}
