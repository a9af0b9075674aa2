package import Calendar
package import Programs
import Registry
package import Store

/// What waits to be paid, and the batches on their way.
package struct PayDesk: Question {
    package struct Answer: Sendable {
        package let due: [Due]
        package let batches: [Batch]
    }

    /// A grant that a bank file can take.
    package struct Due: Hashable, Sendable {
        package let grant: GrantID
        package let caseFile: CaseID
        package let number: String
        package let title: Words
        /// Masked.
        package let payee: String
        package let hasBankAccount: Bool
        package let fen: Int64
        package let grantedAt: Instant
        package let lastDay: CivilDate?
        package let isLate: Bool
    }

    package struct Batch: Sendable {
        package let row: PaymentBatchRow
        package let maker: String
        package let checker: String?
        package let isMine: Bool
    }

    package init() {}

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let due = try tx.grants.page(.due, limit: 500).compactMap { grant -> Due? in
            guard let payable = try Payable(grant, in: tx, context),
                payable.action != nil, payable.isDuty(of: context.actor)
            else { return nil }
            return try Due(payable, in: tx, context)
        }
        let statuses: [PaymentBatchRow.Status] = [.made, .checked, .settled]
        let batches = try statuses.flatMap { try tx.payments.page($0, limit: 20) }
            .filter { batch in
                let line = try tx.payments.lines(of: batch.id).first
                return try line.map { try context.pays($0, in: tx) } ?? false
            }
        return Answer(
            due: due,
            batches: try batches.map { try Batch($0, in: tx, context) }
        )
    }
}

extension PayDesk.Due {
    fileprivate init(_ payable: Payable, in tx: Tx, _ context: Context) throws {
        let holder = try payable.grant.holder.flatMap(tx.people.find)
        grant = payable.grant.id
        caseFile = payable.row.id
        number = payable.row.number
        title = payable.published.service.title
        payee = holder.flatMap { PersonName($0.name)?.masked } ?? "*"
        hasBankAccount = holder?.bankAccount != nil
        fen = payable.grant.amount
        grantedAt = payable.grant.grantedAt
        lastDay = payable.row.dueAt.map(context.calendar.lastDay)
        isLate = payable.row.dueAt.map { $0 <= context.now } ?? false
    }
}

extension PayDesk.Batch {
    init(_ row: PaymentBatchRow, in tx: Tx, _ context: Context) throws {
        self.row = row
        maker = try tx.accounts.find(row.maker)?.name ?? ""
        checker = try row.checker.flatMap(tx.accounts.find)?.name
        isMine = row.maker == context.actor.account
    }
}
