import Calendar
import Ledger
import Store

/// The file that a bank takes: a line a payee, written once and never changed.
///
/// UTF-8 with a mark and CRLF, texts between quotation marks. A tab stands before what WPS and Excel
/// would otherwise change: the digits of an account, a name that begins like a formula.
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

    /// A spreadsheet takes a leading sign for a formula and rounds numbers of more than 15 digits; a
    /// tab before either keeps it a text.
    private static func quoted(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let isLongNumber = text.count > 15 && text.allSatisfy(\.isNumber)
        let tab = isFormula || isLongNumber ? "\t" : ""
        return "\"" + tab + text.replacing("\"", with: "\"\"") + "\""
    }
}
