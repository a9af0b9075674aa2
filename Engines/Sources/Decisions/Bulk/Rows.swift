import FEEL

/// Facts about many people, companies or cases at once, a column for each fact.
public struct Rows: Sendable {
    /// How many there are.
    public let count: Int
    let columns: [Named]

    struct Named: Sendable {
        /// Dotted as expressions name it: `applicant.age`.
        let name: String
        let column: Column
    }

    /// Rows of these columns by dotted name; nil where they differ in length.
    public init?(_ columns: [(name: String, column: Column)]) {
        let count = columns.first?.column.count ?? 0
        let fit = columns.allSatisfy { _, column in
            column.count == count && (column.gaps.isEmpty || column.gaps.count == count)
        }
        guard fit else { return nil }
        self.count = count
        self.columns = columns.map(Named.init)
    }

    /// What is known of one row, and what is not.
    public func facts(of row: Int) -> Facts { facts(of: row, columns) }

    /// The same with those columns alone that some names read.
    func facts(of row: Int, among names: Set<String>) -> Facts {
        facts(of: row, columns.filter { $0.touches(names) })
    }

    private func facts(of row: Int, _ columns: [Named]) -> Facts {
        var bindings = Context()
        var missing: Set<String> = []
        for named in columns {
            if let value = named.column.value(at: row) {
                bindings.bind(value, at: named.name)
            } else {
                missing.insert(named.name)
            }
        }
        return Facts(bindings: bindings, missing: missing)
    }

    /// The column that an expression is, where it is nothing but its name.
    func column(of expression: Expression) -> Column? {
        guard expression.references.count == 1, let name = expression.references.first,
            expression.source.trimmed == name
        else { return nil }
        return columns.first { $0.name == name }?.column
    }

    /// Whether some names depend on the row.
    func touch(_ names: Set<String>) -> Bool {
        columns.contains { $0.touches(names) }
    }
}

extension Rows.Named {
    /// Whether one of these names reads the column, or a part of it, or what it is a part of.
    func touches(_ names: Set<String>) -> Bool {
        names.contains { $0 == name || $0.hasPrefix(name + ".") || name.hasPrefix($0 + ".") }
    }
}
