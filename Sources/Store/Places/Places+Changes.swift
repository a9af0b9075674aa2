package import Calendar
import Registry

/// A place with what there is at it and when it is shut.
package struct PlaceAtHand: Hashable, Sendable {
    package let place: PlaceRow
    package let services: [PlaceServiceRow]
    package let closures: [PlaceClosureRow]
}

extension Places {
    /// How many changes there were; the same number means that nothing has changed.
    package func changes() throws -> Int64 {
        let last = try tx.first(
            "SELECT coalesce(max(changed), 0) FROM place WHERE tenant = \(tx.tenant)"
        ) { try $0.int(0) }
        return last ?? 0
    }

    /// What changed after a count, in the order of its numbers; page on with the last one.
    package func changed(
        after id: PlaceID = PlaceID(raw: 0),
        since change: Int64,
        at now: Instant,
        limit: Int = 2_000
    ) throws -> [PlaceAtHand] {
        let rows = try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM place
            WHERE tenant = \(tx.tenant) AND changed > \(change) AND id > \(id)
            ORDER BY id LIMIT \(limit)
            """,
            read
        )
        return try atHand(rows, at: now)
    }

    /// Rows with what belongs to them; closures that are over stay away.
    package func atHand(_ rows: [PlaceRow], at now: Instant) throws -> [PlaceAtHand] {
        let services = try services(at: rows.map(\.id))
        let closures = try closures(of: rows.map(\.id), after: now)
        return rows.map { row in
            PlaceAtHand(
                place: row,
                services: services[row.id] ?? [],
                closures: closures[row.id] ?? []
            )
        }
    }

    /// Takes the next number of the tenant's count of changes.
    func nextChange() throws -> Int64 {
        try tx.cases.nextNumber("place change", year: 0)
    }

    /// Notes that something about a place is new.
    package func touch(_ id: PlaceID) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE place SET changed = \(try nextChange())
                WHERE tenant = \(tx.tenant) AND id = \(id)
                """
            )
        )
    }
}

extension Places {
    package func addClosure(_ row: PlaceClosureRow) throws {
        try tx.run(
            """
            INSERT INTO place_closure (tenant, id, place, from_at, until_at, reason, reason_en,
                made_by, made_at)
            VALUES (\(tx.tenant), \(row.id), \(row.place), \(row.from), \(row.until),
                \(row.reason), \(row.reasonEn), \(row.madeBy), \(row.madeAt))
            """
        )
        try touch(row.place)
    }

    package func removeClosure(_ id: ClosureID, of place: PlaceID) throws {
        try tx.expectOne(
            tx.run(
                """
                DELETE FROM place_closure
                WHERE tenant = \(tx.tenant) AND place = \(place) AND id = \(id)
                """
            )
        )
        try touch(place)
    }

    /// When some places are shut, now or later.
    package func closures(
        of places: [PlaceID],
        after now: Instant
    ) throws -> [PlaceID: [PlaceClosureRow]] {
        let rows = try tx.rows(
            """
            SELECT id, place, from_at, until_at, reason, reason_en, made_by, made_at
            FROM place_closure
            WHERE tenant = \(tx.tenant) AND place \(anyOf: places)
                AND (until_at IS NULL OR until_at > \(now))
            ORDER BY place, from_at, id
            """
        ) { row in
            var columns = row.columns
            return PlaceClosureRow(
                id: try columns.id(),
                place: try columns.id(),
                from: try columns.instant(),
                until: try columns.instantIfAny(),
                reason: try columns.text(),
                reasonEn: try columns.text(),
                madeBy: try columns.idIfAny(),
                madeAt: try columns.instant()
            )
        }
        return Dictionary(grouping: rows, by: \.place)
    }
}
