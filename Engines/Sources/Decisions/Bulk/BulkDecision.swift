import FEEL

/// What a table says to many rows, each as if it had been decided alone.
public struct BulkDecision: Sendable {
    /// What rows have in common that the table treats alike.
    public struct Kind: Sendable {
        /// The rules that have a say, by position.
        public let rules: [Int]
        /// What the table says; nil where it depends on the row's own facts.
        public let outcome: TableOutcome?
    }

    /// The kinds that occur.
    public let kinds: [Kind]
    /// For each row, the place of its kind.
    public let kindOfRow: KindColumn

    private let table: DecisionTable
    private let rows: Rows
    private let environment: Environment

    init(
        kinds: [Kind],
        kindOfRow: KindColumn,
        table: DecisionTable,
        rows: Rows,
        environment: Environment
    ) {
        self.kinds = kinds
        self.kindOfRow = kindOfRow
        self.table = table
        self.rows = rows
        self.environment = environment
    }

    /// What the table says to a row.
    public func outcome(of row: Int) -> TableOutcome {
        kinds[kindOfRow[row]].outcome ?? decision(of: row).outcome
    }

    /// What the table says to a row, with everything that explains it; decided anew.
    public func decision(of row: Int) -> TableDecision {
        table.decide(rows.facts(of: row), in: environment)
    }

    /// How many rows each rule has a say in, by position.
    public var rowsByRule: [Int] {
        var rowsOfKind = [Int](repeating: 0, count: kinds.count)
        for kind in kindOfRow { rowsOfKind[kind] += 1 }
        var counts = [Int](repeating: 0, count: table.rules.count)
        for (kind, count) in zip(kinds, rowsOfKind) {
            for rule in kind.rules { counts[rule] += count }
        }
        return counts
    }
}
