package import Programs
package import Store

/// A second person's look at a batch, before the bank may see it.
package struct CheckBatch: UseCase {
    package let batch: BatchID

    package init(_ batch: BatchID) {
        self.batch = batch
    }

    package var policy: any Policy { BatchAtHand(batch, fresh: true) }

    package func run(in tx: Tx, _ context: Context) throws -> PaymentBatchRow {
        guard var row = try tx.payments.find(batch) else { throw Refusal.notFound }
        try context.holdDuty(toPay: batch, in: tx)
        guard row.maker != context.actor.account else { throw Refusal.fourEyes }
        guard row.status == .made else { throw Refusal.batchMovedOn(row) }
        row.status = .checked
        row.checker = context.actor.account
        row.checkedAt = context.now
        try tx.payments.save(row)
        try BatchNote.checked.write(row, in: tx, context)
        return row
    }
}

/// Takes the checked file to the bank; every time is in the audit trail.
package struct DownloadBatch: UseCase {
    package let batch: BatchID

    package init(_ batch: BatchID) {
        self.batch = batch
    }

    package var policy: any Policy { BatchAtHand(batch, fresh: true) }

    package func run(in tx: Tx, _ context: Context) throws -> (name: String, bytes: [UInt8]) {
        guard let row = try tx.payments.find(batch) else { throw Refusal.notFound }
        try context.holdDuty(toPay: batch, in: tx)
        guard row.status != .made else { throw Refusal.notChecked }
        guard let file = try tx.files.of(.batch(batch)).first else { throw Refusal.notFound }
        try BatchNote.downloaded.write(row, in: tx, context)
        return (file.name, try tx.files.bytes(of: file))
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
        let line = try tx.payments.lines(of: id).first
        guard let grant = try line.flatMap({ try tx.grants.find($0.grant) }),
            let row = try tx.cases.find(grant.caseFile),
            !colleague.duties(at: row.handlingPath).isEmpty
        else { return .notFound }
        return fresh && !colleague.isFresh ? .logInAgain : nil
    }
}

extension Refusal {
    static let fourEyes = Refusal(
        Words(zh: "制单人不能复核自己的批次。", en: "Whoever made a batch does not check it."),
        remedy: Words(zh: "请另一位财务同事复核。", en: "Ask another colleague in finance to check it.")
    )
    static let notChecked = Refusal(
        Words(zh: "批次还没有复核。", en: "The batch has not been checked yet."),
        remedy: Words(zh: "复核后才能下载交银行。", en: "It can be taken to the bank after that.")
    )

    static func batchMovedOn(_ row: PaymentBatchRow) -> Refusal {
        Refusal(
            Words(
                zh: "批次 \(row.number) 已经是“\(row.status.title.zh)”。",
                en: "Batch \(row.number) is already \(row.status.title.en)."
            ),
            remedy: Words(zh: "请刷新页面。", en: "Reload the page.")
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
