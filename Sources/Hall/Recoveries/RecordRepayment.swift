import Calendar
import Casework
import Ledger
import Programs
import Registry
package import Store

/// Notes money that came back for a claim: it lies in its account again, and those who wait for it go on. Where somebody
/// objects, that is answered first.
package struct RecordRepayment: RepeatableUseCase, Encodable {
    private let recovery: Int64
    /// In fen; nil where no sum could be read.
    private let fen: Int64?
    private let day: String
    private let slip: String

    package init(_ fen: Int64?, for recovery: RecoveryID, on day: String, slip: String) {
        self.recovery = recovery.raw
        self.fen = fen
        self.day = day.trimmed
        self.slip = slip.trimmed
    }

    package var policy: any Policy { RecoveryAtHand(RecoveryID(raw: recovery), fresh: true) }
    package var body: RecordRepayment { self }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        var own = try RecoveryWork(RecoveryID(raw: recovery), in: tx, context)
        try own.holdDuty(Offer.payer)
        try own.hold(.claimed)
        guard let account = context.actor.account else { throw Refusal.notFound }
        let (fen, day) = try read(own.row, context.today)
        let grant = try own.grant()
        let row = RepaymentRow(
            id: tx.mint.id(),
            recovery: own.row.id,
            amount: fen,
            day: day,
            slip: slip,
            notedAt: context.now,
            notedBy: account
        )
        guard let source = own.account(of: grant) else { throw Refusal.notFound }
        try Treasury(tx, context).takeBack(row, of: grant, into: source, of: own.work.published)
        try tx.recoveries.note(row)
        own.row.cameIn += fen
        let sum = Words(fen: fen)
        try own.note(.cameIn, "\(sum.zh) / \(sum.en)")
        guard own.row.rest == 0 else {
            try tx.recoveries.save(own.row)
            return false
        }
        try own.end(.repaid)
        try own.note(.repaid)
        try own.giveUpGrant(grant)
        try own.tell([Step.applicant], "repaid", "已全部退回，谢谢。", "all of it is paid back. Thank you.")
        return true
    }

    private func read(_ row: RecoveryRow, _ today: CivilDate) throws -> (Int64, CivilDate) {
        var faults: [String: Words] = [:]
        if fen.map({ $0 > 0 && $0 <= row.rest }) != true {
            let rest = Words(fen: row.rest)
            faults["sum"] = Words(
                zh: "请写大于零、不超过 \(rest.zh)的金额。",
                en: "A sum above zero and up to \(rest.en)."
            )
        }
        let date = CivilDate(day)
        if date.map({ $0 > today }) ?? true {
            faults["day"] = Words(
                zh: "请写到账的日期，不能晚于今天。",
                en: "The day it came, today at the latest."
            )
        }
        if !(1...60).contains(slip.count) {
            faults["slip"] = Words(zh: "请写回单号。", en: "Write the number of the slip.")
        }
        guard faults.isEmpty, let fen, let date else {
            throw UnfinishedForm(faults: faults, unanswered: [])
        }
        return (fen, date)
    }
}

/// Takes back what was noted wrongly: by a line of its own in the books, for nothing is overwritten.
package struct UndoRepayment: RepeatableUseCase, Encodable {
    private let recovery: Int64
    private let repayment: Int64

    package init(_ repayment: RepaymentID, of recovery: RecoveryID) {
        self.recovery = recovery.raw
        self.repayment = repayment.raw
    }

    package var policy: any Policy { RecoveryAtHand(RecoveryID(raw: recovery), fresh: true) }
    package var body: UndoRepayment { self }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        var own = try RecoveryWork(RecoveryID(raw: recovery), in: tx, context)
        try own.holdDuty(Offer.payer)
        try own.hold(.claimed, .contested)
        let rows = try tx.recoveries.repayments(of: own.row.id)
        guard let account = context.actor.account,
            let row = rows.first(where: { $0.id.raw == repayment && $0.undoneAt == nil }),
            let source = own.account(of: try own.grant())
        else { throw Refusal.otherClaim }
        try Treasury(tx, context)
            .undo(row, of: try own.grant(), from: source, of: own.work.published)
        try tx.recoveries.undo(row.id, at: context.now, by: account)
        own.row.cameIn -= row.amount
        try tx.recoveries.save(own.row)
        let sum = Words(fen: row.amount)
        try own.note(.undone, "\(sum.zh) / \(sum.en)")
        return true
    }
}

extension RecoveryWork {
    /// When all of a grant's money has come back it counts as not had: it can be had again.
    fileprivate func giveUpGrant(_ grant: GrantRow) throws {
        let back = try tx.recoveries.of(grant.id).reduce(0) { $0 + $1.cameIn }
        guard back >= grant.amount else { return }
        try tx.grants.move(grant.id, from: .settled, to: .returned, settledAt: grant.settledAt)
    }
}

extension Treasury {
    /// Money that was paid out comes back into the account it was given from.
    fileprivate func takeBack(
        _ row: RepaymentRow,
        of grant: GrantRow,
        into account: ServiceAccount,
        of published: Published
    ) throws {
        let unit = Unit(code: grant.unit)
        let order = Order(
            from: try tx.books.open("paid out \(unit.code)", .settled, unit),
            to: try fund(account.id, of: published.service.folder, unit),
            amount: Amount(row.amount),
            unit: unit,
            code: "back \(published.service.id)/\(grant.name)"
        )
        try apply(Command(key: "came back \(row.id)", .transfer(newLine(), order)))
    }

    fileprivate func undo(
        _ row: RepaymentRow,
        of grant: GrantRow,
        from account: ServiceAccount,
        of published: Published
    ) throws {
        let unit = Unit(code: grant.unit)
        let order = Order(
            from: try fund(account.id, of: published.service.folder, unit),
            to: try tx.books.open("paid out \(unit.code)", .settled, unit),
            amount: Amount(row.amount),
            unit: unit,
            code: "back undone \(published.service.id)/\(grant.name)"
        )
        try apply(
            Command(key: "came back undone \(row.id)", .transfer(newLine(), order)),
            fund: published.service.words(.account(account.id))
        )
    }
}
