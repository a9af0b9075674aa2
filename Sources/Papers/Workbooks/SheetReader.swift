/// Reads the cells of one sheet, row by row, as they are unpacked.
final class SheetReader: XMLListener {
    /// What a sheet's cells point to.
    struct Beside {
        let texts: [String]
        let dayStyles: [Bool]
        let countsFrom1904: Bool
        let limits: TableLimits
    }

    private let beside: Beside
    private var rows: [Table.Row] = []
    private var merged = MergedCells()
    private var row = 0
    private var column = 0
    private var cells: [Cell] = []
    private var cellCount = 0
    private var kind = ""
    private var style = 0
    private var isFormula = false
    private var value = ""
    private var isValue = false
    private var isReading = false

    private init(_ beside: Beside) {
        self.beside = beside
    }

    static func read(
        _ part: String,
        in archive: Archive,
        _ beside: Beside
    ) throws(TableFault) -> Table {
        let reader = SheetReader(beside)
        try XMLReader.read(part, in: archive, reader)
        return reader.merged.marked(Table(rows: reader.rows))
    }

    func begin(_ name: String, _ attributes: XMLAttributes) throws(TableFault) {
        switch name {
        case "row": try beginRow(attributes["r"])
        case "c": try beginCell(attributes)
        case "f": isFormula = true
        case "rPh": isReading = true
        case "v", "t": isValue = !isReading
        case "mergeCell": merged.add(attributes["ref"] ?? "")
        default: break
        }
    }

    func end(_ name: String) throws(TableFault) {
        switch name {
        case "row": try endRow()
        case "c": try endCell()
        case "rPh": isReading = false
        case "v", "t": isValue = false
        default: break
        }
    }

    func take(_ text: String) throws(TableFault) {
        guard isValue else { return }
        value += text
        let limit = beside.limits.cellBytes
        guard value.utf8.count <= limit else {
            throw .cellTooLong(CellPlace(row: row, column: column), limit: limit)
        }
    }

    /// Rows come in order; a file that says otherwise is not a sheet anybody saved.
    private func beginRow(_ number: String?) throws(TableFault) {
        let next = number.flatMap(Int.init) ?? row + 1
        guard next > row else { throw .unreadable(part: "row \(number ?? "")") }
        guard next <= CellPlace.lastRow else { throw .tooManyRows(limit: beside.limits.rows) }
        row = next
        column = 0
        cells = []
    }

    private func endRow() throws(TableFault) {
        while cells.last?.isEmpty == true { cells.removeLast() }
        guard !cells.isEmpty else { return }
        cellCount += cells.count
        guard rows.count < beside.limits.rows else { throw .tooManyRows(limit: beside.limits.rows) }
        guard cellCount <= beside.limits.cells else {
            throw .tooManyCells(limit: beside.limits.cells)
        }
        rows.append(Table.Row(number: row, cells: cells))
    }

    private func beginCell(_ attributes: XMLAttributes) throws(TableFault) {
        if let reference = attributes["r"] {
            guard let place = CellPlace(reference), place.row == row, place.column > column else {
                throw .unreadable(part: reference)
            }
            column = place.column
        } else {
            column += 1
        }
        kind = attributes["t"] ?? "n"
        style = attributes["s"].flatMap(Int.init) ?? 0
        isFormula = false
        value = ""
    }

    /// Cells that are only coloured hold nothing, however far to the right they stand.
    private func endCell() throws(TableFault) {
        var cell = try made()
        guard !cell.isEmpty || isFormula else { return }
        guard column <= beside.limits.columns else {
            throw .tooManyColumns(limit: beside.limits.columns)
        }
        if isFormula { cell.marks.insert(.formula) }
        while cells.count < column - 1 { cells.append(.empty) }
        cells.append(cell)
    }

    private func made() throws(TableFault) -> Cell {
        if kind == "s" { return try shared() }
        guard !value.isEmpty else { return .empty }
        switch kind {
        case "inlineStr", "str": return .text(value.unescapedCharacters)
        case "b": return Cell(.boolean, value == "0" || value == "false" ? "FALSE" : "TRUE")
        case "e": return Cell(.error, value)
        case "d": return Cell(.day, value.replacing("T", with: " "))
        default:
            let isDay = beside.dayStyles.indices.contains(style) && beside.dayStyles[style]
            return isDay
                ? CellNumber.day(value, countsFrom1904: beside.countsFrom1904)
                : CellNumber.cell(value)
        }
    }

    private func shared() throws(TableFault) -> Cell {
        guard !value.isEmpty else { return .empty }
        guard let index = Int(value), beside.texts.indices.contains(index) else {
            throw .unreadable(part: "\(CellPlace(row: row, column: column))")
        }
        let text = beside.texts[index]
        guard text.utf8.count <= beside.limits.cellBytes else {
            let place = CellPlace(row: row, column: column)
            throw .cellTooLong(place, limit: beside.limits.cellBytes)
        }
        return .text(text)
    }
}

/// The stretches of a sheet that are merged: only the first cell of each holds a value.
private struct MergedCells {
    private var ranges: [(from: CellPlace, to: CellPlace)] = []

    private static let most = 10_000

    mutating func add(_ reference: String) {
        let ends = reference.split(separator: ":").compactMap { CellPlace($0) }
        guard ends.count == 2, ranges.count < Self.most else { return }
        ranges.append((ends[0], ends[1]))
    }

    /// The table, the cells under a neighbour marked as such.
    func marked(_ table: Table) -> Table {
        guard !ranges.isEmpty else { return table }
        var table = table
        let byNumber = Dictionary(table.rows.enumerated().map { ($1.number, $0) }) { $1 }
        let width = table.rows.map(\.cells.count).max() ?? 0
        for range in ranges where range.from.row <= range.to.row {
            for (number, index) in rows(range.from.row, range.to.row, table, byNumber) {
                let last = min(range.to.column, width)
                for column in stride(from: range.from.column, through: last, by: 1) {
                    let place = CellPlace(row: number, column: column)
                    guard place != range.from else { continue }
                    while table.rows[index].cells.count < column {
                        table.rows[index].cells.append(.empty)
                    }
                    table.rows[index].cells[column - 1].marks.insert(.merged)
                }
            }
        }
        return table
    }

    private func rows(
        _ first: Int,
        _ last: Int,
        _ table: Table,
        _ byNumber: [Int: Int]
    ) -> [(Int, Int)] {
        if last - first < table.rows.count {
            return (first...last).compactMap { number in byNumber[number].map { (number, $0) } }
        }
        return table.rows.enumerated().compactMap { index, row in
            (first...last).contains(row.number) ? (row.number, index) : nil
        }
    }
}
