import Programs
import Registry
package import Store

/// The second person's no: the batch goes back to its maker with a reason, and what was in it waits
/// for another one.
package struct ReturnBatch: RepeatableUseCase, Encodable {
    package let batch: Int64
    package let reason: String

    package init(_ batch: BatchID, because reason: String) {
        self.batch = batch.raw
        self.reason = reason
    }

    package var policy: any Policy { BatchAtHand(BatchID(raw: batch), fresh: true) }
    package var body: ReturnBatch { self }

    /// The number of the batch.
    package func run(in tx: Tx, _ context: Context) throws -> String {
        let row = try context.batchToCheck(BatchID(raw: batch), in: tx)
        let hands = try context.hands(on: row.id, in: tx)
        guard !hands.contains(row.maker) else { throw Refusal.ownReturn }
        guard let reason = reason.trimmed.nilIfEmpty else { throw Refusal.whyReturned }
        try context.undo(row, in: tx)
        try BatchNote.returned.write(row, in: tx, context, saying: reason)
        return row.number
    }
}

extension Refusal {
    fileprivate static let ownReturn = Refusal(
        Words(zh: "这一批是您自己编的。", en: "You made this batch yourself."),
        remedy: Words(zh: "不对的话，请直接撤回。", en: "If it is wrong, withdraw it.")
    )
    package static let whyReturned = Refusal(
        Words(zh: "请写明为什么退回。", en: "Say why it goes back."),
        remedy: Words(zh: "制单人会看到这段话。", en: "Whoever made it reads this.")
    )
}
