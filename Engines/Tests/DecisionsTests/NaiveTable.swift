/// A decision table as a reader of the standard would work it out by hand: rules that hold are picked one
/// by one, and the hit policy is a sentence (DMN 1.5, 8.2.8 to 8.2.11).
struct NaiveTable {
    /// What a table says.
    enum Answer: Equatable {
        case nothing
        case wrong
        case row([Int])
        case rows([[Int]])
        case figure(Int)
    }

    struct Rule {
        let test: Test
        let outputs: [Int]
    }

    /// A cell over one number: as it is written, and what it lets through.
    struct Test {
        let text: String
        let holds: @Sendable (Int) -> Bool
    }

    let policy: String
    let rules: [Rule]
    /// The answer where no rule holds.
    let fallback: [Int]?
    /// For each output its values, the highest first.
    let values: [[Int]]?

    func answer(to number: Int) -> Answer {
        let rows = rules.filter { $0.test.holds(number) }.map(\.outputs)
        guard let first = rows.first else { return whenNoneHolds }
        switch policy {
        case "U": return rows.count == 1 ? .row(first) : .wrong
        case "A": return Set(rows).count == 1 ? .row(first) : .wrong
        case "F": return .row(first)
        case "P": return .row(highestFirst(rows)[0])
        case "R", "C": return .rows(rows)
        case "O": return .rows(highestFirst(rows))
        case "C+": return .figure(rows.map { $0[0] }.reduce(0, +))
        case "C<": return .figure(rows.map { $0[0] }.min() ?? 0)
        case "C>": return .figure(rows.map { $0[0] }.max() ?? 0)
        default: return .figure(rows.count)
        }
    }

    private var whenNoneHolds: Answer {
        if let fallback { return .row(fallback) }
        return policy == "C#" ? .figure(0) : .nothing
    }

    /// Rows by the places of their outputs in the lists of values, the first output deciding before the second;
    /// without lists, and among equals, the table's order stays.
    private func highestFirst(_ rows: [[Int]]) -> [[Int]] {
        guard let values else { return rows }
        var sorted: [[Int]] = []
        for row in rows {
            let place = sorted.firstIndex { isHigher(row, than: $0, values) } ?? sorted.count
            sorted.insert(row, at: place)
        }
        return sorted
    }

    private func isHigher(_ row: [Int], than other: [Int], _ values: [[Int]]) -> Bool {
        for (column, listed) in values.enumerated() where row[column] != other[column] {
            return listed.firstIndex(of: row[column]) ?? 0
                < listed.firstIndex(of: other[column]) ?? 0
        }
        return false
    }
}
