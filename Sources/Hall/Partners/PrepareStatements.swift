import Calendar
package import Programs
import Registry
package import Store

/// Puts statements that are owed into a file for the bank; each is in one living file at the most.
package struct PrepareStatements: RepeatableUseCase {
    package static let most = 1_000

    /// The statements, by their numbers as identifiers.
    package let body: [Int64]

    package init(_ statements: [StatementID]) {
        body = statements.map(\.raw)
    }

    package var policy: any Policy { StaffOnly(with: [PartnerDuties.paying], fresh: true) }

    package func run(in tx: Tx, _ context: Context) throws -> PrepareBatch.Prepared {
        guard let maker = context.actor.account else { throw Refusal.logIn }
        let batch: BatchID = tx.mint.id()
        var lines: [(row: StatementLineRow, file: BankFile.Line)] = []
        var leftOut: [String: Words] = [:]
        let asked = Set(body).sorted()
        for id in asked.prefix(Self.most) {
            guard var statement = try tx.statements.find(StatementID(raw: id)),
                let partner = try tx.partners.find(statement.partner),
                context.paysPartners(of: partner.ownerPath)
            else { continue }
            guard statement.state == .issued else {
                leftOut[statement.number] = Words(zh: "已在别的批次里", en: "already in another batch")
                continue
            }
            guard let account = partner.bankAccount else {
                leftOut[statement.number] = Words(zh: "没有银行账号", en: "no bank account")
                continue
            }
            let name = try tx.organisations.find(partner.id)?.name ?? ""
            let lineID: StatementLineID = tx.mint.id()
            let row = StatementLineRow(
                id: lineID,
                batch: batch,
                position: Int64(lines.count + 1),
                statement: statement.id,
                payee: partner.id,
                amount: statement.owedTotal,
                hold: try PartnerBooks(tx, context).hold(statement, for: lineID)
            )
            let line = BankFile.Line(row, name: name, account: account, number: statement.number)
            lines.append((row, line))
            statement.state = .inBatch
            try tx.statements.save(statement)
        }
        guard !lines.isEmpty else { throw Refusal.nothingToPay(leftOut) }
        let number = try PrepareBatch.number(in: tx, context)
        let file = BankFile(number: number, lines: lines.map(\.file))
        let row = PaymentBatchRow(
            id: batch,
            number: number,
            unit: "CNY",
            lineCount: Int64(lines.count),
            total: lines.map(\.row.amount).reduce(0, +),
            sha256: file.bytes.sha256,
            maker: maker,
            madeAt: context.now
        )
        try tx.payments.add(row, lines: [])
        try tx.payments.add(lines.map(\.row))
        try tx.files.add(file.row(in: row, at: context.now, id: tx.mint.id()), bytes: file.bytes)
        try BatchNote.made.write(row, in: tx, context)
        return PrepareBatch.Prepared(
            batch: batch.raw,
            number: number,
            lines: lines.count,
            leftOut: leftOut,
            beyond: max(0, asked.count - Self.most)
        )
    }
}

/// The statements that the actor can put into a batch.
package struct PayableStatements: Question {
    package struct Line: Sendable {
        package let id: StatementID
        package let number: String
        package let month: String
        package let partner: Words
        package let fen: Int64
        package let hasBankAccount: Bool
        /// Why the bank sent it back before.
        package let bounced: String?
    }

    package init() {}

    package var policy: any Policy { StaffOnly() }

    /// The oldest first; nothing for those whose duty it is not.
    package func answer(in tx: Tx, _ context: Context) throws -> [Line] {
        let ranges = context.actor.colleague?.reach(of: PartnerDuties.paying) ?? []
        guard !ranges.isEmpty else { return [] }
        let rows = try tx.statements.inState(.issued, of: ranges, limit: PrepareStatements.most)
        let places = try tx.organisations.find(anyOf: rows.map(\.partner))
        let partners = try tx.partners.find(anyOf: rows.map(\.partner))
        return rows.reversed().map { row in
            Line(
                id: row.id,
                number: row.number,
                month: row.month,
                partner: places[row.partner]?.title ?? Words(zh: "", en: ""),
                fen: row.owedTotal,
                hasBankAccount: partners[row.partner]?.bankAccount != nil,
                bounced: row.reason
            )
        }
    }
}
