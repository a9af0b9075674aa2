import Calendar
import Programs
import Registry
import Store

extension Context {
    /// Whether paying the partners of a union is a duty of the actor.
    func paysPartners(of ownerPath: String) -> Bool {
        actor.colleague?.has(PartnerDuties.paying, at: ownerPath) ?? false
    }

    /// Whether paying every partner of a batch is; so it is where the batch has none.
    func paysPartners(of batch: BatchID, in tx: Tx) throws -> Bool {
        try tx.payments.statementOwners(of: batch).allSatisfy(paysPartners)
    }

    /// The statements of a batch that the bank never saw are owed again.
    func undoStatements(of batch: BatchID, in tx: Tx) throws {
        for line in try tx.payments.statementLines(of: batch) where line.state == .waiting {
            try giveBack(line, as: .void, because: nil, in: tx)
        }
    }

    /// The bank's answer to a statement: paid, or owed again with a reason.
    func settle(_ line: StatementLineRow, returned reason: String?, in tx: Tx) throws {
        if let reason {
            try giveBack(line, as: .rejected, because: reason, in: tx)
            return
        }
        guard var statement = try tx.statements.find(line.statement) else { throw Refusal.notFound }
        try PartnerBooks(tx, self).post(line)
        var paid = line
        paid.state = .paid
        paid.settledAt = now
        try tx.payments.settle(paid)
        statement.state = .paid
        statement.reason = nil
        statement.paidAt = now
        try tx.statements.save(statement)
    }

    private func giveBack(
        _ line: StatementLineRow,
        as state: PaymentLineRow.State,
        because reason: String?,
        in tx: Tx
    ) throws {
        guard var statement = try tx.statements.find(line.statement) else { throw Refusal.notFound }
        try PartnerBooks(tx, self).release(line)
        var back = line
        back.state = state
        back.reason = reason
        back.settledAt = now
        try tx.payments.settle(back)
        statement.state = .issued
        statement.reason = reason
        try tx.statements.save(statement)
    }
}

extension BatchView.Line {
    /// The lines of a batch that pays partners: an organisation's name is public, its account is not.
    static func statements(of batch: BatchID, in tx: Tx) throws -> [BatchView.Line] {
        let lines = try tx.payments.statementLines(of: batch)
        let places = try tx.organisations.find(anyOf: lines.map(\.payee))
        let partners = try tx.partners.find(anyOf: lines.map(\.payee))
        return try lines.map { line in
            let account = partners[line.payee]?.bankAccount
            return BatchView.Line(
                id: PaymentLineID(raw: line.id.raw),
                caseFile: nil,
                caseNumber: try tx.statements.find(line.statement)?.number ?? "",
                payee: places[line.payee]?.name ?? "*",
                account: account.flatMap { try? OrganisationAccount($0).masked } ?? "",
                fen: line.amount,
                state: BatchView.LineState(line.state),
                reason: line.reason
            )
        }
    }
}
