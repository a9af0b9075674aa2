package import Calendar
package import Programs
import Registry
package import Store

/// What waits to be paid by the actor, summed up, and the batches.
package struct PaySheet: Sendable {
    package let waiting: [PayDesk.Due]
    /// The accounts that the waiting money comes out of.
    package let account: Words
    package let batches: [Batch]

    package struct Batch: Sendable {
        package let id: BatchID
        package let number: String
        package let count: Int
        package let fen: Int64
        package let state: Words
        package let isOpen: Bool
        package let maker: String
        package let on: CivilDate
    }

    package var payable: [PayDesk.Due] { waiting.filter(\.hasBankAccount) }
}

/// The payments of the actor's desk.
package struct OpenPaySheet: Question {
    package init() {}

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> PaySheet {
        let desk = try PayDesk().answer(in: tx, context)
        return PaySheet(
            waiting: desk.due,
            account: try account(of: desk.due, in: tx, context),
            batches: desk.batches.map { PaySheet.Batch($0, context) }
        )
    }

    private func account(of due: [PayDesk.Due], in tx: Tx, _ context: Context) throws -> Words {
        var titles: [Words] = []
        for line in due {
            guard let grant = try tx.grants.find(line.grant),
                let payable = try Payable(grant, in: tx, context)
            else { continue }
            if !titles.contains(payable.account) { titles.append(payable.account) }
        }
        return Words(
            zh: titles.map(\.zh).joined(separator: "、"),
            en: titles.map(\.en).joined(separator: ", ")
        )
    }
}

extension PaySheet.Batch {
    fileprivate init(_ batch: PayDesk.Batch, _ context: Context) {
        let row = batch.row
        id = row.id
        number = row.number
        count = Int(row.lineCount)
        fen = row.total
        state = row.status.title
        isOpen = row.status == .made || row.status == .checked
        maker = batch.maker
        on = context.calendar.date(of: row.madeAt)
    }
}
