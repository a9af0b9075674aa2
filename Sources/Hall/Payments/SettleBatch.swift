import Calendar
import Casework
import Programs
import Registry
package import Store

/// The bank's answer to a batch, line by line: paid, or sent back with a reason.
package struct SettleBatch: RepeatableUseCase, Encodable {
    package struct Line: Hashable, Sendable, Codable {
        package let line: Int64
        /// Why the bank sent it back; nil where it was paid.
        package let returned: String?

        package init(_ line: PaymentLineID, returned: String? = nil) {
            self.line = line.raw
            self.returned = returned
        }
    }

    package let batch: Int64
    package let lines: [Line]

    package init(_ batch: BatchID, lines: [Line]) {
        self.batch = batch.raw
        self.lines = lines
    }

    package var policy: any Policy { BatchAtHand(BatchID(raw: batch), fresh: true) }
    package var body: SettleBatch { self }

    /// How many were paid, how many came back, how many still wait.
    package struct Settled: Hashable, Sendable, Codable {
        package let paid: Int
        package let returned: Int
        package let waiting: Int
        package let refusals: [String: Refusal]
    }

    package func run(in tx: Tx, _ context: Context) throws -> Settled {
        let id = BatchID(raw: batch)
        guard var row = try tx.payments.find(id) else { throw Refusal.notFound }
        try context.holdDuty(toPay: id, in: tx)
        guard row.status == .checked else {
            throw row.status == .made ? Refusal.notChecked : Refusal.batchMovedOn(row)
        }
        let rows = Dictionary(
            try tx.payments.lines(of: id).map { ($0.id.raw, $0) }
        ) { first, _ in first }
        var refusals: [String: Refusal] = [:]
        for line in lines {
            guard let payment = rows[line.line], payment.state == .waiting else { continue }
            refusals[String(payment.position)] = try tx.refusal {
                try settle(payment, line, in: tx, context)
            }
        }
        try settleStatements(of: id, &refusals, in: tx, context)
        let after =
            try tx.payments.lines(of: id).map(\.state)
            + tx.payments.statementLines(of: id).map(\.state)
        let waiting = after.count { $0 == .waiting }
        if waiting == 0 {
            row.status = .settled
            row.settledAt = context.now
            try tx.payments.save(row)
            try BatchNote.settled.write(row, in: tx, context)
        }
        return Settled(
            paid: after.count { $0 == .paid },
            returned: after.count { $0 == .rejected },
            waiting: waiting,
            refusals: refusals
        )
    }

    private func settleStatements(
        of batch: BatchID,
        _ refusals: inout [String: Refusal],
        in tx: Tx,
        _ context: Context
    ) throws {
        for row in try tx.payments.statementLines(of: batch) where row.state == .waiting {
            guard let line = lines.first(where: { $0.line == row.id.raw }) else { continue }
            refusals[String(row.position)] = try tx.refusal {
                try context.settle(row, returned: line.returned, in: tx)
            }
        }
    }

    private func settle(
        _ payment: PaymentLineRow,
        _ line: Line,
        in tx: Tx,
        _ context: Context
    )
        throws
    {
        guard let grant = try tx.grants.find(payment.grant),
            let payable = try Payable(grant, in: tx, context)
        else { throw Refusal.notFound }
        if let reason = line.returned {
            try Treasury(tx, context).release(payment)
            var back = payment
            back.state = .rejected
            back.reason = reason
            back.settledAt = context.now
            try tx.payments.settle(back)
            try tx.grants.move(grant.id, from: .inBatch, to: .due)
            return
        }
        try payable.settle(in: tx, context)
    }
}

/// A batch and its lines.
package struct OpenBatch: Question {
    package struct Line: Sendable {
        package let row: PaymentLineRow
        /// Masked.
        package let payee: String
        package let account: String
        package let number: String
    }

    package struct Answer: Sendable {
        package let row: PaymentBatchRow
        package let lines: [Line]
    }

    private let id: BatchID

    package init(_ id: BatchID) {
        self.id = id
    }

    package var policy: any Policy { BatchAtHand(id, fresh: false) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        guard let row = try tx.payments.find(id) else { throw Refusal.notFound }
        try context.holdDuty(toPay: id, in: tx)
        let lines = try tx.payments.lines(of: id).map { line in
            let person = try tx.people.find(line.payee)
            let card = try person.map { try PersonCard($0, in: tx) }
            let grant = try tx.grants.find(line.grant)
            return Line(
                row: line,
                payee: card?.name ?? "*",
                account: card?.bankAccount ?? "",
                number: try grant.flatMap { try Payable($0, in: tx, context) }?.number ?? ""
            )
        }
        return Answer(row: row, lines: lines)
    }
}
