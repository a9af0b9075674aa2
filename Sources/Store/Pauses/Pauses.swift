package import Calendar
import Registry

/// A time in which a service takes no applications.
package struct PauseRow: Hashable, Sendable {
    package var id: PauseID
    package var service: String
    /// As everybody reads it.
    package var reason: String
    package var startedAt: Instant
    /// The last day; nil where it lasts until somebody ends it.
    package var until: CivilDate?
    /// The calendar days by which running deadlines are put off; none for 0.
    package var putsOff: Int
    package var startedBy: UserID?
    /// The last case whose deadlines were put off, newest first.
    package var reached: CaseCursor?
    /// When all of them had been.
    package var putOffAt: Instant?
    package var endedAt: Instant?
    package var endedBy: UserID?

    package init(
        id: PauseID,
        service: String,
        reason: String,
        startedAt: Instant,
        until: CivilDate?,
        putsOff: Int,
        startedBy: UserID?,
        reached: CaseCursor? = nil,
        putOffAt: Instant? = nil,
        endedAt: Instant? = nil,
        endedBy: UserID? = nil
    ) {
        self.id = id
        self.service = service
        self.reason = reason
        self.startedAt = startedAt
        self.until = until
        self.putsOff = putsOff
        self.startedBy = startedBy
        self.reached = reached
        self.putOffAt = putOffAt
        self.endedAt = endedAt
        self.endedBy = endedBy
    }
}

extension Tx {
    /// Times in which services take no applications.
    package var pauses: Pauses { Pauses(tx: self) }
}

package struct Pauses {
    let tx: Tx

    private static let columns: StaticString = """
        id, service, reason, started_at, until_day, puts_off, started_by, reached_filed, reached,
        put_off_at, ended_at, ended_by
        """

    /// Begins one; one of the same service that is over by its day has to be ended first.
    package func add(_ row: PauseRow) throws {
        try tx.run(
            """
            INSERT INTO service_pause (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.service), \(row.reason), \(row.startedAt),
                \(row.until), \(row.putsOff), \(row.startedBy), \(row.reached?.filedAt),
                \(row.reached?.id), \(row.putOffAt), \(row.endedAt), \(row.endedBy))
            """
        )
    }

    package func save(_ row: PauseRow) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE service_pause SET reached_filed = \(row.reached?.filedAt),
                    reached = \(row.reached?.id), put_off_at = \(row.putOffAt),
                    ended_at = \(row.endedAt), ended_by = \(row.endedBy)
                WHERE tenant = \(tx.tenant) AND id = \(row.id)
                """
            )
        )
    }

    /// The one that nobody has ended, whether or not its last day is over.
    package func unended(_ service: String) throws -> PauseRow? {
        try list("service = \(service) AND ended_at IS NULL", limit: 1).first
    }

    package func standing(_ service: String, on day: CivilDate) throws -> PauseRow? {
        try unended(service).flatMap { $0.until.map { $0 >= day } ?? true ? $0 : nil }
    }

    /// Those that stand on a day.
    package func standing(on day: CivilDate) throws -> [PauseRow] {
        try list("ended_at IS NULL AND (until_day IS NULL OR until_day >= \(day))", limit: 1_000)
    }

    /// Those whose deadlines are still being put off.
    package func unfinished() throws -> [PauseRow] {
        try list("puts_off > 0 AND put_off_at IS NULL", limit: 10)
    }

    /// What there was of a service, newest first.
    package func of(_ service: String, limit: Int) throws -> [PauseRow] {
        try list("service = \(service)", limit: limit)
    }

    private func list(_ condition: SQL, limit: Int) throws -> [PauseRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM service_pause
            WHERE tenant = \(tx.tenant) AND \(condition) ORDER BY id DESC LIMIT \(limit)
            """
        ) { row in
            var columns = row.columns
            let (id, service, reason) = try (
                columns.id() as PauseID, columns.text(), columns.text()
            )
            let (startedAt, until) = try (columns.instant(), columns.dateIfAny())
            let (putsOff, startedBy) = try (Int(columns.int()), columns.idIfAny() as UserID?)
            let (filed, reached) = try (columns.instantIfAny(), columns.idIfAny() as CaseID?)
            return PauseRow(
                id: id,
                service: service,
                reason: reason,
                startedAt: startedAt,
                until: until,
                putsOff: putsOff,
                startedBy: startedBy,
                reached: filed.flatMap { filed in
                    reached.map { CaseCursor(filedAt: filed, id: $0) }
                },
                putOffAt: try columns.instantIfAny(),
                endedAt: try columns.instantIfAny(),
                endedBy: try columns.idIfAny()
            )
        }
    }
}
