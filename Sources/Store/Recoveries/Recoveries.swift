package import Calendar
import Registry

extension Tx {
    /// Money that was paid wrongly and is claimed back.
    package var recoveries: Recoveries { Recoveries(tx: self) }
}

package struct Recoveries {
    let tx: Tx

    private static let columns: StaticString = """
        id, grant_held, case_file, handling_path, amount, came_in, reason, state, claimed_at,
        claimed_by, claimed_for, confirmed_at, confirmed_by, confirmed_for, due_on, late_at,
        objected_at, objection, answered_at, answer, ended_at, ended_by, end_words
        """

    package func add(_ row: RecoveryRow) throws {
        try tx.run(
            """
            INSERT INTO recovery (tenant, id, grant_held, case_file, handling_path, amount,
                came_in, reason, state, claimed_at, claimed_by, claimed_for)
            VALUES (\(tx.tenant), \(row.id), \(row.grant), \(row.caseFile), \(row.handlingPath),
                \(row.amount), \(row.cameIn), \(try tx.seal(row.reason, "recovery.reason", row.id)),
                \(row.state.rawValue), \(row.claimedAt), \(row.claimedBy), \(row.claimedFor))
            """
        )
    }

    package func save(_ row: RecoveryRow) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE recovery SET came_in = \(row.cameIn), state = \(row.state.rawValue),
                    confirmed_at = \(row.confirmedAt), confirmed_by = \(row.confirmedBy),
                    confirmed_for = \(row.confirmedFor), due_on = \(row.dueOn),
                    late_at = \(row.lateAt), objected_at = \(row.objectedAt),
                    objection = \(try tx.seal(ifAny: row.objection, "recovery.objection", row.id)),
                    answered_at = \(row.answeredAt),
                    answer = \(try tx.seal(ifAny: row.answer, "recovery.answer", row.id)),
                    ended_at = \(row.endedAt), ended_by = \(row.endedBy),
                    end_words = \(try tx.seal(ifAny: row.endWords, "recovery.end_words", row.id))
                WHERE tenant = \(tx.tenant) AND id = \(row.id)
                """
            )
        )
    }

    package func find(_ id: RecoveryID) throws -> RecoveryRow? {
        try list("id = \(id)", limit: 1).first
    }

    /// Those of a case, oldest first.
    package func of(_ caseFile: CaseID) throws -> [RecoveryRow] {
        try list("case_file = \(caseFile)", limit: 1_000).sorted { $0.id < $1.id }
    }

    package func of(_ grant: GrantID) throws -> [RecoveryRow] {
        try list("grant_held = \(grant)", limit: 1_000)
    }

    /// Below some paths and in these states, newest first.
    package func page(
        in states: [RecoveryRow.State],
        within ranges: [PathRange]?,
        before last: RecoveryID? = nil,
        limit: Int
    ) throws -> [RecoveryRow] {
        let reach: SQL = ranges.map { PathRange.any(of: $0, "handling_path") } ?? "TRUE"
        let rows = try states.flatMap { state in
            try list(
                """
                state = \(state.rawValue) AND \(reach)
                    AND (\(last) IS NULL OR id < \(last))
                """,
                limit: limit
            )
        }
        return Array(rows.sorted { $0.id > $1.id }.prefix(limit))
    }

    /// How many there are below some paths in a state, what was claimed and what came in, in fen.
    package func sums(
        within ranges: [PathRange]?
    ) throws -> [RecoveryRow.State: (count: Int, amount: Int64, cameIn: Int64)] {
        let reach: SQL = ranges.map { PathRange.any(of: $0, "handling_path") } ?? "TRUE"
        let rows = try tx.rows(
            """
            SELECT state, count(*), sum(amount), sum(came_in) FROM recovery
            WHERE tenant = \(tx.tenant) AND \(reach) GROUP BY state
            """
        ) { row in
            var columns = row.columns
            return try (
                columns.text(), Int(columns.int()), columns.int(), columns.int()
            )
        }
        var sums: [RecoveryRow.State: (count: Int, amount: Int64, cameIn: Int64)] = [:]
        for (state, count, amount, cameIn) in rows {
            guard let state = RecoveryRow.State(rawValue: state) else { continue }
            sums[state] = (count, amount, cameIn)
        }
        return sums
    }

    /// Those whose last day is over and of which nobody has been told.
    package func late(on today: CivilDate, limit: Int) throws -> [RecoveryRow] {
        try list(
            "state = 'claimed' AND late_at IS NULL AND due_on < \(today)",
            limit: limit
        )
    }

    private func list(_ condition: SQL, limit: Int) throws -> [RecoveryRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM recovery
            WHERE tenant = \(tx.tenant) AND \(condition) ORDER BY id DESC LIMIT \(limit)
            """
        ) { row in
            var columns = row.columns
            let id: RecoveryID = try columns.id()
            let (grant, caseFile) = try (columns.id() as GrantID, columns.id() as CaseID)
            let (path, amount, cameIn) = try (columns.text(), columns.int(), columns.int())
            let reason = try tx.open(columns.blob(), "recovery.reason", id)
            let state = try RecoveryRow.State(rawValue: columns.text()) ?? .dropped
            var read = RecoveryRow(
                id: id,
                grant: grant,
                caseFile: caseFile,
                handlingPath: path,
                amount: amount,
                reason: reason,
                claimedAt: try columns.instant(),
                claimedBy: try columns.id(),
                claimedFor: try columns.idIfAny()
            )
            read.cameIn = cameIn
            read.state = state
            read.confirmedAt = try columns.instantIfAny()
            read.confirmedBy = try columns.idIfAny()
            read.confirmedFor = try columns.idIfAny()
            read.dueOn = try columns.dateIfAny()
            read.lateAt = try columns.instantIfAny()
            read.objectedAt = try columns.instantIfAny()
            read.objection = try tx.open(ifAny: columns.blobIfAny(), "recovery.objection", id)
            read.answeredAt = try columns.instantIfAny()
            read.answer = try tx.open(ifAny: columns.blobIfAny(), "recovery.answer", id)
            read.endedAt = try columns.instantIfAny()
            read.endedBy = try columns.idIfAny()
            read.endWords = try tx.open(ifAny: columns.blobIfAny(), "recovery.end_words", id)
            return read
        }
    }
}

