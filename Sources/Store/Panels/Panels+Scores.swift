import Registry

/// What was said of which case: added to, never changed.
extension PanelRounds {
    package func add(_ row: PanelScoreRow) throws {
        try tx.run(
            """
            INSERT INTO panel_score (tenant, id, round, case_file, account, marks, words, given_at)
            VALUES (\(tx.tenant), \(row.id), \(row.round), \(row.caseFile), \(row.account),
                \(try tx.seal(row.marks, "panel_score.marks", row.id)),
                \(try tx.seal(ifAny: row.words, "panel_score.words", row.id)), \(row.givenAt))
            """
        )
    }

    /// What the audit keeps of a score: it says nothing of the marks, and fits no others.
    package func trace(of row: PanelScoreRow) -> String {
        let text =
            "\(row.id)\u{0}\(row.caseFile)\u{0}\(row.account)\u{0}\(row.marks)\u{0}\(row.words ?? "")"
        return "\(row.id) \(tx.vault.link(Array(text.utf8)).prefix(12).hexadecimal)"
    }

    /// Everything that was ever given in a round, or in it by one judge, in the order of giving.
    package func scores(
        in round: PanelRoundID,
        by account: UserID? = nil
    ) throws -> [PanelScoreRow] {
        let whose: SQL = account.map { "account = \($0)" } ?? "TRUE"
        return try tx.rows(
            """
            SELECT id, round, case_file, account, marks, words, given_at FROM panel_score
            WHERE tenant = \(tx.tenant) AND round = \(round) AND \(whose) ORDER BY +id
            """
        ) { row in
            var columns = row.columns
            let id: PanelScoreID = try columns.id()
            return PanelScoreRow(
                id: id,
                round: try columns.id(),
                caseFile: try columns.id(),
                account: try columns.id(),
                marks: try tx.open(columns.blob(), "panel_score.marks", id),
                words: try tx.open(ifAny: columns.blobIfAny(), "panel_score.words", id),
                givenAt: try columns.instant()
            )
        }
    }

    package func add(_ row: PanelEntryRow) throws {
        try tx.run(
            """
            INSERT INTO panel_entry (tenant, id, round, case_file, place, verdict, words)
            VALUES (\(tx.tenant), \(row.id), \(row.round), \(row.caseFile), \(row.place),
                \(row.verdict), \(try tx.seal(row.words, "panel_entry.words", row.id)))
            """
        )
    }

    /// The list of a round, best first; empty until it is confirmed.
    package func entries(of round: PanelRoundID) throws -> [PanelEntryRow] {
        try tx.rows(
            """
            SELECT id, round, case_file, place, verdict, words FROM panel_entry
            WHERE tenant = \(tx.tenant) AND round = \(round) ORDER BY place
            """,
            readEntry
        )
    }

    /// The places that a case has had on lists, the latest last.
    package func entries(of caseFile: CaseID) throws -> [PanelEntryRow] {
        try tx.rows(
            """
            SELECT id, round, case_file, place, verdict, words FROM panel_entry
            WHERE tenant = \(tx.tenant) AND case_file = \(caseFile) ORDER BY +id
            """,
            readEntry
        )
    }

    private func readEntry(_ row: Row) throws -> PanelEntryRow {
        var columns = row.columns
        let id: PanelEntryID = try columns.id()
        return PanelEntryRow(
            id: id,
            round: try columns.id(),
            caseFile: try columns.id(),
            place: try columns.int(),
            verdict: try columns.text(),
            words: try tx.open(columns.blob(), "panel_entry.words", id)
        )
    }
}
