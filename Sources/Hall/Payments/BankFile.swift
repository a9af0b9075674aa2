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
        let row: PaymentLineRow
        let name: String
        let account: String
        let caseNumber: String
    }

    let number: String
    let bytes: [UInt8]

    init(number: String, lines: [Line]) {
        self.number = number
        let heading = ["序号", "收款人", "收款账号", "金额（元）", "附言"]
        let rows = lines.map { line in
            [
                String(line.row.position), line.name, line.account,
                Amount(line.row.amount).text(in: .yuan),
                "\(line.caseNumber) \(line.row.id)",
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
