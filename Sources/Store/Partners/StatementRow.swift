package import Calendar

/// What the union owes a partner for a month: every redemption of it, frozen and numbered.
package struct StatementRow: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        /// Owed, and in no file for the bank.
        case issued
        case inBatch = "in batch"
        case paid
    }

    package var id: StatementID
    package var number: String
    package var partner: OrganisationID
    /// `2024-06`.
    package var month: String
    package var lineCount: Int64
    package var listTotal: Int64
    package var paidTotal: Int64
    package var owedTotal: Int64
    /// The SHA-256 of its file.
    package var sha256: [UInt8]
    package var state: State
    /// Why the bank sent the last payment back.
    package var reason: String?
    package var issuedBy: UserID?
    package var issuedAt: Instant
    package var paidAt: Instant?
    package var version: Int64

    package init(
        id: StatementID,
        number: String,
        partner: OrganisationID,
        month: String,
        lineCount: Int64,
        listTotal: Int64,
        paidTotal: Int64,
        owedTotal: Int64,
        sha256: [UInt8],
        state: State = .issued,
        reason: String? = nil,
        issuedBy: UserID?,
        issuedAt: Instant,
        paidAt: Instant? = nil,
        version: Int64 = 1
    ) {
        self.id = id
        self.number = number
        self.partner = partner
        self.month = month
        self.lineCount = lineCount
        self.listTotal = listTotal
        self.paidTotal = paidTotal
        self.owedTotal = owedTotal
        self.sha256 = sha256
        self.state = state
        self.reason = reason
        self.issuedBy = issuedBy
        self.issuedAt = issuedAt
        self.paidAt = paidAt
        self.version = version
    }
}

/// A statement in a file for the bank.
package struct StatementLineRow: Hashable, Sendable {
    package var id: StatementLineID
    package var batch: BatchID
    package var position: Int64
    package var statement: StatementID
    package var payee: OrganisationID
    package var amount: Int64
    package var state: PaymentLineRow.State
    /// The line of the books that holds the money meanwhile.
    package var hold: Int64
    package var reason: String?
    package var settledAt: Instant?

    package init(
        id: StatementLineID,
        batch: BatchID,
        position: Int64,
        statement: StatementID,
        payee: OrganisationID,
        amount: Int64,
        state: PaymentLineRow.State = .waiting,
        hold: Int64,
        reason: String? = nil,
        settledAt: Instant? = nil
    ) {
        self.id = id
        self.batch = batch
        self.position = position
        self.statement = statement
        self.payee = payee
        self.amount = amount
        self.state = state
        self.hold = hold
        self.reason = reason
        self.settledAt = settledAt
    }
}
