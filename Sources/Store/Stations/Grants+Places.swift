package import Calendar
import Registry

/// A grant of a place that waits to be paid, as a list shows it.
package struct PlaceDue: Hashable, Sendable {
    package let id: GrantID
    package let source: GrantSource
    package let caseFile: CaseID
    package let number: String
    package let place: PlaceID?
    package let organisation: OrganisationID?
    package let amount: Int64
    package let period: CivilDate?
    package let grantedAt: Instant
}

extension Grants {
    /// What a place holds or held, newest first.
    package func ofPlace(_ place: PlaceID, limit: Int = 500) throws -> [GrantRow] {
        try list("place = \(place)", "granted_at DESC, id DESC", limit: limit)
    }

    /// The same with the service that gave each.
    package func services(of grants: [GrantRow]) throws -> [GrantID: String] {
        var services: [GrantID: String] = [:]
        for grant in grants {
            if let id = grant.caseFile, let row = try tx.cases.find(id) {
                services[grant.id] = row.service
            }
        }
        return services
    }

    /// Whether a case was given something for a period before.
    package func isGiven(_ name: String, to id: CaseID, for period: CivilDate) throws -> Bool {
        try !list(
            "case_file = \(id) AND name = \(name) AND period = \(period)",
            "id",
            limit: 1
        ).isEmpty
    }

    /// What is owed to places and organisations, the oldest first; page on with the last row.
    package func dueToPlaces(after last: PlaceDue? = nil, limit: Int = 200) throws -> [PlaceDue] {
        let at = last?.grantedAt ?? Instant(milliseconds: .min)
        let id = last?.id ?? GrantID(raw: 0)
        return try tx.rows(
            """
            SELECT \(raw: GrantSource.columns), g.id, g.case_file, c.number, g.place,
                g.holder_organisation, g.amount, g.period, g.granted_at
            FROM grant_held g \(raw: GrantSource.origin)
            WHERE g.tenant = \(tx.tenant) AND g.status = 'due' AND g.case_file IS NOT NULL
                AND (g.place IS NOT NULL OR g.holder_organisation IS NOT NULL)
                AND (g.granted_at, g.id) > (\(at), \(id))
            ORDER BY g.granted_at, g.id LIMIT \(limit)
            """
        ) { row in
            var columns = row.columns
            let source = try GrantSource(&columns)
            return try PlaceDue(source: source, &columns)
        }
    }

    /// How many grants of a name a service has given that stand.
    package func count(of name: String, by service: String) throws -> Int {
        let count = try tx.first(
            """
            SELECT count(*) FROM grant_held g
                JOIN case_file c ON c.tenant = g.tenant AND c.id = g.case_file
            WHERE g.tenant = \(tx.tenant) AND g.name = \(name) AND c.service = \(service)
                AND g.status NOT IN ('void', 'returned')
            """
        ) { Int(try $0.int(0)) }
        return count ?? 0
    }

    /// What a service has given under a name that stands, oldest first.
    package func given(_ name: String, by service: String, limit: Int = 10_000) throws -> [GrantRow]
    {
        try list(
            """
            name = \(name) AND status NOT IN ('void', 'returned') AND case_file IN (
                SELECT id FROM case_file WHERE tenant = \(tx.tenant) AND service = \(service))
            """,
            "granted_at, id",
            limit: limit
        )
    }

    /// Notes by which slip something was paid.
    package func notePaid(_ id: GrantID, by slip: String) throws {
        try tx.run(
            """
            UPDATE grant_held SET paid_by = \(slip) WHERE tenant = \(tx.tenant) AND id = \(id)
            """
        )
    }
}

extension PlaceDue {
    init(source: GrantSource, _ columns: inout Columns) throws {
        self.source = source
        id = try columns.id()
        caseFile = try columns.id()
        number = try columns.text()
        place = try columns.idIfAny()
        organisation = try columns.idIfAny()
        amount = try columns.int()
        period = try columns.dateIfAny()
        grantedAt = try columns.instant()
    }
}
