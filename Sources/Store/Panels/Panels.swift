package import Calendar
import Registry

extension Tx {
    /// The rounds of judging, with everything that was said in them.
    package var panels: PanelRounds { PanelRounds(tx: self) }
}

package struct PanelRounds {
    let tx: Tx

    private static let columns: StaticString = """
        id, service, panel, number, opened_at, opened_by, closed_at, closed_by, confirmed_at, confirmed_by
        """

    package func add(_ row: PanelRoundRow) throws {
        try tx.run(
            """
            INSERT INTO panel_round (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.service), \(row.panel), \(row.number),
                \(row.openedAt), \(row.openedBy), \(row.closedAt), \(row.closedBy),
                \(row.confirmedAt), \(row.confirmedBy))
            """
        )
    }

    package func find(_ id: PanelRoundID) throws -> PanelRoundRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM panel_round
            WHERE tenant = \(tx.tenant) AND id = \(id)
            """,
            read
        )
    }

    /// The rounds of a panel, the newest first.
    package func of(_ service: String, _ panel: String) throws -> [PanelRoundRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM panel_round
            WHERE tenant = \(tx.tenant) AND service = \(service) AND panel = \(panel)
            ORDER BY number DESC
            """,
            read
        )
    }

    /// The rounds that go on, of every panel.
    package func open() throws -> [PanelRoundRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM panel_round
            WHERE tenant = \(tx.tenant) AND closed_at IS NULL ORDER BY +id
            """,
            read
        )
    }

    /// The rounds in which somebody judges, the newest first.
    package func judged(by account: UserID, limit: Int = 50) throws -> [PanelRoundRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM panel_round
            WHERE tenant = \(tx.tenant) AND id IN (
                SELECT round FROM panel_seat
                WHERE tenant = \(tx.tenant) AND account = \(account) AND left_at IS NULL)
            ORDER BY +id DESC LIMIT \(limit)
            """,
            read
        )
    }

    package func close(_ id: PanelRoundID, at now: Instant, by account: UserID?) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE panel_round SET closed_at = \(now), closed_by = \(account)
                WHERE tenant = \(tx.tenant) AND id = \(id) AND closed_at IS NULL
                """
            )
        )
    }

    package func confirm(_ id: PanelRoundID, at now: Instant, by account: UserID?) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE panel_round SET confirmed_at = \(now), confirmed_by = \(account)
                WHERE tenant = \(tx.tenant) AND id = \(id) AND closed_at IS NOT NULL
                    AND confirmed_at IS NULL
                """
            )
        )
    }

    /// The cases of a service that stand in a step since a moment at the latest, the earliest filed first.
    package func standing(
        in step: String,
        of service: String,
        enteredBy moment: Instant? = nil
    ) throws -> [CaseID] {
        let until: SQL = moment.map { "entered_at <= \($0)" } ?? "TRUE"
        return try tx.rows(
            """
            SELECT id FROM case_file
            WHERE tenant = \(tx.tenant) AND service = \(service) AND step = \(step) AND \(until)
            ORDER BY id
            """
        ) { try $0.id(0) }
    }

    private func read(_ row: Row) throws -> PanelRoundRow {
        var columns = row.columns
        return PanelRoundRow(
            id: try columns.id(),
            service: try columns.text(),
            panel: try columns.text(),
            number: try columns.int(),
            openedAt: try columns.instant(),
            openedBy: try columns.idIfAny(),
            closedAt: try columns.instantIfAny(),
            closedBy: try columns.idIfAny(),
            confirmedAt: try columns.instantIfAny(),
            confirmedBy: try columns.idIfAny()
        )
    }
}