extension Recoveries {
    package func note(_ row: RepaymentRow) throws {
        try tx.run(
            """
            INSERT INTO repayment (tenant, id, recovery, amount, day, slip, noted_at, noted_by)
            VALUES (\(tx.tenant), \(row.id), \(row.recovery), \(row.amount), \(row.day),
                \(row.slip), \(row.notedAt), \(row.notedBy))
            """
        )
    }

    /// What was noted wrongly counts no longer.
    package func undo(_ id: RepaymentID, at now: Instant, by account: UserID) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE repayment SET undone_at = \(now), undone_by = \(account)
                WHERE tenant = \(tx.tenant) AND id = \(id) AND undone_at IS NULL
                """
            )
        )
    }

    /// What came in, oldest first, with what was noted wrongly.
    package func repayments(of recovery: RecoveryID) throws -> [RepaymentRow] {
        try tx.rows(
            """
            SELECT id, amount, day, slip, noted_at, noted_by, undone_at FROM repayment
            WHERE tenant = \(tx.tenant) AND recovery = \(recovery) ORDER BY id
            """
        ) { row in
            var columns = row.columns
            return try RepaymentRow(
                id: columns.id(),
                recovery: recovery,
                amount: columns.int(),
                day: columns.date(),
                slip: columns.text(),
                notedAt: columns.instant(),
                notedBy: columns.id(),
                undoneAt: columns.instantIfAny()
            )
        }
    }
}
