import Programs
import Registry
package import Store

/// Takes the checked file to the bank, which the audit trail notes once for each form that was sent.
package struct DownloadBatch: RepeatableUseCase, Encodable {
    package let batch: Int64

    package init(_ batch: BatchID) {
        self.batch = batch.raw
    }

    package var policy: any Policy { BatchAtHand(BatchID(raw: batch), fresh: true) }
    package var body: DownloadBatch { self }

    /// The number of the batch; the file itself is not kept a second time among the answers.
    package func run(in tx: Tx, _ context: Context) throws -> String {
        let id = BatchID(raw: batch)
        guard let row = try tx.payments.find(id) else { throw Refusal.notFound }
        try context.holdDuty(toPay: id, in: tx)
        switch row.status {
        case .made: throw Refusal.notChecked
        case .void: throw Refusal.batchMovedOn(row)
        case .checked, .settled: try BatchNote.downloaded.write(row, in: tx, context)
        }
        return row.number
    }
}

extension Hall {
    /// The file of a batch for the bank, noted in the audit trail.
    package func bankFile(
        of batch: BatchID,
        once key: String?,
        as actor: Actor
    ) async throws -> (name: String, bytes: [UInt8]) {
        _ = try await perform(DownloadBatch(batch), once: key, as: actor)
        return try await ask(NotedFile(batch: batch), as: actor)
    }
}

/// The file of a batch whose taking was noted just now; nobody else may ask.
private struct NotedFile: Question {
    let batch: BatchID

    var policy: any Policy { BatchAtHand(batch, fresh: true) }

    func answer(in tx: Tx, _ context: Context) throws -> (name: String, bytes: [UInt8]) {
        try context.holdDuty(toPay: batch, in: tx)
        guard let file = try tx.files.of(.batch(batch)).first else { throw Refusal.notFound }
        return (file.name, try tx.files.bytes(of: file))
    }
}

extension Refusal {
    static let notChecked = Refusal(
        Words(zh: "批次还没有复核。", en: "The batch has not been checked yet."),
        remedy: Words(zh: "复核后才能下载交银行。", en: "It can be taken to the bank after that.")
    )
}
