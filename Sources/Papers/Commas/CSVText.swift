/// Writes a table that spreadsheets open as it is meant: UTF-8 with a mark and CRLF, every text between
/// quotation marks.
package enum CSVText {
    package static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    package static func bytes(_ rows: some Sequence<[String]>) -> [UInt8] {
        rows.reduce(into: mark) { $0 += line($1) }
    }

    /// One row; put the mark before the first.
    package static func line(_ cells: [String]) -> [UInt8] {
        Array((cells.map(quoted).joined(separator: ",") + "\r\n").utf8)
    }

    /// A spreadsheet takes a leading sign for a formula and rounds numbers of more than 15 digits; a
    /// tab before either keeps it a text.
    package static func quoted(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map(signs.contains) ?? false
        let isLongNumber = text.count > 15 && text.allSatisfy(\.isNumber)
        let tab = isFormula || isLongNumber ? "\t" : ""
        return "\"" + tab + text.replacing("\"", with: "\"\"") + "\""
    }

    /// In full width they begin a formula in some programs too.
    private static let signs = Set("=+-@\t\r＝＋－＠".unicodeScalars)
}
