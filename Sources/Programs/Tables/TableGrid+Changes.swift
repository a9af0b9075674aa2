/// How a grid differs from the one it was made from.
package struct GridChanges: Hashable, Sendable {
    /// For each row of the newer grid the row of the older one that it was; nil for a new one.
    package let origins: [Int?]
    /// The cells that are not as they were, by rows and columns from zero.
    package let cells: Set<Cell>
    /// The rows of the older grid that are gone.
    package let removed: [Int]

    package struct Cell: Hashable, Sendable {
        package let row: Int
        package let column: Int
    }

    package var isEmpty: Bool { cells.isEmpty && removed.isEmpty }

    /// Whether a cell is not as it was.
    package func has(_ row: Int, _ column: Int) -> Bool {
        cells.contains(Cell(row: row, column: column))
    }
}

extension TableGrid {
    /// What was changed since an older grid. Columns are the same where their titles are; rules that say
    /// the same are the same wherever their numbers went, and those between them are paired in order.
    package func changes(since older: TableGrid) -> GridChanges {
        let columns = header.map { older.header.firstIndex(of: $0) }
        let kept = pairs(with: older, columns)
        var origins: [Int?] = [0]
        var last = 0
        var nextPair = kept[...]
        for row in cells.indices.dropFirst() {
            if let pair = nextPair.first, pair.new == row {
                origins.append(pair.old)
                last = pair.old
                nextPair = nextPair.dropFirst()
                continue
            }
            let limit = nextPair.first?.old ?? older.cells.count
            if last + 1 < limit {
                last += 1
                origins.append(last)
            } else {
                origins.append(nil)
            }
        }
        var changed: Set<GridChanges.Cell> = []
        if policy != older.policy { changed.insert(.init(row: 0, column: 0)) }
        for row in cells.indices {
            for column in 1..<width {
                let was = origins[row].flatMap { old in
                    columns[column - 1].map { older.cells[old][$0] }
                }
                if was != cells[row][column] { changed.insert(.init(row: row, column: column)) }
            }
        }
        let living = Set(origins.compactMap { $0 })
        return GridChanges(
            origins: origins,
            cells: changed,
            removed: older.cells.indices.filter { !living.contains($0) }
        )
    }

    /// The rules that say the same in both, as many as can be in the order of both.
    private func pairs(with older: TableGrid, _ columns: [Int?]) -> [(new: Int, old: Int)] {
        let mine = cells.map { Array($0.dropFirst()) }
        let theirs = older.cells.map { row in columns.map { $0.map { row[$0] } } }
        let difference = mine.dropFirst().map { $0.map(Optional.some) }
            .difference(from: Array(theirs.dropFirst()))
        var isNew = Set<Int>()
        var isGone = Set<Int>()
        for change in difference {
            switch change {
            case .insert(let offset, _, _): isNew.insert(offset + 1)
            case .remove(let offset, _, _): isGone.insert(offset + 1)
            }
        }
        return zip(
            mine.indices.dropFirst().filter { !isNew.contains($0) },
            theirs.indices.dropFirst().filter { !isGone.contains($0) }
        ).map { ($0, $1) }
    }
}
