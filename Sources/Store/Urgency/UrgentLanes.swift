package import Calendar
import Registry

/// A time in which what is applied for at a service is urgent from its filing on.
package struct UrgentLaneRow: Hashable, Sendable {
    package var id: UrgentLaneID
    package var service: String
    /// As everybody reads it.
    package var reason: String
    package var openedAt: Instant
    /// The last day; nil where it lasts until somebody ends it.
    package var until: CivilDate?
    package var openedBy: UserID?
    package var endedAt: Instant?
    package var endedBy: UserID?

    package init(
        id: UrgentLaneID,
        service: String,
        reason: String,
        openedAt: Instant,
        until: CivilDate?,
        openedBy: UserID?,
        endedAt: Instant? = nil,
        endedBy: UserID? = nil
    ) {
        self.id = id
        self.service = service
        self.reason = reason
        self.openedAt = openedAt
        self.until = until
        self.openedBy = openedBy
        self.endedAt = endedAt
        self.endedBy = endedBy
    }
}

extension Tx {
    /// Times in which new cases of services are urgent.
    package var urgentLanes: UrgentLanes { UrgentLanes(tx: self) }
}

package struct UrgentLanes {
    let tx: Tx

    private static let columns: StaticString =
        "id, service, reason, opened_at, until_day, opened_by, ended_at, ended_by"

    /// Opens one; one of the same service that is over by its day has to be ended first.
    package func add(_ row: UrgentLaneRow) throws {
        try tx.run(
            """
            INSERT INTO urgent_lane (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.service), \(row.reason), \(row.openedAt),
                \(row.until), \(row.openedBy), \(row.endedAt), \(row.endedBy))
            """
        )
    }

    package func save(_ row: UrgentLaneRow) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE urgent_lane SET ended_at = \(row.endedAt), ended_by = \(row.endedBy)
                WHERE tenant = \(tx.tenant) AND id = \(row.id)
                """
            )
        )
    }

    /// The one that nobody has ended, whether or not its last day is over.
    package func unended(_ service: String) throws -> UrgentLaneRow? {
        try list("service = \(service) AND ended_at IS NULL", limit: 1).first
    }

    package func standing(_ service: String, on day: CivilDate) throws -> UrgentLaneRow? {
        try unended(service).flatMap { $0.until.map { $0 >= day } ?? true ? $0 : nil }
    }

    /// What there was of a service, newest first.
    package func of(_ service: String, limit: Int) throws -> [UrgentLaneRow] {
        try list("service = \(service)", limit: limit)
    }

    private func list(_ condition: SQL, limit: Int) throws -> [UrgentLaneRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM urgent_lane
            WHERE tenant = \(tx.tenant) AND \(condition) ORDER BY id DESC LIMIT \(limit)
            """
        ) { row in
            var columns = row.columns
            return UrgentLaneRow(
                id: try columns.id(),
                service: try columns.text(),
                reason: try columns.text(),
                openedAt: try columns.instant(),
                until: try columns.dateIfAny(),
                openedBy: try columns.idIfAny(),
                endedAt: try columns.instantIfAny(),
                endedBy: try columns.idIfAny()
            )
        }
    }
}
