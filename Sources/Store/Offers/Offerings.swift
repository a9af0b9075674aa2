package import Calendar
import Ledger
import Registry

extension Tx {
    /// What is handed out to people without an application.
    package var offerings: Offerings { Offerings(tx: self) }
}

package struct Offerings {
    let tx: Tx

    private static let columns: StaticString = """
        id, service, offer, digest, owner, owner_path, unit, worth, pieces, opens_at, closes_at,
        pool, state, opened_at, closed_at, returned, told_through, allotted_at,
        handed_out
        """

    package func add(_ row: OfferingRow) throws {
        try tx.run(
            """
            INSERT INTO offering (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.service), \(row.offer), \(row.digest),
                \(row.owner), \(row.ownerPath), \(row.unit), \(row.worth), \(row.pieces),
                \(row.opensAt), \(row.closesAt), \(row.pool?.raw), \(row.state.rawValue),
                \(row.openedAt), \(row.closedAt), \(row.returned), \(row.toldThrough),
                \(row.allottedAt), \(row.handedOut))
            """
        )
    }

    /// Saves how far it is; what it is worth is never changed.
    package func save(_ row: OfferingRow) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE offering SET pool = \(row.pool?.raw), state = \(row.state.rawValue),
                    opened_at = \(row.openedAt), closed_at = \(row.closedAt),
                    returned = \(row.returned), told_through = \(row.toldThrough),
                    allotted_at = \(row.allottedAt), handed_out = \(row.handedOut)
                WHERE tenant = \(tx.tenant) AND id = \(row.id)
                """
            )
        )
    }

    package func find(_ id: OfferingID) throws -> OfferingRow? {
        try list("id = \(id)", limit: 1).first
    }

    /// The last opening of an offer; what opens once has no other.
    package func last(_ service: String, _ offer: String) throws -> OfferingRow? {
        try openings(of: service, offer, limit: 1).first
    }

    /// The openings of an offer, the latest first.
    package func openings(
        of service: String,
        _ offer: String,
        limit: Int = 200
    ) throws -> [OfferingRow] {
        try list(
            "service = \(service) AND offer = \(offer)",
            "opens_at DESC, id DESC",
            limit: limit
        )
    }

    /// When the offers of a service opened, as far as they did, one instant for each opening.
    package func opened(of service: String) throws -> [Instant] {
        try tx.rows(
            """
            SELECT opened_at FROM offering
            WHERE tenant = \(tx.tenant) AND service = \(service) AND opened_at IS NOT NULL
            """
        ) { try $0.instant(0) }
    }

    /// Every offering, newest first.
    package func all(limit: Int = 200) throws -> [OfferingRow] {
        try list("TRUE", limit: limit)
    }

    package func of(_ state: OfferingRow.State, limit: Int = 200) throws -> [OfferingRow] {
        try list("state = \(state.rawValue)", limit: limit)
    }

    private func list(
        _ condition: SQL,
        _ order: StaticString = "id DESC",
        limit: Int
    ) throws -> [OfferingRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM offering
            WHERE tenant = \(tx.tenant) AND \(condition) ORDER BY \(raw: order) LIMIT \(limit)
            """
        ) { row in
            var columns = row.columns
            var offering = OfferingRow(
                id: try columns.id(),
                service: try columns.text(),
                offer: try columns.text(),
                digest: try columns.text(),
                owner: try columns.id(),
                ownerPath: try columns.text(),
                unit: try columns.text(),
                worth: try columns.int(),
                pieces: try columns.int(),
                opensAt: try columns.instant(),
                closesAt: try columns.instantIfAny()
            )
            offering.pool = try columns.intIfAny().map { AccountID($0) }
            offering.state = try columns.choice()
            offering.openedAt = try columns.instantIfAny()
            offering.closedAt = try columns.instantIfAny()
            offering.returned = try columns.intIfAny()
            offering.toldThrough = try columns.int()
            offering.allottedAt = try columns.instantIfAny()
            offering.handedOut = try columns.int()
            return offering
        }
    }
}

extension Grants {
    /// What has been claimed of an offering.
    package func counts(of offering: OfferingID) throws -> ClaimCounts {
        let rows = try tx.rows(
            """
            SELECT status, count(*) FROM grant_held
            WHERE tenant = \(tx.tenant) AND offering = \(offering) GROUP BY status
            """
        ) { (try $0.text(0), Int(try $0.int(1))) }
        var counts = ClaimCounts()
        for (status, count) in rows {
            switch GrantRow.Status(rawValue: status) {
            case .due: counts.due = count
            case .inBatch: counts.inBatch = count
            case .settled: counts.settled = count
            case .returned, .void, nil: break
            }
        }
        return counts
    }

    /// What somebody has claimed of an offering since a moment, newest first.
    package func claims(
        of person: PersonID,
        on offering: OfferingID,
        since start: Instant = Instant(milliseconds: .min)
    ) throws -> [GrantRow] {
        try list(
            "holder = \(person) AND offering = \(offering) AND granted_at >= \(start)",
            "granted_at DESC, id DESC",
            limit: 1_000
        )
    }

    /// A page of the claims on an offering, oldest first.
    package func claims(
        on offering: OfferingID,
        after last: GrantRow? = nil,
        limit: Int = 50
    ) throws -> [GrantRow] {
        let at = last?.grantedAt ?? Instant(milliseconds: .min)
        let id = last?.id ?? GrantID(raw: 0)
        return try list(
            "offering = \(offering) AND (granted_at, id) > (\(at), \(id))",
            "granted_at, id",
            limit: limit
        )
    }
}
