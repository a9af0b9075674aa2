import Programs
import Registry
package import Store

/// Its maker takes a batch back before it is checked: what was in it waits for another one.
package struct WithdrawBatch: RepeatableUseCase, Encodable {
    package let batch: Int64

    package init(_ batch: BatchID) {
        self.batch = batch.raw
    }

    package var policy: any Policy { BatchAtHand(BatchID(raw: batch), fresh: true) }
    package var body: WithdrawBatch { self }

    /// The number of the batch.
    package func run(in tx: Tx, _ context: Context) throws -> String {
        let row = try context.batchToCheck(BatchID(raw: batch), in: tx)
        guard row.maker == context.actor.account else { throw Refusal.makersOwn }
        try context.undo(row, in: tx)
        try BatchNote.withdrawn.write(row, in: tx, context)
        return row.number
    }
}

extension Context {
    /// Ends a batch that the bank never saw: its money is free, its payments wait again.
    func undo(_ row: PaymentBatchRow, in tx: Tx) throws {
        for line in try tx.payments.lines(of: row.id) where line.state == .waiting {
            try Treasury(tx, self).release(line)
            var back = line
            back.state = .void
            back.settledAt = now
            try tx.payments.settle(back)
            try tx.grants.move(line.grant, from: .inBatch, to: .due)
        }
        try undoStatements(of: row.id, in: tx)
        var undone = row
        undone.status = .void
        try tx.payments.save(undone)
    }
}

extension Refusal {
    fileprivate static let makersOwn = Refusal(
        Words(zh: "撤回由制单人自己办。", en: "Only its maker withdraws a batch."),
        remedy: Words(zh: "复核人请写明原因，退回批次。", en: "Send it back instead, with the reason.")
    )
}
