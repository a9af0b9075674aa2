import Calendar
import Ledger
import Store

/// The file that a bank takes: a line a payee, written once and never changed.
///
/// UTF-8 with a mark and CRLF, texts between quotation marks, so that WPS and Excel show an account's
/// digits as they are and never take a name for a formula.
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
        let text = ([heading] + rows)
            .map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }
            .joined()
        bytes = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
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

    /// A leading sign would be a formula to a spreadsheet; a tab before it keeps it a text.
    private static func quoted(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        return "\"" + (isFormula ? "\t" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
}
