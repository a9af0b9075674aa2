import Calendar
import Registry

extension Tx {
    /// People to be found.
    package var leads: Leads { Leads(tx: self) }
}

package struct Leads {
    let tx: Tx

    private static let columns: StaticString = """
        id, service, source, rule, handling, handling_path, assigned_to, person, name, contact,
        note, state, outcome, case_file, due_at, made_by, made_at, closed_at, version
        """

    package func add(_ row: LeadRow) throws {
        try tx.run(
            """
            INSERT INTO lead (tenant, contact_hash, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(hash(row.contact)), \(row.id), \(row.service),
                \(row.source), \(row.rule), \(row.handling), \(row.handlingPath),
                \(row.assignedTo), \(row.person),
                \(try tx.seal(ifAny: row.name, "lead.name", row.id)),
                \(try tx.seal(ifAny: row.contact, "lead.contact", row.id)),
                \(try tx.seal(ifAny: row.note, "lead.note", row.id)), \(row.state),
                \(row.outcome), \(row.caseFile), \(row.dueAt), \(row.madeBy), \(row.madeAt),
                \(row.closedAt), \(row.version))
            """
        )
    }

    package func save(_ row: LeadRow) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE lead SET handling = \(row.handling), handling_path = \(row.handlingPath),
                    assigned_to = \(row.assignedTo), person = \(row.person),
                    name = \(try tx.seal(ifAny: row.name, "lead.name", row.id)),
                    contact = \(try tx.seal(ifAny: row.contact, "lead.contact", row.id)),
                    contact_hash = \(hash(row.contact)),
                    note = \(try tx.seal(ifAny: row.note, "lead.note", row.id)),
                    state = \(row.state), outcome = \(row.outcome),
                    case_file = \(row.caseFile), due_at = \(row.dueAt),
                    closed_at = \(row.closedAt), version = \(row.version + 1)
                WHERE tenant = \(tx.tenant) AND id = \(row.id) AND version = \(row.version)
                """
            )
        )
    }

    package func find(_ id: LeadID) throws -> LeadRow? {
        try tx.first(
            "SELECT \(raw: Self.columns) FROM lead WHERE tenant = \(tx.tenant) AND id = \(id)",
            read
        )
    }

    /// What is given to somebody to follow up.
    package func assigned(
        to account: UserID,
        _ state: String,
        after id: LeadID = LeadID(raw: 0),
        limit: Int = 50
    ) throws -> [LeadRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM lead
            WHERE tenant = \(tx.tenant) AND assigned_to = \(account) AND state = \(state)
                AND id > \(id)
            ORDER BY id LIMIT \(limit)
            """,
            read
        )
    }

    /// The leads to one phone number or other address.
    package func withContact(_ contact: String) throws -> [LeadRow] {
        try list("contact_hash = \(hash(contact))")
    }

    package func ofPerson(_ person: PersonID) throws -> [LeadRow] {
        try list("person = \(person)")
    }

    package func ofCase(_ caseFile: CaseID) throws -> [LeadRow] {
        try list("case_file = \(caseFile)")
    }

    private func list(_ condition: SQL) throws -> [LeadRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM lead
            WHERE tenant = \(tx.tenant) AND \(condition) ORDER BY +id
            """,
            read
        )
    }

    private func hash(_ contact: String?) -> [UInt8]? {
        contact.map { tx.vault.blindIndex(.phone, $0) }
    }

    private func read(_ row: Row) throws -> LeadRow {
        var columns = row.columns
        let id: LeadID = try columns.id()
        return LeadRow(
            id: id,
            service: try columns.text(),
            source: try columns.text(),
            rule: try columns.textIfAny(),
            handling: try columns.id(),
            handlingPath: try columns.text(),
            assignedTo: try columns.idIfAny(),
            person: try columns.idIfAny(),
            name: try tx.open(ifAny: columns.blobIfAny(), "lead.name", id),
            contact: try tx.open(ifAny: columns.blobIfAny(), "lead.contact", id),
            note: try tx.open(ifAny: columns.blobIfAny(), "lead.note", id),
            state: try columns.text(),
            outcome: try columns.textIfAny(),
            caseFile: try columns.idIfAny(),
            dueAt: try columns.instantIfAny(),
            madeBy: try columns.idIfAny(),
            madeAt: try columns.instant(),
            closedAt: try columns.instantIfAny(),
            version: try columns.int()
        )
    }
}

extension Leads {
    package func addAttempt(_ row: ContactAttemptRow) throws {
        try tx.run(
            """
            INSERT INTO contact_attempt (tenant, id, lead, at, made_by, way, result, words)
            VALUES (\(tx.tenant), \(row.id), \(row.lead), \(row.at), \(row.madeBy), \(row.way),
                \(row.result), \(try tx.seal(ifAny: row.words, "contact_attempt.words", row.id)))
            """
        )
    }

    /// Takes off the attempts of a lead what was said; that there were some stays.
    package func silenceAttempts(of lead: LeadID) throws {
        try tx.run(
            """
            UPDATE contact_attempt SET words = NULL
            WHERE tenant = \(tx.tenant) AND lead = \(lead)
            """
        )
    }

    package func attempts(of lead: LeadID) throws -> [ContactAttemptRow] {
        try tx.rows(
            """
            SELECT id, lead, at, made_by, way, result, words FROM contact_attempt
            WHERE tenant = \(tx.tenant) AND lead = \(lead) ORDER BY id
            """
        ) { row in
            var columns = row.columns
            let id: AttemptID = try columns.id()
            return ContactAttemptRow(
                id: id,
                lead: try columns.id(),
                at: try columns.instant(),
                madeBy: try columns.idIfAny(),
                way: try columns.text(),
                result: try columns.text(),
                words: try tx.open(ifAny: columns.blobIfAny(), "contact_attempt.words", id)
            )
        }
    }
}
