import Calendar
package import Programs
import Registry
package import Store

/// Puts grants that are due into a file for the bank; each is in one living file at the most.
package struct PrepareBatch: RepeatableUseCase, Encodable {
    package static let most = 1_000

    package let grants: [Int64]

    package init(_ grants: [GrantID]) {
        self.grants = grants.map(\.raw)
    }

    package struct Prepared: Hashable, Sendable, Codable {
        package let batch: Int64
        package let number: String
        package let lines: Int
        /// What was left out, by case number, and why.
        package let leftOut: [String: Words]
        /// How many are beyond what one batch takes, and wait for the next.
        package let beyond: Int
    }

    package var policy: any Policy { StaffOnly(fresh: true) }
    package var body: PrepareBatch { self }

    package func run(in tx: Tx, _ context: Context) throws -> Prepared {
        guard let maker = context.actor.account else { throw Refusal.logIn }
        var draft = BatchDraft(batch: tx.mint.id())
        let asked = Set(grants).sorted()
        for id in asked.prefix(Self.most) {
            try draft.take(GrantID(raw: id), in: tx, context)
        }
        guard !draft.lines.isEmpty else { throw Refusal.nothingToPay(draft.leftOut) }
        let number = try Self.number(in: tx, context)
        let file = BankFile(number: number, lines: draft.lines)
        let row = PaymentBatchRow(
            id: draft.batch,
            number: number,
            unit: "CNY",
            lineCount: Int64(draft.lines.count),
            total: draft.rows.map(\.amount).reduce(0, +),
            sha256: file.bytes.sha256,
            maker: maker,
            madeAt: context.now
        )
        try tx.payments.add(row, lines: draft.rows)
        try tx.files.add(file.row(in: row, at: context.now, id: tx.mint.id()), bytes: file.bytes)
        try BatchNote.made.write(row, in: tx, context)
        return Prepared(
            batch: row.id.raw,
            number: number,
            lines: draft.lines.count,
            leftOut: draft.leftOut,
            beyond: max(0, asked.count - Self.most)
        )
    }

    static func number(in tx: Tx, _ context: Context) throws -> String {
        let year = context.today.year
        let number = String(try tx.cases.nextNumber("bank batch", year: year))
        return "FF-\(year)-" + String(repeating: "0", count: max(0, 5 - number.count)) + number
    }
}

/// The lines of a batch while it is put together.
private struct BatchDraft {
    let batch: BatchID
    var rows: [PaymentLineRow] = []
    var lines: [BankFile.Line] = []
    var leftOut: [String: Words] = [:]

    mutating func take(_ id: GrantID, in tx: Tx, _ context: Context) throws {
        guard let grant = try tx.grants.find(id), let payable = try Payable(grant, in: tx, context),
            payable.isDuty(of: context.actor)
        else { return }
        let number = payable.number
        guard payable.isAtHand else {
            leftOut[number] = Words(zh: "不在发放这一步", en: "not at the step that pays")
            return
        }
        guard grant.status == .due else {
            leftOut[number] = Words(zh: "已在别的批次里", en: "already in another batch")
            return
        }
        guard let holder = try grant.holder.flatMap(tx.people.find),
            let account = holder.bankAccount
        else {
            leftOut[number] = Words(zh: "没有银行账号", en: "no bank account")
            return
        }
        var row = PaymentLineRow(
            id: tx.mint.id(),
            batch: batch,
            position: Int64(lines.count + 1),
            grant: id,
            payee: holder.id,
            amount: grant.amount
        )
        row.hold = try Treasury(tx, context).hold(grant, for: row.id)
        try tx.grants.move(id, from: .due, to: .inBatch)
        rows.append(row)
        lines.append(BankFile.Line(row, name: holder.name, account: account, number: number))
    }
}

extension Refusal {
    static func nothingToPay(_ leftOut: [String: Words]) -> Refusal {
        let lines = leftOut.sorted { $0.key < $1.key }
        return Refusal(
            Words(
                zh: "没有可以放进批次的款项。"
                    + lines.map { "\($0.key)：\($0.value.zh)。" }.joined(),
                en: "Nothing can go into a batch. "
                    + lines.map { "\($0.key): \($0.value.en). " }.joined()
            ),
            remedy: Words(
                zh: "请先补齐银行账号，或等审批完成。",
                en: "Add the bank accounts first, or wait until cases are approved."
            )
        )
    }
}

/// What the audit trail says of a batch.
enum BatchNote: String {
    case made
    case checked
    case downloaded
    case settled
    case withdrawn
    case returned

    var action: String { "batch." + rawValue }

    func write(
        _ row: PaymentBatchRow,
        in tx: Tx,
        _ context: Context,
        saying words: String? = nil
    ) throws {
        try tx.audit.add(
            AuditAct(
                action,
                of: "batch",
                row.id.raw,
                at: context.now,
                by: context.actor.account,
                words: words
            )
        )
    }
}
