/// Reads texts between separators (RFC 4180, and what spreadsheets make of it): quotation marks, line
/// ends of every kind, the separator that the first line uses.
struct CSVReader {
    private let bytes: [UInt8]
    private let separator: UInt8
    private let limits: TableLimits
    private var index = 0
    private var line = 1
    private var row = 1
    private var rows: [Table.Row] = []
    private var cellCount = 0

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    static func table(of bytes: [UInt8], _ limits: TableLimits) throws(TableFault) -> Table {
        var reader = CSVReader(try TextEncoding.text(bytes), limits)
        try reader.refuseZeroes()
        while reader.index < reader.bytes.count { try reader.readRow() }
        return Table(rows: reader.rows)
    }

    private init(_ bytes: [UInt8], _ limits: TableLimits) {
        self.bytes = bytes
        self.limits = limits
        separator = Self.separator(of: bytes)
    }

    /// The separator that stands most often in the first line, outside quotation marks.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        var counts = [UInt8(ascii: ","): 0, UInt8(ascii: ";"): 0, UInt8(ascii: "\t"): 0]
        var isQuoted = false
        for byte in bytes {
            if byte == quote { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == lineFeed || byte == carriageReturn { break }
            if let count = counts[byte] { counts[byte] = count + 1 }
        }
        let most = counts.values.max() ?? 0
        return [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
            .first { counts[$0] == most } ?? UInt8(ascii: ",")
    }

    private func refuseZeroes() throws(TableFault) {
        guard let zero = bytes.firstIndex(of: 0) else { return }
        throw .zeroByte(line: bytes[..<zero].count { $0 == Self.lineFeed } + 1)
    }

    private mutating func readRow() throws(TableFault) {
        var cells: [Cell] = []
        var isOver = false
        while !isOver {
            let text = try readField(column: cells.count + 1)
            guard cells.count < limits.columns || text.isEmpty else {
                throw .tooManyColumns(limit: limits.columns)
            }
            if cells.count < limits.columns { cells.append(Self.cell(text)) }
            isOver = endField()
        }
        while cells.last?.isEmpty == true { cells.removeLast() }
        if !cells.isEmpty { try keep(cells) }
        row += 1
    }

    private mutating func keep(_ cells: [Cell]) throws(TableFault) {
        cellCount += cells.count
        guard rows.count < limits.rows else { throw .tooManyRows(limit: limits.rows) }
        guard cellCount <= limits.cells else { throw .tooManyCells(limit: limits.cells) }
        rows.append(Table.Row(number: row, cells: cells))
    }

    private mutating func readField(column: Int) throws(TableFault) -> String {
        let begin = index
        // ="0123" is how some write a text that looks like a number.
        if bytes[safe: index] == UInt8(ascii: "="), bytes[safe: index + 1] == Self.quote {
            index += 1
        }
        var text: [UInt8] = []
        if bytes[safe: index] == Self.quote { text = try readQuoted() } else { index = begin }
        text += readPlain()
        guard text.count <= limits.cellBytes else {
            throw .cellTooLong(CellPlace(row: row, column: column), limit: limits.cellBytes)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// What stands between quotation marks; two of them are one.
    private mutating func readQuoted() throws(TableFault) -> [UInt8] {
        let first = line
        var text: [UInt8] = []
        index += 1
        while let byte = bytes[safe: index] {
            index += 1
            if byte == Self.quote {
                guard bytes[safe: index] == Self.quote else { return text }
                index += 1
            }
            if byte == Self.lineFeed { line += 1 }
            text.append(byte)
        }
        throw .openQuote(line: first)
    }

    private mutating func readPlain() -> ArraySlice<UInt8> {
        let begin = index
        while let byte = bytes[safe: index], byte != separator, byte != Self.lineFeed,
            byte != Self.carriageReturn
        {
            index += 1
        }
        return bytes[begin..<index]
    }

    /// Steps over what ends a field; whether the row ends with it.
    private mutating func endField() -> Bool {
        guard let byte = bytes[safe: index] else { return true }
        index += 1
        if byte == separator { return false }
        line += 1
        if byte == Self.carriageReturn, bytes[safe: index] == Self.lineFeed { index += 1 }
        return true
    }

    /// A number that a spreadsheet wrote as 3.40101E+17 has lost its digits.
    private static func cell(_ text: String) -> Cell {
        let isRounded = text.utf8.count < 30 && text.isRoundedNumber
        return isRounded ? Cell(.number, text, marks: .rounded) : .text(text)
    }
}

extension String {
    fileprivate var isRoundedNumber: Bool {
        guard let sign = firstIndex(where: { $0 == "E" || $0 == "e" }) else { return false }
        let digits = self[..<sign].filter { $0 != "." }
        let power = self[index(after: sign)...]
        guard power.first == "+", let exponent = Int(power.dropFirst()), !digits.isEmpty,
            digits.utf8.allSatisfy({ (48...57).contains($0) })
        else { return false }
        return digits.count < exponent + 1
    }
}

extension [UInt8] {
    fileprivate subscript(safe index: Int) -> UInt8? {
        index < count ? self[index] : nil
    }
}
