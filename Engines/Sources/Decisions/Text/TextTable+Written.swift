extension TextTable {
    /// The table as a grid: the header with the hit policy in its corner, the lines under it, the rules.
    public var cells: [[String]] {
        [[policy.letters] + header.map(\.text)]
            + heads.map { [$0.label.text] + $0.cells.map(\.text) }
            + rows.map { [$0.label.text] + $0.cells.map(\.text) }
    }

    /// The table between bars, its columns aligned where letters of Chinese are as wide as two others;
    /// reads back as the same cells.
    public var text: String {
        let written = cells.map { $0.map(CellSigns.written) }
        let widths = (0...header.count).map { column in
            written.map { $0[column].columnCount }.max() ?? 0
        }
        return written.map { row in
            let padded = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - cell.columnCount)
            }
            return "| " + padded.joined(separator: " | ") + " |\n"
        }.joined()
    }
}

extension String {
    /// How many columns the text takes where every sign takes none, one or two.
    public var columnCount: Int { unicodeScalars.reduce(0) { $0 + $1.columnCount } }
}

extension Unicode.Scalar {
    /// Wide and full-width signs of East Asia take two columns (Unicode Annex 11), marks upon others none.
    fileprivate var columnCount: Int {
        guard !isASCII else { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return Self.wide.contains { $0.contains(value) } ? 2 : 1
        }
    }

    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
        0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
}
