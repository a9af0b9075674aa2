/// A table as spreadsheets write it (RFC 4180): cells parted by commas, quoted where they hold one.
package struct CSV: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        /// The line of the file on which it begins, counted from one.
        package let line: Int
        package let cells: [String]
    }

    package let rows: [Row]

    /// What cannot be read, and on which line.
    package struct Fault: Error, Hashable, Sendable {
        package enum Reason: Hashable, Sendable {
            case notText
            case quoteNeverEnds
            case afterQuote
        }

        package let line: Int
        package let reason: Reason
    }

    /// Reads a file; a mark at its front is fine, and so are line ends of any kind.
    package init(_ bytes: [UInt8]) throws(Fault) {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            throw Fault(line: 1, reason: .notText)
        }
        var reader = Reader()
        for scalar in text.unicodeScalars { try reader.take(scalar) }
        rows = try reader.finished()
    }

    private struct Reader {
        private enum Place { case start, plain, quoted, quoteInQuoted }

        private var rows: [Row] = []
        private var cells: [String] = []
        private var cell = String.UnicodeScalarView()
        private var place = Place.start
        private var line = 1
        private var first = 1
        private var isAfterReturn = false

        mutating func take(_ scalar: Unicode.Scalar) throws(Fault) {
            defer { isAfterReturn = scalar == "\r" }
            if scalar == "\n", isAfterReturn, place != .quoted { return }
            switch (place, scalar) {
            case (.quoted, "\""): place = .quoteInQuoted
            case (.quoted, _):
                if scalar == "\n" { line += 1 }
                cell.append(scalar)
            case (.quoteInQuoted, "\""):
                cell.append(scalar)
                place = .quoted
            case (.start, "\""): place = .quoted
            case (_, ","): endCell()
            case (_, "\n"), (_, "\r"): endRow()
            case (.quoteInQuoted, _): throw Fault(line: line, reason: .afterQuote)
            default:
                cell.append(scalar)
                place = .plain
            }
        }

        private mutating func endCell() {
            cells.append(String(cell))
            cell = String.UnicodeScalarView()
            place = .start
        }

        private mutating func endRow() {
            endCell()
            if cells.contains(where: { !$0.isEmpty }) {
                rows.append(Row(line: first, cells: cells))
            }
            cells = []
            line += 1
            first = line
        }

        mutating func finished() throws(Fault) -> [Row] {
            guard place != .quoted else { throw Fault(line: first, reason: .quoteNeverEnds) }
            if place != .start || !cells.isEmpty { endRow() }
            return rows
        }
    }

    /// Writes rows as a file that spreadsheets open in the right script.
    package static func bytes(_ rows: [[String]]) -> [UInt8] {
        let lines = rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }
        return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
    }

    private static func quoted(_ cell: String) -> String {
        let needs = cell.unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
        return needs ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
}
