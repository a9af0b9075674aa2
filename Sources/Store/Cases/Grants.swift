package import Calendar
import Registry

/// What somebody holds as the result of a case or of an offering.
package struct GrantRow: Hashable, Sendable {
    package enum Status: String, Hashable, Sendable {
        case due
        case inBatch = "in batch"
        case settled
        case returned
        case void
    }

    package var id: GrantID
    /// The case it came of; nil where it came of an offering.
    package var caseFile: CaseID?
    package var offering: OfferingID?
    /// The grant's name in the service.
    package var name: String
    package var holder: PersonID?
    package var holderOrganisation: OrganisationID?
    package var place: PlaceID?
    /// The first day of the calendar period it is for, where it is given in each.
    package var period: CivilDate?
    package var unit: String
    /// Fen of yuan, or pieces.
    package var amount: Int64
    package var status: Status
    /// The line of the books that gave it.
    package var transfer: Int64?
    package var grantedAt: Instant
    package var settledAt: Instant?
    package var validUntil: CivilDate?
    /// The first day of a cover; nil for everything else.
    package var startsOn: CivilDate?
    /// What a cover has cost, in fen.
    package var fee: Int64?

    package init(
        id: GrantID,
        caseFile: CaseID?,
        offering: OfferingID? = nil,
        name: String,
        holder: PersonID?,
        holderOrganisation: OrganisationID? = nil,
        place: PlaceID? = nil,
        period: CivilDate? = nil,
        unit: String,
        amount: Int64,
        status: Status = .due,
        transfer: Int64? = nil,
        grantedAt: Instant,
        settledAt: Instant? = nil,
        validUntil: CivilDate? = nil,
        startsOn: CivilDate? = nil,
        fee: Int64? = nil
    ) {
        self.id = id
        self.caseFile = caseFile
        self.offering = offering
        self.name = name
        self.holder = holder
        self.holderOrganisation = holderOrganisation
        self.place = place
        self.period = period
        self.unit = unit
        self.amount = amount
        self.status = status
        self.transfer = transfer
        self.grantedAt = grantedAt
        self.settledAt = settledAt
        self.validUntil = validUntil
        self.startsOn = startsOn
        self.fee = fee
    }
}

extension Tx {
    /// What people hold.
    package var grants: Grants { Grants(tx: self) }
}

package struct Grants {
    let tx: Tx

    private static let columns: StaticString = """
        id, case_file, offering, name, holder, holder_organisation, unit, amount, status, transfer,
        granted_at, settled_at, valid_until, place, period, starts_on, fee
        """

    package func add(_ row: GrantRow) throws {
        try tx.run(
            """
            INSERT INTO grant_held (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.caseFile), \(row.offering), \(row.name), \(row.holder),
                \(row.holderOrganisation), \(row.unit), \(row.amount), \(row.status.rawValue),
                \(row.transfer), \(row.grantedAt), \(row.settledAt), \(row.validUntil), \(row.place),
                \(row.period), \(row.startsOn), \(row.fee))
            """
        )
    }

    /// Moves a grant on, if it still is where it was thought to be.
    package func move(
        _ id: GrantID,
        from status: GrantRow.Status,
        to next: GrantRow.Status,
        settledAt: Instant? = nil
    ) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE grant_held SET status = \(next.rawValue), settled_at = \(settledAt)
                WHERE tenant = \(tx.tenant) AND id = \(id) AND status = \(status.rawValue)
                """
            )
        )
    }

    /// The last day of what somebody holds.
    package func end(_ id: GrantID, on day: CivilDate) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE grant_held SET valid_until = \(day)
                WHERE tenant = \(tx.tenant) AND id = \(id)
                """
            )
        )
    }

    package func find(_ id: GrantID) throws -> GrantRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM grant_held
            WHERE tenant = \(tx.tenant) AND id = \(id)
            """,
            read
        )
    }

    package func ofCase(_ id: CaseID) throws -> [GrantRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM grant_held
            WHERE tenant = \(tx.tenant) AND case_file = \(id) ORDER BY id
            """,
            read
        )
    }

    /// What a person holds or held, newest first.
    package func ofHolder(_ person: PersonID, limit: Int = 100) throws -> [GrantRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM grant_held
            WHERE tenant = \(tx.tenant) AND holder = \(person)
            ORDER BY granted_at DESC, id DESC LIMIT \(limit)
            """,
            read
        )
    }

    /// Grants of a status in the order they were given; page on with the last row.
    package func page(
        _ status: GrantRow.Status,
        after last: GrantRow? = nil,
        limit: Int = 200
    ) throws -> [GrantRow] {
        let at = last?.grantedAt ?? Instant(milliseconds: .min)
        let id = last?.id ?? GrantID(raw: 0)
        return try list(
            "status = \(status.rawValue) AND (granted_at, id) > (\(at), \(id))",
            "granted_at, id",
            limit: limit
        )
    }

    func list(_ condition: SQL, _ order: StaticString, limit: Int) throws -> [GrantRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM grant_held
            WHERE tenant = \(tx.tenant) AND \(condition)
            ORDER BY \(raw: order) LIMIT \(limit)
            """,
            read
        )
    }

    private func read(_ row: Row) throws -> GrantRow {
        var columns = row.columns
        return try read(&columns)
    }

    func read(_ columns: inout Columns) throws -> GrantRow {
        var grant = GrantRow(
            id: try columns.id(),
            caseFile: try columns.idIfAny(),
            offering: try columns.idIfAny(),
            name: try columns.text(),
            holder: try columns.idIfAny(),
            holderOrganisation: try columns.idIfAny(),
            unit: try columns.text(),
            amount: try columns.int(),
            status: try columns.choice(),
            transfer: try columns.intIfAny(),
            grantedAt: try columns.instant(),
            settledAt: try columns.instantIfAny(),
            validUntil: try columns.dateIfAny()
        )
        grant.place = try columns.idIfAny()
        grant.period = try columns.dateIfAny()
        grant.startsOn = try columns.dateIfAny()
        grant.fee = try columns.intIfAny()
        return grant
    }
}
