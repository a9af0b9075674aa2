package import Calendar
import Registry

/// A place that opens by itself, and what its device last said.
package struct EntranceRow: Hashable, Sendable {
    package var place: PlaceID
    package var addedAt: Instant
    package var addedBy: UserID?
    /// Nil until the device has been heard of.
    package var heardAt: Instant?
    /// In the device's own words: short, and nothing personal.
    package var state: String?

    package init(
        place: PlaceID,
        addedAt: Instant,
        addedBy: UserID?,
        heardAt: Instant? = nil,
        state: String? = nil
    ) {
        self.place = place
        self.addedAt = addedAt
        self.addedBy = addedBy
        self.heardAt = heardAt
        self.state = state
    }
}

extension Tx {
    /// Places that open by themselves.
    package var entrances: Entrances { Entrances(tx: self) }
}

package struct Entrances {
    let tx: Tx

    /// Adds it, also where one was taken away before.
    package func add(_ row: EntranceRow) throws {
        try tx.run(
            """
            INSERT INTO entrance (tenant, place, added_at, added_by, heard_at, state)
            VALUES (\(tx.tenant), \(row.place), \(row.addedAt), \(row.addedBy), \(row.heardAt),
                \(row.state))
            ON CONFLICT (tenant, place) DO UPDATE SET added_at = excluded.added_at,
                added_by = excluded.added_by, heard_at = NULL, state = NULL, ended_at = NULL
            """
        )
    }

    package func find(_ place: PlaceID) throws -> EntranceRow? {
        try tx.first(
            """
            SELECT place, added_at, added_by, heard_at, state FROM entrance
            WHERE tenant = \(tx.tenant) AND place = \(place) AND ended_at IS NULL
            """
        ) { row in
            EntranceRow(
                place: try row.id(0),
                addedAt: try row.instant(1),
                addedBy: try row.idIfAny(2),
                heardAt: try row.instantIfAny(3),
                state: try row.textIfAny(4)
            )
        }
    }

    /// That its device is alive, and what it says of itself; what it said before stays where it says nothing.
    package func hear(_ place: PlaceID, at now: Instant, saying state: String?) throws {
        try tx.run(
            """
            UPDATE entrance SET heard_at = \(now), state = coalesce(\(state), state)
            WHERE tenant = \(tx.tenant) AND place = \(place)
            """
        )
    }

    /// Counts a visit; the same code is one visit however often it is read.
    package func count(_ place: PlaceID, by pass: String, at now: Instant) throws {
        let hash = tx.vault.blindIndex(.code, "entrance\u{0}\(tx.tenant.raw)\u{0}\(pass)")
        try tx.run(
            """
            INSERT INTO entrance_visit (tenant, place, at, pass_hash)
            VALUES (\(tx.tenant), \(place), \(now), \(hash))
            ON CONFLICT (tenant, place, pass_hash) DO NOTHING
            """
        )
    }

    package func visits(to place: PlaceID, from: Instant, until: Instant) throws -> Int {
        try tx.first(
            """
            SELECT count(*) FROM entrance_visit
            WHERE tenant = \(tx.tenant) AND place = \(place) AND at >= \(from) AND at < \(until)
            """
        ) { Int(try $0.int(0)) } ?? 0
    }

    /// All that were ever counted, to places within a reach; nil for all places.
    package func allVisits(within ranges: [PathRange]?) throws -> Int {
        let reach: SQL = ranges.map { PathRange.any(of: $0, "p.path") } ?? "TRUE"
        return try tx.first(
            """
            SELECT count(*) FROM entrance e
            CROSS JOIN place p ON p.tenant = e.tenant AND p.id = e.place
            CROSS JOIN entrance_visit v ON v.tenant = e.tenant AND v.place = e.place
            WHERE e.tenant = \(tx.tenant) AND \(reach)
            """
        ) { Int(try $0.int(0)) } ?? 0
    }

    /// Takes the entrance away; the visits that were counted stay counted.
    package func end(_ place: PlaceID, at now: Instant) throws {
        try tx.run(
            """
            UPDATE entrance SET ended_at = \(now)
            WHERE tenant = \(tx.tenant) AND place = \(place)
            """
        )
    }
}
