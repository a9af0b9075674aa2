package import Calendar

/// A yes to one purpose: when, in which way, in which words.
package struct ConsentRow: Hashable, Sendable {
    package var id: ConsentID
    package var person: PersonID?
    package var caseFile: CaseID?
    package var lead: LeadID?
    package var purpose: String
    package var way: String
    package var words: String?
    package var givenAt: Instant
    package var recordedBy: UserID?
    package var withdrawnAt: Instant?

    package init(
        id: ConsentID,
        person: PersonID? = nil,
        caseFile: CaseID? = nil,
        lead: LeadID? = nil,
        purpose: String,
        way: String,
        words: String? = nil,
        givenAt: Instant,
        recordedBy: UserID? = nil,
        withdrawnAt: Instant? = nil
    ) {
        self.id = id
        self.person = person
        self.caseFile = caseFile
        self.lead = lead
        self.purpose = purpose
        self.way = way
        self.words = words
        self.givenAt = givenAt
        self.recordedBy = recordedBy
        self.withdrawnAt = withdrawnAt
    }
}

extension Tx {
    /// What people have said yes to.
    package var consents: Consents { Consents(tx: self) }
}

package struct Consents {
    let tx: Tx

    private static let columns: StaticString = """
        id, person, case_file, lead, purpose, way, words, given_at, recorded_by, withdrawn_at
        """

    package func add(_ row: ConsentRow) throws {
        try tx.run(
            """
            INSERT INTO consent (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.person), \(row.caseFile), \(row.lead),
                \(row.purpose), \(row.way),
                \(try tx.seal(ifAny: row.words, "consent.words", row.id)), \(row.givenAt),
                \(row.recordedBy), \(row.withdrawnAt))
            """
        )
    }

    /// Gives consents recorded on a lead to the person and the case that came of it.
    package func moveFrom(_ lead: LeadID, to caseFile: CaseID, person: PersonID) throws {
        try tx.run(
            """
            UPDATE consent SET case_file = \(caseFile), person = \(person)
            WHERE tenant = \(tx.tenant) AND lead = \(lead)
            """
        )
    }

    package func withdraw(_ id: ConsentID, at now: Instant) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE consent SET withdrawn_at = \(now)
                WHERE tenant = \(tx.tenant) AND id = \(id) AND withdrawn_at IS NULL
                """
            )
        )
    }

    package func find(_ id: ConsentID) throws -> ConsentRow? {
        try list("id = \(id)").first
    }

    package func ofPerson(_ person: PersonID) throws -> [ConsentRow] {
        try list("person = \(person)")
    }

    package func ofCase(_ caseFile: CaseID) throws -> [ConsentRow] {
        try list("case_file = \(caseFile)")
    }

    package func ofLead(_ lead: LeadID) throws -> [ConsentRow] {
        try list("lead = \(lead)")
    }

    private func list(_ condition: SQL) throws -> [ConsentRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM consent
            WHERE tenant = \(tx.tenant) AND \(condition) ORDER BY +id
            """,
            read
        )
    }

    private func read(_ row: Row) throws -> ConsentRow {
        var columns = row.columns
        let id: ConsentID = try columns.id()
        return ConsentRow(
            id: id,
            person: try columns.idIfAny(),
            caseFile: try columns.idIfAny(),
            lead: try columns.idIfAny(),
            purpose: try columns.text(),
            way: try columns.text(),
            words: try tx.open(ifAny: columns.blobIfAny(), "consent.words", id),
            givenAt: try columns.instant(),
            recordedBy: try columns.idIfAny(),
            withdrawnAt: try columns.instantIfAny()
        )
    }
}
