package import Calendar
import Registry

extension Tx {
    /// Which cases are kept no longer, and taking away what they say.
    package var erasures: CaseErasures { CaseErasures(tx: self) }
}

/// What a case says goes; that there was one, when and how it ended, and every number counted from it stay.
package struct CaseErasures {
    let tx: Tx

    /// The cases whose days are over and that nobody holds, longest first.
    package func due(on today: CivilDate, limit: Int) throws -> [CaseID] {
        try tx.rows(
            """
            SELECT id FROM case_file
            WHERE tenant = \(tx.tenant) AND erase_on IS NOT NULL AND erase_on <= \(today)
                AND NOT EXISTS (SELECT 1 FROM case_hold h WHERE h.tenant = case_file.tenant
                    AND h.case_file = case_file.id AND h.lifted_at IS NULL)
            ORDER BY erase_on, id LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    /// The cases below some paths whose days are over by then, held ones among them, the next first.
    package func coming(
        until day: CivilDate,
        within ranges: [PathRange]?,
        limit: Int
    ) throws -> [CaseID] {
        let reach: SQL = ranges.map { PathRange.any(of: $0, "handling_path") } ?? "TRUE"
        return try tx.rows(
            """
            SELECT id FROM case_file
            WHERE tenant = \(tx.tenant) AND erase_on IS NOT NULL AND erase_on <= \(day) AND \(reach)
            ORDER BY erase_on, id LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    /// How many those are altogether.
    package func countComing(until day: CivilDate, within ranges: [PathRange]?) throws -> Int {
        let reach: SQL = ranges.map { PathRange.any(of: $0, "handling_path") } ?? "TRUE"
        return try tx.first(
            """
            SELECT count(*) FROM case_file
            WHERE tenant = \(tx.tenant) AND erase_on IS NOT NULL AND erase_on <= \(day) AND \(reach)
            """
        ) { Int(try $0.int(0)) } ?? 0
    }

    /// Something still depends on it: it is looked at again on another day.
    package func putOff(_ id: CaseID, to day: CivilDate) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE case_file SET erase_on = \(day)
                WHERE tenant = \(tx.tenant) AND id = \(id) AND erase_on IS NOT NULL
                """
            )
        )
    }

    /// Whether judges or voters still have to do with a case: a round whose list nobody has confirmed.
    package func isJudged(_ id: CaseID) throws -> Bool {
        try tx.first(
            """
            SELECT 1 FROM panel_round r WHERE r.tenant = \(tx.tenant) AND r.confirmed_at IS NULL
                AND (EXISTS (SELECT 1 FROM panel_score s
                        WHERE s.tenant = r.tenant AND s.round = r.id AND s.case_file = \(id))
                    OR EXISTS (SELECT 1 FROM vote_count v
                        WHERE v.tenant = r.tenant AND v.round = r.id AND v.case_file = \(id)))
            LIMIT 1
            """
        ) { _ in true } ?? false
    }

    /// Takes away everything that a case says, in answers, papers, files, messages and reasons. What is left
    /// of its answers are the numbers and codes that figures are counted from, as they are given here.
    package func erase(_ id: CaseID, leaving answers: String, at now: Instant) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE case_file SET answers = \(try tx.seal(answers, "case_file.answers", id)),
                    relation = NULL, erase_on = NULL, erased_at = \(now)
                WHERE tenant = \(tx.tenant) AND id = \(id) AND closed_at IS NOT NULL
                    AND erased_at IS NULL
                """
            )
        )
        try takeAway(id)
        try silence(id)
        try empty(id)
    }

    /// Rows that are nothing beside what they say.
    private func takeAway(_ id: CaseID) throws {
        for file in try tx.files.of(.caseFile(id)) { try tx.files.remove(file.id) }
        let drafts: [DraftID] = try tx.rows(
            "SELECT id FROM draft WHERE tenant = \(tx.tenant) AND case_file = \(id)"
        ) { try $0.id(0) }
        for draft in drafts { try tx.drafts.remove(draft) }
        try tx.uploadLinks.revoke(of: .caseFile(id))
        try tx.run(
            """
            DELETE FROM party_link WHERE tenant = \(tx.tenant) AND party IN (
                SELECT id FROM case_party WHERE tenant = \(tx.tenant) AND case_file = \(id))
            """
        )
        try tx.run(
            """
            DELETE FROM text_voice WHERE tenant = \(tx.tenant) AND text_version IN (
                SELECT id FROM text_version WHERE tenant = \(tx.tenant) AND case_file = \(id))
            """
        )
        try tx.run("DELETE FROM text_version WHERE \(of(id))")
        try tx.run("DELETE FROM message WHERE \(of(id))")
        for row in try tx.shown.of(id) { try tx.shown.remove(row) }
        for lead in try tx.leads.ofCase(id) { try tx.drafts.remove(of: lead.id) }
    }

    /// What may be missing in a row.
    private func silence(_ id: CaseID) throws {
        try tx.run("UPDATE case_event SET words = NULL, form = NULL WHERE \(of(id))")
        try tx.run("UPDATE consent SET words = NULL WHERE \(of(id))")
        try tx.run("UPDATE waiting_grant SET words = NULL WHERE \(of(id))")
        try tx.run("UPDATE rating SET words = NULL, call_words = NULL WHERE \(of(id))")
        try tx.run("UPDATE roll_call_mark SET reason = NULL, collector = NULL WHERE \(of(id))")
        try tx.run("UPDATE panel_score SET words = NULL WHERE \(of(id))")
        // The code over a count of votes tells of nobody, and goes on vouching for it.
        try tx.run("UPDATE audit SET words = NULL WHERE \(of(id)) AND action <> 'panel.counted'")
        try tx.run("UPDATE objection SET name = NULL, phone = NULL WHERE \(of(id))")
        try tx.run(
            """
            UPDATE contact_attempt SET words = NULL WHERE tenant = \(tx.tenant) AND lead IN (
                SELECT id FROM lead WHERE \(of(id)))
            """
        )
        try tx.run(
            """
            UPDATE lead SET name = NULL, contact = NULL, contact_hash = NULL, note = NULL
            WHERE \(of(id))
            """
        )
        try tx.run(
            """
            UPDATE case_party SET person = NULL, phone = NULL, phone_hash = NULL, card = NULL
            WHERE \(of(id))
            """
        )
    }

    /// What may not be missing is sealed anew with nothing in it.
    private func empty(_ id: CaseID) throws {
        try empty("case_party", "name", "case_party.name", of: id)
        try empty("decision", "inputs", "decision.inputs", of: id)
        try empty("decision", "explanation", "decision.explanation", of: id)
        try empty("paper", "words", "paper.words", of: id)
        try empty("notice_entry", "shown", "notice_entry.shown", of: id)
        try empty("objection", "words", "objection.words", of: id)
        try empty("objection", "answer_words", "objection.answer_words", of: id)
        try empty("panel_conflict", "reason", "panel_conflict.reason", of: id)
        try empty("vote_tie", "reason", "vote_tie.reason", of: id)
        try empty("quiz_attempt", "answers", "quiz_attempt.answers", of: id)
        try empty("recovery", "reason", "recovery.reason", of: id)
        try empty("recovery", "objection", "recovery.objection", of: id)
        try empty("recovery", "answer", "recovery.answer", of: id)
        try empty("recovery", "end_words", "recovery.end_words", of: id)
        try empty("case_hold", "reason", "case_hold.reason", of: id)
    }

    private func empty(
        _ table: StaticString,
        _ column: StaticString,
        _ cell: StaticString,
        of id: CaseID
    ) throws {
        let rows: [Int64] = try tx.rows(
            """
            SELECT id FROM \(raw: table)
            WHERE \(of(id)) AND \(raw: column) IS NOT NULL
            """
        ) { try $0.int(0) }
        for row in rows {
            let nothing = try tx.vault.seal("", in: Vault.Cell(cell, tx.tenant, row))
            try tx.run(
                """
                UPDATE \(raw: table) SET \(raw: column) = \(nothing)
                WHERE tenant = \(tx.tenant) AND id = \(row)
                """
            )
        }
    }

    private func of(_ id: CaseID) -> SQL {
        "tenant = \(tx.tenant) AND case_file = \(id)"
    }
}

extension PanelRounds {
    /// What a confirmed list says of a case, written anew.
    package func rewrite(_ id: PanelEntryID, saying words: String) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE panel_entry SET words = \(try tx.seal(words, "panel_entry.words", id))
                WHERE tenant = \(tx.tenant) AND id = \(id)
                """
            )
        )
    }
}
