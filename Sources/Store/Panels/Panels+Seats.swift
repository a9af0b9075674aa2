package import Calendar
import Registry

/// Who judges, and who has nothing to say of which case.
extension PanelRounds {
    private static let seatColumns: StaticString = """
        id, round, account, organisations, appointed_at, appointed_by, left_at
        """

    /// Somebody judges from now on; whoever left before comes back.
    package func seat(_ row: PanelSeatRow) throws {
        try tx.run(
            """
            DELETE FROM panel_seat
            WHERE tenant = \(tx.tenant) AND round = \(row.round) AND account = \(row.account)
            """
        )
        try tx.run(
            """
            INSERT INTO panel_seat (tenant, \(raw: Self.seatColumns))
            VALUES (\(tx.tenant), \(row.id), \(row.round), \(row.account),
                \(try tx.seal(ifAny: row.organisations, "panel_seat.organisations", row.id)),
                \(row.appointedAt), \(row.appointedBy), \(row.leftAt))
            """
        )
    }

    package func leave(_ id: PanelSeatID, at now: Instant, by account: UserID?) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE panel_seat SET left_at = \(now), left_by = \(account)
                WHERE tenant = \(tx.tenant) AND id = \(id) AND left_at IS NULL
                """
            )
        )
    }

    /// Everybody who judges or has judged in a round, in the order of appointing.
    package func seats(in round: PanelRoundID) throws -> [PanelSeatRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.seatColumns) FROM panel_seat
            WHERE tenant = \(tx.tenant) AND round = \(round) ORDER BY +id
            """
        ) { row in
            var columns = row.columns
            let id: PanelSeatID = try columns.id()
            return PanelSeatRow(
                id: id,
                round: try columns.id(),
                account: try columns.id(),
                organisations: try tx.open(
                    ifAny: columns.blobIfAny(),
                    "panel_seat.organisations",
                    id
                ),
                appointedAt: try columns.instant(),
                appointedBy: try columns.idIfAny(),
                leftAt: try columns.instantIfAny()
            )
        }
    }

    package func add(_ row: PanelConflictRow) throws {
        try tx.run(
            """
            INSERT INTO panel_conflict (tenant, id, round, case_file, account, reason, declared_at)
            VALUES (\(tx.tenant), \(row.id), \(row.round), \(row.caseFile), \(row.account),
                \(try tx.seal(row.reason, "panel_conflict.reason", row.id)), \(row.declaredAt))
            """
        )
    }

    package func conflicts(in round: PanelRoundID) throws -> [PanelConflictRow] {
        try tx.rows(
            """
            SELECT id, round, case_file, account, reason, declared_at FROM panel_conflict
            WHERE tenant = \(tx.tenant) AND round = \(round) ORDER BY +id
            """
        ) { row in
            var columns = row.columns
            let id: PanelConflictID = try columns.id()
            return PanelConflictRow(
                id: id,
                round: try columns.id(),
                caseFile: try columns.id(),
                account: try columns.id(),
                reason: try tx.open(columns.blob(), "panel_conflict.reason", id),
                declaredAt: try columns.instant()
            )
        }
    }
}
