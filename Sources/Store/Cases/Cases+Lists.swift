package import Calendar
import Registry

/// Where a list of cases goes on: after this one, seen from the newest.
package struct CaseCursor: Hashable, Sendable {
    let filedAt: Instant
    let id: CaseID

    package init(_ row: CaseRow) {
        filedAt = row.filedAt
        id = row.id
    }

    package init(filedAt: Instant, id: CaseID) {
        self.filedAt = filedAt
        self.id = id
    }

    /// Before the first row.
    package static var start: CaseCursor {
        CaseCursor(filedAt: Instant(milliseconds: .max), id: CaseID(raw: .max))
    }
}

extension Cases {
    /// What a person has applied for, newest first.
    package func ofApplicant(
        _ person: PersonID,
        after cursor: CaseCursor = .start,
        limit: Int = 20
    ) throws -> [CaseRow] {
        try list("applicant = \(person)", after: cursor, limit: limit)
    }

    /// What somebody has filed for others, newest first.
    package func ofFiler(
        _ filer: UserID,
        after cursor: CaseCursor = .start,
        limit: Int = 20
    ) throws -> [CaseRow] {
        try list("filer = \(filer)", after: cursor, limit: limit)
    }

    /// The cases of a service, newest first.
    package func ofService(
        _ service: String,
        after cursor: CaseCursor = .start,
        limit: Int = 50
    ) throws -> [CaseRow] {
        try list("service = \(service)", after: cursor, limit: limit)
    }

    /// The cases of a service that are not over, newest first.
    package func openOfService(
        _ service: String,
        after cursor: CaseCursor = .start,
        limit: Int = 50
    ) throws -> [CaseRow] {
        try list("service = \(service) AND closed_at IS NULL", after: cursor, limit: limit)
    }

    /// How many cases of a service are not over.
    package func countOpen(of service: String) throws -> Int {
        try tx.first(
            """
            SELECT count(*) FROM case_file
            WHERE tenant = \(tx.tenant) AND service = \(service) AND closed_at IS NULL
            """
        ) { Int(try $0.int(0)) } ?? 0
    }

    /// The cases handled by an organisation, newest first.
    package func ofHandling(
        _ organisation: OrganisationID,
        after cursor: CaseCursor = .start,
        limit: Int = 50
    ) throws -> [CaseRow] {
        try list("handling = \(organisation)", after: cursor, limit: limit)
    }

    /// The cases about a place, of one service or of all, newest first.
    package func ofPlace(
        _ place: PlaceID,
        service: String? = nil,
        after cursor: CaseCursor = .start,
        limit: Int = 50
    ) throws -> [CaseRow] {
        let kind: SQL = service.map { "service = \($0)" } ?? "TRUE"
        return try list("place = \(place) AND \(kind)", after: cursor, limit: limit)
    }

    /// A household's cases of a service since an instant, for what may be had once.
    package func ofHousehold(
        _ household: HouseholdID,
        service: String,
        since: Instant
    ) throws -> [CaseRow] {
        try earlier("household = \(household)", service, since)
    }

    /// An organisation's cases of a service since an instant, for what may be had once.
    package func ofOrganisation(
        _ organisation: OrganisationID,
        service: String,
        since: Instant
    ) throws -> [CaseRow] {
        try earlier("organisation = \(organisation)", service, since)
    }

    /// The cases of a service that are for a person, whoever applied; for what may be had once.
    package func concerning(
        _ person: PersonID,
        service: String,
        since: Instant
    ) throws -> [CaseRow] {
        let own = try earlier("applicant = \(person) AND person IS NULL", service, since)
        return try own + earlier("person = \(person)", service, since)
    }

    /// The places that cases of a service have ended well for.
    package func placesDone(of service: String, limit: Int) throws -> [PlaceID] {
        try tx.rows(
            """
            SELECT DISTINCT place FROM case_file
            WHERE tenant = \(tx.tenant) AND service = \(service) AND place IS NOT NULL
                AND outcome_kind = 'done'
            ORDER BY place LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    private func earlier(_ whose: SQL, _ service: String, _ since: Instant) throws -> [CaseRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM case_file
            WHERE tenant = \(tx.tenant) AND \(whose) AND service = \(service)
                AND filed_at >= \(since)
            ORDER BY filed_at
            """,
            read
        )
    }

    /// The cases in which something happens by itself at or before now, earliest first.
    package func waking(at now: Instant, limit: Int = 200) throws -> [CaseRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM case_file
            WHERE tenant = \(tx.tenant) AND wakes_at IS NOT NULL AND wakes_at <= \(now)
            ORDER BY wakes_at, id LIMIT \(limit)
            """,
            read
        )
    }

    /// When something happens by itself next.
    package func nextWake() throws -> Instant? {
        try tx.first(
            """
            SELECT wakes_at FROM case_file
            WHERE tenant = \(tx.tenant) AND wakes_at IS NOT NULL ORDER BY wakes_at LIMIT 1
            """
        ) { try $0.instant(0) }
    }

    private func list(_ condition: SQL, after cursor: CaseCursor, limit: Int) throws -> [CaseRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM case_file
            WHERE tenant = \(tx.tenant) AND \(condition)
                AND (filed_at, id) < (\(cursor.filedAt), \(cursor.id))
            ORDER BY filed_at DESC, id DESC LIMIT \(limit)
            """,
            read
        )
    }
}
