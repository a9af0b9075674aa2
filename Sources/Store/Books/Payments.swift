package import Calendar
import Registry

/// A file of payments for the bank: made by one person, checked by another.
package struct PaymentBatchRow: Hashable, Sendable {
    package enum Status: String, Hashable, Sendable {
        case made
        case checked
        case settled
        case void
    }

    package var id: BatchID
    package var number: String
    package var unit: String
    package var lineCount: Int64
    /// Fen of yuan, or pieces.
    package var total: Int64
    /// The SHA-256 of the file that goes to the bank.
    package var sha256: [UInt8]
    package var status: Status
    package var maker: UserID
    package var madeAt: Instant
    package var checker: UserID?
    package var checkedAt: Instant?
    package var settledAt: Instant?
    package var version: Int64

    package init(
        id: BatchID,
        number: String,
        unit: String,
        lineCount: Int64,
        total: Int64,
        sha256: [UInt8],
        status: Status = .made,
        maker: UserID,
        madeAt: Instant,
        checker: UserID? = nil,
        checkedAt: Instant? = nil,
        settledAt: Instant? = nil,
        version: Int64 = 1
    ) {
        self.id = id
        self.number = number
        self.unit = unit
        self.lineCount = lineCount
        self.total = total
        self.sha256 = sha256
        self.status = status
        self.maker = maker
        self.madeAt = madeAt
        self.checker = checker
        self.checkedAt = checkedAt
        self.settledAt = settledAt
        self.version = version
    }
}

/// One payment of a batch.
package struct PaymentLineRow: Hashable, Sendable {
    package enum State: String, Hashable, Sendable {
        case waiting
        case paid
        case rejected
        case void
    }

    package var id: PaymentLineID
    package var batch: BatchID
    package var position: Int64
    package var grant: GrantID
    package var payee: PersonID
    package var amount: Int64
    package var state: State
    /// The line of the books that holds the money meanwhile.
    package var hold: Int64?
    package var reason: String?
    package var settledAt: Instant?

    package init(
        id: PaymentLineID,
        batch: BatchID,
        position: Int64,
        grant: GrantID,
        payee: PersonID,
        amount: Int64,
        state: State = .waiting,
        hold: Int64? = nil,
        reason: String? = nil,
        settledAt: Instant? = nil
    ) {
        self.id = id
        self.batch = batch
        self.position = position
        self.grant = grant
        self.payee = payee
        self.amount = amount
        self.state = state
        self.hold = hold
        self.reason = reason
        self.settledAt = settledAt
    }
}

extension Tx {
    /// Batches of payments; a grant is in one living line only.
    package var payments: Payments { Payments(tx: self) }
}

package struct Payments {
    let tx: Tx

    private static let columns: StaticString = """
        id, number, unit, line_count, total, sha256, status, maker, made_at, checker, checked_at,
        settled_at, version
        """
    private static let lineColumns: StaticString = """
        id, batch, position, grant_held, payee, amount, state, hold, reason, settled_at
        """

    package func add(_ row: PaymentBatchRow, lines: [PaymentLineRow]) throws {
        try tx.run(
            """
            INSERT INTO payment_batch (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.number), \(row.unit), \(row.lineCount),
                \(row.total), \(row.sha256), \(row.status.rawValue), \(row.maker),
                \(row.madeAt), \(row.checker), \(row.checkedAt), \(row.settledAt),
                \(row.version))
            """
        )
        for line in lines {
            try tx.run(
                """
                INSERT INTO payment_line (tenant, \(raw: Self.lineColumns))
                VALUES (\(tx.tenant), \(line.id), \(line.batch), \(line.position),
                    \(line.grant), \(line.payee), \(line.amount), \(line.state.rawValue),
                    \(line.hold), \(line.reason), \(line.settledAt))
                """
            )
        }
    }

    /// Saves where a batch stands; what it pays is never changed.
    package func save(_ row: PaymentBatchRow) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE payment_batch SET status = \(row.status.rawValue),
                    checker = \(row.checker), checked_at = \(row.checkedAt),
                    settled_at = \(row.settledAt), version = \(row.version + 1)
                WHERE tenant = \(tx.tenant) AND id = \(row.id) AND version = \(row.version)
                """
            )
        )
    }

    /// Moves a line on from waiting; one that is settled stays as it is.
    package func settle(_ line: PaymentLineRow) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE payment_line SET state = \(line.state.rawValue),
                    reason = \(line.reason), settled_at = \(line.settledAt)
                WHERE tenant = \(tx.tenant) AND id = \(line.id) AND state = 'waiting'
                """
            )
        )
    }

    package func find(_ id: BatchID) throws -> PaymentBatchRow? {
        try list("id = \(id)").first
    }

    package func withNumber(_ number: String) throws -> PaymentBatchRow? {
        try list("number = \(number)").first
    }

    /// The batches of a status, newest first.
    package func page(
        _ status: PaymentBatchRow.Status,
        before id: BatchID = BatchID(raw: .max),
        limit: Int = 50
    ) throws -> [PaymentBatchRow] {
        try list("status = \(status.rawValue) AND id < \(id)", limit: limit)
    }

    package func lines(of id: BatchID) throws -> [PaymentLineRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.lineColumns) FROM payment_line
            WHERE tenant = \(tx.tenant) AND batch = \(id) ORDER BY position
            """,
            readLine
        )
    }

    /// The lines a grant was ever in, newest first.
    package func lines(of grant: GrantID) throws -> [PaymentLineRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.lineColumns) FROM payment_line
            WHERE tenant = \(tx.tenant) AND grant_held = \(grant) ORDER BY id DESC
            """,
            readLine
        )
    }

    private func list(_ condition: SQL, limit: Int = 1) throws -> [PaymentBatchRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM payment_batch
            WHERE tenant = \(tx.tenant) AND \(condition) ORDER BY id DESC LIMIT \(limit)
            """,
            read
        )
    }

    private func read(_ row: Row) throws -> PaymentBatchRow {
        var columns = row.columns
        return PaymentBatchRow(
            id: try columns.id(),
            number: try columns.text(),
            unit: try columns.text(),
            lineCount: try columns.int(),
            total: try columns.int(),
            sha256: try columns.blob(),
            status: try columns.choice(),
            maker: try columns.id(),
            madeAt: try columns.instant(),
            checker: try columns.idIfAny(),
            checkedAt: try columns.instantIfAny(),
            settledAt: try columns.instantIfAny(),
            version: try columns.int()
        )
    }

    private func readLine(_ row: Row) throws -> PaymentLineRow {
        var columns = row.columns
        return PaymentLineRow(
            id: try columns.id(),
            batch: try columns.id(),
            position: try columns.int(),
            grant: try columns.id(),
            payee: try columns.id(),
            amount: try columns.int(),
            state: try columns.choice(),
            hold: try columns.intIfAny(),
            reason: try columns.textIfAny(),
            settledAt: try columns.instantIfAny()
        )
    }
}
