package import Calendar
package import Programs
import Registry
package import Store

/// What waits to be paid by the actor, summed up, and the batches.
package struct PaySheet: Sendable {
    /// Nil where nothing waits.
    package let waiting: Waiting?
    package let batches: [Batch]

    /// Grants that are due and in no batch.
    package struct Waiting: Hashable, Sendable {
        package let count: Int
        package let fen: Int64
        /// Those that a bank can take.
        package let payable: Int
        package let payableFen: Int64
        /// The accounts that the money comes out of.
        package let account: Words
        package let lastDay: CivilDate?
        package let isLate: Bool
    }

    package struct Batch: Sendable {
        package let id: BatchID
        package let number: String
        package let count: Int
        package let fen: Int64
        package let state: Words
        package let isOpen: Bool
        package let maker: String
        package let on: CivilDate
        /// Why the second person sent it back.
        package let returned: String?
        /// The actor made it, it came back, and some of it still waits.
        package let isToRedo: Bool
    }
}

/// The payments of the actor's desk.
package struct OpenPaySheet: Question {
    /// How many batches of each status are listed, newest first.
    private static let most = 20

    package init() {}

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> PaySheet {
        let sums = try tx.grants.dueSums().filter { try context.paysNow($0.source) }
        let open: [PaymentBatchRow.Status] = [.made, .checked]
        let over: [PaymentBatchRow.Status] = [.settled, .void]
        let batches =
            try open.flatMap { try newest($0, in: tx, context) }
            + over.flatMap { try newest($0, in: tx, context) }.sorted { $0.id > $1.id }
        return PaySheet(
            waiting: try PaySheet.Waiting(sums, context),
            batches: try batches.map { try PaySheet.Batch($0, in: tx, context) }
        )
    }

    private func newest(
        _ status: PaymentBatchRow.Status,
        in tx: Tx,
        _ context: Context
    ) throws -> [PaymentBatchRow] {
        var found: [PaymentBatchRow] = []
        var last: BatchID? = BatchID(raw: .max)
        while let before = last, found.count < Self.most {
            let page = try tx.payments.page(status, before: before)
            for batch in page where found.count < Self.most {
                if try tx.payments.sources(of: batch.id).allSatisfy(context.pays),
                    try context.paysPartners(of: batch.id, in: tx)
                {
                    found.append(batch)
                }
            }
            last = page.last?.id
        }
        return found
    }
}

extension PaySheet.Waiting {
    fileprivate init?(_ sums: [DueSum], _ context: Context) throws {
        guard !sums.isEmpty else { return nil }
        let earliest = sums.compactMap(\.earliestDue).min()
        count = sums.map(\.count).reduce(0, +)
        fen = sums.map(\.amount).reduce(0, +)
        payable = sums.map(\.payable).reduce(0, +)
        payableFen = sums.map(\.payableAmount).reduce(0, +)
        account = try context.accounts(of: sums.map(\.source))
        lastDay = earliest.map(context.calendar.lastDay)
        isLate = earliest.map { $0 <= context.now } ?? false
    }
}

extension PaySheet.Batch {
    fileprivate init(_ row: PaymentBatchRow, in tx: Tx, _ context: Context) throws {
        let reason = row.status == .void ? try tx.audit.returning(row.id)?.act.words ?? nil : nil
        id = row.id
        number = row.number
        count = Int(row.lineCount)
        fen = row.total
        state = reason == nil ? row.status.title : Words(zh: "已退回", en: "sent back")
        isOpen = row.status == .made || row.status == .checked
        maker = try tx.accounts.find(row.maker)?.name ?? ""
        on = context.calendar.date(of: row.madeAt)
        returned = reason
        isToRedo =
            try reason != nil && row.maker == context.actor.account
            && tx.payments.isOwedAgain(row.id)
    }
}

extension Audit {
    /// The second person's no to a batch, if it was one.
    fileprivate func returning(_ batch: BatchID) throws -> AuditEntry? {
        try ofSubject("batch", batch.raw).first { $0.act.action == BatchNote.returned.action }
    }
}
