/// Where a cell stands, counted from 1 and said as spreadsheets say it: `C17`.
package struct CellPlace: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let row: Int
    package let column: Int

    package static let lastRow = 1_048_576
    package static let lastColumn = 16_384

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `C17`; nil for anything else, and beyond what a spreadsheet holds.
    package init?(_ text: some StringProtocol) {
        var column = 0
        var row = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && row + Int(byte) > 48:
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            guard column <= Self.lastColumn, row < 100_000_000 else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(row: row, column: column)
    }

    package var description: String { Self.letters(of: column) + String(row) }

    /// What a column is called: A to Z, AA to XFD.
    package static func letters(of column: Int) -> String {
        var rest = column
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    package static func < (left: CellPlace, right: CellPlace) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }
}
