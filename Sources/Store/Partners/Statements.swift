import Calendar
import Registry

extension Tx {
    /// What is owed to partners, month by month.
    package var statements: Statements { Statements(tx: self) }
}

package struct Statements {
    let tx: Tx

    private static let columns: StaticString = """
        id, number, partner, month, line_count, list_total, paid_total, owed_total, sha256, state,
        reason, issued_by, issued_at, paid_at, version
        """

    /// Writes a statement with its file, and ties to it every redemption of the month that is in none.
    package func issue(_ row: StatementRow, file: [UInt8]) throws {
        try tx.run(
            """
            INSERT INTO partner_statement (tenant, file, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(file), \(row.id), \(row.number), \(row.partner), \(row.month),
                \(row.lineCount), \(row.listTotal), \(row.paidTotal), \(row.owedTotal),
                \(row.sha256), \(row.state.rawValue), \(row.reason), \(row.issuedBy),
                \(row.issuedAt), \(row.paidAt), \(row.version))
            """
        )
        let tied = try tx.run(
            """
            UPDATE redemption SET statement = \(row.id)
            WHERE tenant = \(tx.tenant) AND partner = \(row.partner) AND month = \(row.month)
                AND statement IS NULL AND undone_at IS NULL
            """
        )
        guard tied == Int(row.lineCount) else { throw StoreError.stale }
    }

    /// What of a month is in no statement yet, the earliest first.
    package func unbilled(_ partner: OrganisationID, _ month: String) throws -> [RedemptionID] {
        try tx.rows(
            """
            SELECT id FROM redemption
            WHERE tenant = \(tx.tenant) AND partner = \(partner) AND month = \(month)
                AND statement IS NULL AND undone_at IS NULL
            ORDER BY id
            """
        ) { try $0.id(0) }
    }

    /// The months of a partner that have something in no statement, with how much the union bears.
    package func openMonths(of partner: OrganisationID) throws -> [(month: String, owed: Int64)] {
        try tx.rows(
            """
            SELECT month, sum(borne) FROM redemption
            WHERE tenant = \(tx.tenant) AND partner = \(partner) AND statement IS NULL
                AND undone_at IS NULL
            GROUP BY month ORDER BY month
            """
        ) { (month: try $0.text(0), owed: try $0.int(1)) }
    }

    /// Saves where a statement stands; what it says is never changed.
    package func save(_ row: StatementRow) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE partner_statement SET state = \(row.state.rawValue),
                    reason = \(row.reason), paid_at = \(row.paidAt), version = \(row.version + 1)
                WHERE tenant = \(tx.tenant) AND id = \(row.id) AND version = \(row.version)
                """
            )
        )
    }

    /// The file as it was written when the statement was issued.
    package func file(of id: StatementID) throws -> [UInt8]? {
        try tx.first(
            "SELECT file FROM partner_statement WHERE tenant = \(tx.tenant) AND id = \(id)"
        ) { try $0.blob(0) }
    }

    package func find(_ id: StatementID) throws -> StatementRow? {
        try list("id = \(id)", limit: 1).first
    }

    /// A partner's statements, the latest first.
    package func of(_ partner: OrganisationID, limit: Int = 60) throws -> [StatementRow] {
        try list("partner = \(partner)", limit: limit)
    }

    /// Those of a state among the partners of unions in these stretches of the tree.
    package func inState(
        _ state: StatementRow.State,
        of ranges: [PathRange],
        limit: Int = 1_000
    ) throws -> [StatementRow] {
        try list(
            """
            state = \(state.rawValue) AND partner IN (SELECT organisation FROM partner
                WHERE tenant = \(tx.tenant) AND \(PathRange.any(of: ranges, "owner_path")))
            """,
            limit: limit
        )
    }

    private func list(_ condition: SQL, limit: Int) throws -> [StatementRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM partner_statement
            WHERE tenant = \(tx.tenant) AND \(condition) ORDER BY id DESC LIMIT \(limit)
            """,
            read
        )
    }

    private func read(_ row: Row) throws -> StatementRow {
        var columns = row.columns
        return StatementRow(
            id: try columns.id(),
            number: try columns.text(),
            partner: try columns.id(),
            month: try columns.text(),
            lineCount: try columns.int(),
            listTotal: try columns.int(),
            paidTotal: try columns.int(),
            owedTotal: try columns.int(),
            sha256: try columns.blob(),
            state: try columns.choice(),
            reason: try columns.textIfAny(),
            issuedBy: try columns.idIfAny(),
            issuedAt: try columns.instant(),
            paidAt: try columns.instantIfAny(),
            version: try columns.int()
        )
    }
}
