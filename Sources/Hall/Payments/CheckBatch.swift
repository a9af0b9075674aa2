package import Programs
import Registry
package import Store

/// A second person's look at a batch, before the bank may see it.
package struct CheckBatch: RepeatableUseCase, Encodable {
    package let batch: Int64

    package init(_ batch: BatchID) {
        self.batch = batch.raw
    }

    package var policy: any Policy { BatchAtHand(BatchID(raw: batch), fresh: true) }
    package var body: CheckBatch { self }

    /// The number of the batch.
    package func run(in tx: Tx, _ context: Context) throws -> String {
        var row = try context.batchToCheck(BatchID(raw: batch), in: tx)
        let hands = try context.hands(on: row.id, in: tx)
        guard !hands.contains(row.maker) else { throw Refusal.fourEyes }
        row.status = .checked
        row.checker = context.actor.account
        row.checkedAt = context.now
        try tx.payments.save(row)
        try BatchNote.checked.write(row, in: tx, context)
        return row.number
    }
}

extension Context {
    /// A batch that waits for its second person, for somebody who may pay every line of it.
    func batchToCheck(_ id: BatchID, in tx: Tx) throws -> PaymentBatchRow {
        guard let row = try tx.payments.find(id) else { throw Refusal.notFound }
        try holdDuty(toPay: id, in: tx)
        guard row.status == .made else { throw Refusal.batchMovedOn(row) }
        return row
    }
}

/// Staff whose post reaches the batch; whose duty paying it is, the use case asks its service.
package struct BatchAtHand: Policy {
    private let id: BatchID
    private let fresh: Bool

    package init(_ id: BatchID, fresh: Bool) {
        self.id = id
        self.fresh = fresh
    }

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        guard let colleague = actor.colleague else { return .logIn }
        guard
            try tx.payments.sources(of: id).contains(where: { source in
                !colleague.duties(at: source.handlingPath).isEmpty
            })
                || tx.payments.statementOwners(of: id).contains(where: { path in
                    !colleague.duties(at: path).isEmpty
                })
        else { return .notFound }
        return fresh && !colleague.isFresh ? .logInAgain : nil
    }
}

extension Refusal {
    static let fourEyes = Refusal(
        Words(zh: "制单人不能复核自己的批次。", en: "Whoever made a batch does not check it."),
        remedy: Words(zh: "请另一位财务同事复核。", en: "Ask another colleague in finance to check it.")
    )

    static func batchMovedOn(_ row: PaymentBatchRow) -> Refusal {
        Refusal(
            Words(
                zh: "批次 \(row.number) 现在是“\(row.status.title.zh)”，这一步已经过去。",
                en: "Batch \(row.number) is \(row.status.title.en) now: this step is over."
            ),
            remedy: Words(zh: "下面是它现在的样子。", en: "Below is how it stands now.")
        )
    }
}

extension PaymentBatchRow.Status {
    package var title: Words {
        switch self {
        case .made: Words(zh: "待复核", en: "to be checked")
        case .checked: Words(zh: "已复核", en: "checked")
        case .settled: Words(zh: "已结清", en: "settled")
        case .void: Words(zh: "已作废", en: "void")
        }
    }
}
