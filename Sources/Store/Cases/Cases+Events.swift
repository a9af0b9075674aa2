extension Cases {
    package func addEvent(_ event: CaseEventRow) throws {
        try tx.run(
            """
            INSERT INTO case_event (tenant, id, case_file, at, due_at, kind, action, step_from,
                step_to, actor, words, form, party, is_shown, in_place_of)
            VALUES (\(tx.tenant), \(event.id), \(event.caseFile), \(event.at), \(event.dueAt),
                \(event.kind), \(event.action), \(event.stepFrom), \(event.stepTo),
                \(event.actor), \(try tx.seal(ifAny: event.words, "case_event.words", event.id)),
                \(try tx.seal(ifAny: event.form, "case_event.form", event.id)),
                \(event.party), \(event.isShown), \(event.inPlaceOf))
            """
        )
    }

    /// The story of a case from its beginning; the applicant's part of it where asked for.
    package func events(of id: CaseID, shownOnly: Bool = false) throws -> [CaseEventRow] {
        let part: SQL = shownOnly ? "AND is_shown" : ""
        return try tx.rows(
            """
            SELECT id, case_file, at, due_at, kind, action, step_from, step_to, actor, words,
                form, party, is_shown, in_place_of
            FROM case_event WHERE tenant = \(tx.tenant) AND case_file = \(id) \(part)
            ORDER BY id
            """,
            readEvent
        )
    }

    private func readEvent(_ row: Row) throws -> CaseEventRow {
        var columns = row.columns
        let id: EventID = try columns.id()
        return CaseEventRow(
            id: id,
            caseFile: try columns.id(),
            at: try columns.instant(),
            dueAt: try columns.instantIfAny(),
            kind: try columns.text(),
            action: try columns.textIfAny(),
            stepFrom: try columns.textIfAny(),
            stepTo: try columns.textIfAny(),
            actor: try columns.idIfAny(),
            words: try tx.open(ifAny: columns.blobIfAny(), "case_event.words", id),
            form: try tx.open(ifAny: columns.blobIfAny(), "case_event.form", id),
            party: try columns.textIfAny(),
            isShown: try columns.bool(),
            inPlaceOf: try columns.idIfAny()
        )
    }
}
