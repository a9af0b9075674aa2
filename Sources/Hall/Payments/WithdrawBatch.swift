import Programs
import Registry
package import Store

/// Takes a batch back before the bank has it: what was in it waits for another one.
package struct WithdrawBatch: UseCase {
    package let batch: BatchID

    package init(_ batch: BatchID) {
        self.batch = batch
    }

    package var policy: any Policy { BatchAtHand(batch, fresh: true) }

    package func run(in tx: Tx, _ context: Context) throws -> PaymentBatchRow {
        guard var row = try tx.payments.find(batch) else { throw Refusal.notFound }
        try context.holdDuty(toPay: batch, in: tx)
        guard row.status == .made else { throw Refusal.batchMovedOn(row) }
        for line in try tx.payments.lines(of: batch) where line.state == .waiting {
            try Treasury(tx, context).release(line)
            var back = line
            back.state = .void
            back.settledAt = context.now
            try tx.payments.settle(back)
            try tx.grants.move(line.grant, from: .inBatch, to: .due)
        }
        row.status = .void
        try tx.payments.save(row)
        try BatchNote.withdrawn.write(row, in: tx, context)
        return row
    }
}
