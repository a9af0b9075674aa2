package import Calendar
import Registry

/// Days on which a colleague is away.
package struct AbsenceRow: Hashable, Sendable {
    package var id: AbsenceID
    package var account: UserID
    /// Who does the work meanwhile; nil where it goes to others with the duty, and to the union above.
    package var standIn: UserID?
    package var from: CivilDate
    /// The last day; nil until somebody ends it.
    package var until: CivilDate?
    package var madeAt: Instant
    package var madeBy: UserID?
    package var endedAt: Instant?
    package var endedBy: UserID?

    package init(
        id: AbsenceID,
        account: UserID,
        standIn: UserID?,
        from: CivilDate,
        until: CivilDate?,
        madeAt: Instant,
        madeBy: UserID?,
        endedAt: Instant? = nil,
        endedBy: UserID? = nil
    ) {
        self.id = id
        self.account = account
        self.standIn = standIn
        self.from = from
        self.until = until
        self.madeAt = madeAt
        self.madeBy = madeBy
        self.endedAt = endedAt
        self.endedBy = endedBy
    }
}

extension Tx {
    /// Who is away, and who stands in.
    package var absences: Absences { Absences(tx: self) }
}

package struct Absences {
    let tx: Tx

    private static let columns: StaticString = """
        id, account, stand_in, from_day, until_day, made_at, made_by, ended_at, ended_by
        """

    package func add(_ row: AbsenceRow) throws {
        try tx.run(
            """
            INSERT INTO absence (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.account), \(row.standIn), \(row.from),
                \(row.until), \(row.madeAt), \(row.madeBy), \(row.endedAt), \(row.endedBy))
            """
        )
    }

    /// Saves who stands in, the last day, and how it ended.
    package func save(_ row: AbsenceRow) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE absence SET stand_in = \(row.standIn), until_day = \(row.until),
                    ended_at = \(row.endedAt), ended_by = \(row.endedBy)
                WHERE tenant = \(tx.tenant) AND id = \(row.id)
                """
            )
        )
    }

    package func find(_ id: AbsenceID) throws -> AbsenceRow? {
        try list("id = \(id)", limit: 1).first
    }

    /// Whether somebody is away on a day, and who stands in.
    package func standing(of account: UserID, on day: CivilDate) throws -> AbsenceRow? {
        try list("account = \(account) AND \(standing(on: day))", limit: 1).first
    }

    /// Those in whose place somebody stands on a day.
    package func inPlaceOf(by standIn: UserID, on day: CivilDate) throws -> [AbsenceRow] {
        try list("stand_in = \(standIn) AND \(standing(on: day))", limit: 100)
    }

    /// Those of some people that are not over on a day, soonest first.
    package func ahead(of accounts: [UserID], from day: CivilDate) throws -> [AbsenceRow] {
        guard !accounts.isEmpty else { return [] }
        return try list(
            "account \(anyOf: accounts) AND ended_at IS NULL AND (until_day IS NULL OR until_day >= \(day))",
            limit: 1_000
        ).sorted { ($0.from, $0.id.raw) < ($1.from, $1.id.raw) }
    }

    /// Those in which somebody stands in that are not over on a day.
    package func ahead(ofStandIn account: UserID, from day: CivilDate) throws -> [AbsenceRow] {
        try list(
            """
            stand_in = \(account) AND ended_at IS NULL
                AND (until_day IS NULL OR until_day >= \(day))
            """,
            limit: 100
        )
    }

    /// Those of some people that stand on a day.
    package func standing(of accounts: [UserID], on day: CivilDate) throws -> [AbsenceRow] {
        guard !accounts.isEmpty else { return [] }
        return try list("account \(anyOf: accounts) AND \(standing(on: day))", limit: 1_000)
    }

    /// What somebody was away before, newest first.
    package func past(of account: UserID, before day: CivilDate, limit: Int) throws -> [AbsenceRow]
    {
        try list(
            "account = \(account) AND (ended_at IS NOT NULL OR until_day < \(day))",
            limit: limit
        )
    }

    private func standing(on day: CivilDate) -> SQL {
        "ended_at IS NULL AND from_day <= \(day) AND (until_day IS NULL OR until_day >= \(day))"
    }

    private func list(_ condition: SQL, limit: Int) throws -> [AbsenceRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM absence
            WHERE tenant = \(tx.tenant) AND \(condition) ORDER BY id DESC LIMIT \(limit)
            """
        ) { row in
            var columns = row.columns
            return AbsenceRow(
                id: try columns.id(),
                account: try columns.id(),
                standIn: try columns.idIfAny(),
                from: try columns.date(),
                until: try columns.dateIfAny(),
                madeAt: try columns.instant(),
                madeBy: try columns.idIfAny(),
                endedAt: try columns.instantIfAny(),
                endedBy: try columns.idIfAny()
            )
        }
    }
}
