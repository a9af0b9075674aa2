package import Calendar
import Registry

/// Somebody on a roll.
package struct RollEntryRow: Hashable, Sendable {
    package var id: RollEntryID
    package var service: String
    package var roll: String
    /// Counts up within a service; whoever comes later has a higher one.
    package var number: Int64
    package var person: PersonID
    package var addedBy: UserID?
    package var addedAt: Instant

    package init(
        id: RollEntryID,
        service: String,
        roll: String,
        number: Int64,
        person: PersonID,
        addedBy: UserID?,
        addedAt: Instant
    ) {
        self.id = id
        self.service = service
        self.roll = roll
        self.number = number
        self.person = person
        self.addedBy = addedBy
        self.addedAt = addedAt
    }
}

extension Tx {
    /// The lists of people by name.
    package var rolls: Rolls { Rolls(tx: self) }
}

package struct Rolls {
    let tx: Tx

    private static let columns: StaticString = """
        id, service, roll, number, person, added_by, added_at
        """

    package func add(_ row: RollEntryRow) throws {
        try tx.run(
            """
            INSERT INTO roll_entry (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.service), \(row.roll), \(row.number),
                \(row.person), \(row.addedBy), \(row.addedAt))
            """
        )
    }

    /// The highest number ever given within a service.
    package func lastNumber(of service: String) throws -> Int64 {
        try tx.first(
            """
            SELECT number FROM roll_entry
            WHERE tenant = \(tx.tenant) AND service = \(service) ORDER BY number DESC LIMIT 1
            """
        ) { try $0.int(0) } ?? 0
    }

    /// Takes somebody off a roll; false where he was off it already.
    package func remove(
        _ id: RollEntryID,
        because reason: String,
        by account: UserID?,
        at now: Instant
    ) throws -> Bool {
        try tx.run(
            """
            UPDATE roll_entry SET removed_by = \(account), removed_at = \(now),
                reason = \(try tx.seal(reason, "roll_entry.reason", id))
            WHERE tenant = \(tx.tenant) AND id = \(id) AND removed_at IS NULL
            """
        ) == 1
    }

    package func find(_ id: RollEntryID) throws -> RollEntryRow? {
        try list("id = \(id) AND removed_at IS NULL", limit: 1).first
    }

    /// The rolls of a service that somebody is on.
    package func of(_ person: PersonID, in service: String) throws -> Set<String> {
        Set(
            try tx.rows(
                """
                SELECT roll FROM roll_entry WHERE tenant = \(tx.tenant) AND person = \(person)
                    AND service = \(service) AND removed_at IS NULL
                """
            ) { try $0.text(0) }
        )
    }

    package func isOn(_ roll: String, of service: String, _ person: PersonID) throws -> Bool {
        try of(person, in: service).contains(roll)
    }

    package func count(of service: String, _ roll: String) throws -> Int {
        try tx.first(
            """
            SELECT count(*) FROM roll_entry WHERE tenant = \(tx.tenant)
                AND service = \(service) AND roll = \(roll) AND removed_at IS NULL
            """
        ) { Int(try $0.int(0)) } ?? 0
    }

    /// A page of a roll in the order of its numbers.
    package func page(
        of service: String,
        _ roll: String,
        after number: Int64 = 0,
        limit: Int = 50
    ) throws -> [RollEntryRow] {
        try list(
            """
            service = \(service) AND roll = \(roll) AND number > \(number)
                AND removed_at IS NULL
            """,
            limit: limit
        )
    }

    /// Those of a service's rolls who came after a number, whichever roll they are on.
    package func entries(
        of service: String,
        after number: Int64,
        limit: Int
    ) throws -> [RollEntryRow] {
        try list(
            "service = \(service) AND number > \(number) AND removed_at IS NULL",
            limit: limit
        )
    }

    private func list(_ condition: SQL, limit: Int) throws -> [RollEntryRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM roll_entry
            WHERE tenant = \(tx.tenant) AND \(condition) ORDER BY number LIMIT \(limit)
            """
        ) { row in
            var columns = row.columns
            return RollEntryRow(
                id: try columns.id(),
                service: try columns.text(),
                roll: try columns.text(),
                number: try columns.int(),
                person: try columns.id(),
                addedBy: try columns.idIfAny(),
                addedAt: try columns.instant()
            )
        }
    }
}
