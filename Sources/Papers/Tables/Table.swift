/// A table as it came in: rows that hold something, each with the number it has in the file.
package struct Table: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        /// As the spreadsheet counts, from 1; empty rows are left out and counted.
        package let number: Int
        package var cells: [Cell]

        package init(number: Int, cells: [Cell]) {
            self.number = number
            self.cells = cells
        }

        /// The cell of a column counted from 1; empty where the row is shorter.
        package subscript(column: Int) -> Cell {
            cells.indices.contains(column - 1) ? cells[column - 1] : .empty
        }
    }

    package var rows: [Row]

    package init(rows: [Row]) {
        self.rows = rows
    }

    package subscript(place: CellPlace) -> Cell {
        rows.first { $0.number == place.row }?[place.column] ?? .empty
    }
}

/// How large a table may be; whoever sends more is told so before it is read to its end.
package struct TableLimits: Hashable, Sendable {
    package var fileBytes = 20 << 20
    package var rows = 100_000
    package var columns = 200
    package var cells = 3_000_000
    /// In UTF-8 bytes.
    package var cellBytes = 32_767
    package var entries = 1_000
    package var inflatedBytes = 300 << 20
    /// How many bytes one packed byte may become.
    package var ratio = 250
    package var texts = 2_000_000

    package init() {}
}
