import Calendar
import Registry

extension Payments {
    private static let statementColumns: StaticString = """
        id, batch, position, statement, payee, amount, state, hold, reason, settled_at
        """

    /// Adds the lines of a batch that pays partners.
    package func add(_ lines: [StatementLineRow]) throws {
        for line in lines {
            try tx.run(
                """
                INSERT INTO statement_line (tenant, \(raw: Self.statementColumns))
                VALUES (\(tx.tenant), \(line.id), \(line.batch), \(line.position),
                    \(line.statement), \(line.payee), \(line.amount), \(line.state.rawValue),
                    \(line.hold), \(line.reason), \(line.settledAt))
                """
            )
        }
    }

    /// Moves a line on from waiting; one that is settled stays as it is.
    package func settle(_ line: StatementLineRow) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE statement_line SET state = \(line.state.rawValue),
                    reason = \(line.reason), settled_at = \(line.settledAt)
                WHERE tenant = \(tx.tenant) AND id = \(line.id) AND state = 'waiting'
                """
            )
        )
    }

    /// The statements in a batch; empty where it pays grants.
    package func statementLines(of id: BatchID) throws -> [StatementLineRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.statementColumns) FROM statement_line
            WHERE tenant = \(tx.tenant) AND batch = \(id) ORDER BY position
            """
        ) { row in
            var columns = row.columns
            return StatementLineRow(
                id: try columns.id(),
                batch: try columns.id(),
                position: try columns.int(),
                statement: try columns.id(),
                payee: try columns.id(),
                amount: try columns.int(),
                state: try columns.choice(),
                hold: try columns.int(),
                reason: try columns.textIfAny(),
                settledAt: try columns.instantIfAny()
            )
        }
    }

    /// The unions whose partners a batch pays, by their place in the tree; empty where it pays grants.
    package func statementOwners(of id: BatchID) throws -> [String] {
        try tx.rows(
            """
            SELECT DISTINCT owner_path FROM partner
            WHERE tenant = \(tx.tenant) AND organisation IN (SELECT payee FROM statement_line
                WHERE tenant = \(tx.tenant) AND batch = \(id))
            ORDER BY owner_path
            """
        ) { try $0.text(0) }
    }
}
