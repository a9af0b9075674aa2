import Calendar
import Ledger
import Papers
import Store

/// The file that a bank takes: a line a payee, written once and never changed.
///
/// A tab stands before what WPS and Excel would otherwise change: the digits of an account, a name that
/// begins like a formula.
struct BankFile {
    struct Line {
        let position: Int64
        let amount: Int64
        let name: String
        let account: String
        /// What the line is for, and its own number, by which the bank's answer is told apart.
        let remark: String

        init(_ row: PaymentLineRow, name: String, account: String, number: String) {
            position = row.position
            amount = row.amount
            self.name = name
            self.account = account
            remark = "\(number) \(row.id)"
        }

        init(_ row: StatementLineRow, name: String, account: String, number: String) {
            position = row.position
            amount = row.amount
            self.name = name
            self.account = account
            remark = "\(number) \(row.id)"
        }
    }

    let number: String
    let bytes: [UInt8]

    init(number: String, lines: [Line]) {
        self.number = number
        let heading = ["序号", "收款人", "收款账号", "金额（元）", "附言"]
        let rows = lines.map { line in
            [
                String(line.position), line.name, line.account,
                Amount(line.amount).text(in: .yuan), line.remark,
            ]
        }
        bytes = CSVText.bytes([heading] + rows)
    }

    func row(in batch: PaymentBatchRow, at now: Instant, id: FileID) -> FileRow {
        FileRow(
            id: id,
            owner: .batch(batch.id),
            field: "bank file",
            name: number + ".csv",
            mediaType: "text/csv",
            bytes: bytes,
            addedBy: batch.maker,
            addedAt: now
        )
    }
}
