import Decisions

/// A decision table as an editor or a spreadsheet holds it: cells of text, the header with the hit policy
/// in its corner first, then the rules with their numbers.
package struct TableGrid: Hashable, Sendable, Codable {
    /// Rows of equal width.
    package private(set) var cells: [[String]]

    /// Rows that are too short are filled up; there is always a header with a column, and a rule.
    package init(_ cells: [[String]]) {
        let width = max(2, cells.map(\.count).max() ?? 0)
        self.cells = cells.map { $0 + Array(repeating: "", count: width - $0.count) }
        if self.cells.isEmpty { self.cells = [Array(repeating: "", count: width)] }
        if self.cells.count == 1 { addRule(below: 0) }
        if self.cells[0][0].isEmpty { self.cells[0][0] = HitPolicy.first.letters }
    }

    package var policy: String {
        get { cells[0][0] }
        set { cells[0][0] = newValue }
    }

    package var header: ArraySlice<String> { cells[0].dropFirst() }
    /// The row of the first rule: below the header and the lines that say something about the columns.
    package var firstRule: Int {
        1 + cells.dropFirst().prefix { TextTable.Head.Word(rawValue: $0[0]) != nil }.count
    }

    package var rules: ArraySlice<[String]> { cells[firstRule...] }
    package var width: Int { cells[0].count }
}

extension TableGrid {
    /// What can be done to a whole row or column; rows and columns are counted as the cells are, from zero,
    /// where the header and the numbers of the rules come first.
    package enum Edit: Hashable, Sendable {
        case addRule(below: Int)
        case removeRule(Int)
        case raiseRule(Int)
        case lowerRule(Int)
        case addColumn(after: Int)
        case removeColumn(Int)
        case moveColumnLeft(Int)
        case moveColumnRight(Int)
    }

    /// Does it, where the grid has such a row or column; where rules are added, moved or taken away, all
    /// are numbered anew.
    package mutating func apply(_ edit: Edit) {
        switch edit {
        case .addRule(let row) where row + 1 >= firstRule && row < cells.count:
            addRule(below: row)
        case .removeRule(let row) where row > 0 && row < cells.count && !isLastRule(row):
            cells.remove(at: row)
            numberRules()
        case .raiseRule(let row) where row > firstRule && row < cells.count:
            cells.swapAt(row, row - 1)
            numberRules()
        case .lowerRule(let row) where row >= firstRule && row + 1 < cells.count:
            cells.swapAt(row, row + 1)
            numberRules()
        case .addColumn(let column) where column >= 0 && column < width:
            for row in cells.indices {
                cells[row].insert(row < firstRule ? "" : "-", at: column + 1)
            }
        case .removeColumn(let column) where column > 0 && column < width && width > 2:
            for row in cells.indices { cells[row].remove(at: column) }
        case .moveColumnLeft(let column) where column > 1 && column < width:
            for row in cells.indices { cells[row].swapAt(column, column - 1) }
        case .moveColumnRight(let column) where column > 0 && column + 1 < width:
            for row in cells.indices { cells[row].swapAt(column, column + 1) }
        default: return
        }
    }

    private func isLastRule(_ row: Int) -> Bool {
        row >= firstRule && cells.count == firstRule + 1
    }

    /// A new rule asks for nothing yet, and has no answer.
    private mutating func addRule(below row: Int) {
        let answers = Set(Decision.standingTitles.keys).union([Decision.why])
        let firstAnswer = header.firstIndex { answers.contains($0) } ?? width - 1
        cells.insert((0..<width).map { $0 < firstAnswer ? "-" : "" }, at: row + 1)
        numberRules()
    }

    /// From one, in the order in which they stand: that is what the numbers are for.
    private mutating func numberRules() {
        for (number, row) in zip(1..., firstRule..<cells.count) { cells[row][0] = String(number) }
    }
}

extension Service {
    /// A decision's table as it is written; nil where it has none.
    package func grid(of decision: String) -> TableGrid? { grids[decision] }

    /// The decisions that tables make, in the order of the file.
    package var tables: [Decision] {
        decisions.filter { if case .table = $0.way { true } else { false } }
    }
}
