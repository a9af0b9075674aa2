import Calendar
import Casework

extension Tx {
    /// The cases of the tenant.
    package var cases: Cases { Cases(tx: self) }
}

/// Cases: filed once, saved with their clocks and their place in the inboxes.
package struct Cases {
    let tx: Tx

    static let columns: StaticString = """
        id, number, service, folder, digest, applicant, household, organisation, place,
        filer, channel, owner, handling, handling_path, step, returns_to, awaits, outcome,
        outcome_kind, clocks_started, granted, filed_at, entered_at, decided_at, closed_at,
        answers, version, parties, promises, reached, awaited, answered, person, relation,
        ended_in, appeal_until, appealed, erase_on, erased_at, contact, urgent
        """

    /// Files a case; the duties are those who are to act first.
    package func add(_ row: CaseRow, duties: [String]) throws {
        let state = row.state
        try tx.run(
            """
            INSERT INTO case_file (tenant, due_at, wakes_at, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.dueAt), \(state.wakes), \(row.id), \(row.number),
                \(row.service), \(row.folder), \(row.digest), \(row.applicant),
                \(row.household), \(row.organisation), \(row.place), \(row.filer), \(row.channel),
                \(row.owner), \(row.handling), \(row.handlingPath), \(state.step), \(state.returnsTo), \(state.awaits), \(state.outcome),
                \(row.outcomeKind), \(state.clocksStarted), \(Self.text(of: state.granted)),
                \(row.filedAt), \(row.enteredAt), \(row.decidedAt), \(row.closedAt),
                \(try tx.seal(row.answers, "case_file.answers", row.id)), \(state.version),
                0, \(state.promisesMade), \(Self.text(of: state.reached)),
                \(Self.text(of: state.awaited)), \(Self.text(of: state.answered)),
                \(row.person), \(row.relation),
                \(state.endedIn), \(state.appealUntil), \(state.appealed),
                \(row.eraseOn), \(row.erasedAt), \(row.contact), \(state.isUrgent))
            """
        )
        try tx.clocks.put(state.clocks, of: row.id)
        try tx.inbox.put(row, duties: duties)
    }

    /// Saves what an event has changed, if the case is still at the version it was read at.
    ///
    /// The version of the state moves only with events that change where a case stands, so an
    /// alarm saves under the version it found.
    package func save(_ row: CaseRow, readAt version: Int, duties: [String]) throws {
        let state = row.state
        try tx.expectOne(
            tx.run(
                """
                UPDATE case_file SET applicant = \(row.applicant),
                    person = \(row.person), relation = \(row.relation),
                    household = \(row.household), place = \(row.place), handling = \(row.handling),
                    handling_path = \(row.handlingPath), step = \(state.step),
                    returns_to = \(state.returnsTo), awaits = \(state.awaits), outcome = \(state.outcome),
                    outcome_kind = \(row.outcomeKind), clocks_started = \(state.clocksStarted),
                    granted = \(Self.text(of: state.granted)), entered_at = \(row.enteredAt),
                    decided_at = \(row.decidedAt), closed_at = \(row.closedAt),
                    due_at = \(row.dueAt), wakes_at = \(state.wakes),
                    answers = \(try tx.seal(row.answers, "case_file.answers", row.id)),
                    version = \(state.version), promises = \(state.promisesMade),
                    reached = \(Self.text(of: state.reached)),
                    awaited = \(Self.text(of: state.awaited)),
                    answered = \(Self.text(of: state.answered)),
                    ended_in = \(state.endedIn), appeal_until = \(state.appealUntil),
                    appealed = \(state.appealed), erase_on = \(row.eraseOn),
                    urgent = \(state.isUrgent)
                WHERE tenant = \(tx.tenant) AND id = \(row.id) AND version = \(version)
                """
            )
        )
        try tx.clocks.put(state.clocks, of: row.id)
        if state.promisesMade > 0 { try tx.promises.put(state.promises, of: row.id) }
        try tx.inbox.put(row, duties: duties)
    }

    package func find(_ id: CaseID) throws -> CaseRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM case_file
            WHERE tenant = \(tx.tenant) AND id = \(id)
            """,
            read
        )
    }

    package func withNumber(_ number: String) throws -> CaseRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM case_file
            WHERE tenant = \(tx.tenant) AND number = \(number)
            """,
            read
        )
    }

    /// The next number of a pattern in a year, counted within the command.
    package func nextNumber(_ pattern: String, year: Int) throws -> Int64 {
        let next = try tx.first(
            """
            INSERT INTO counter (tenant, pattern, year, last)
            VALUES (\(tx.tenant), \(pattern), \(year), 1)
            ON CONFLICT (tenant, pattern, year) DO UPDATE SET last = counter.last + 1
            RETURNING last
            """
        ) { try $0.int(0) }
        return next ?? 1
    }

    /// Names of grants and steps have no comma: a service's ids are small letters, digits and blanks.
    static func text(of granted: [String]) -> String {
        granted.joined(separator: ",")
    }

    static func list(of text: String) -> [String] {
        text.split(separator: ",").map(String.init)
    }
}
