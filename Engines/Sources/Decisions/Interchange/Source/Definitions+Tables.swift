extension Definitions {
    /// A table of a model, and what it makes.
    public struct NamedTable: Sendable {
        /// The name of the decision or function.
        public let name: String
        /// The id of the decision; nil where the table is the body of a function.
        public let decision: String?
        /// The table.
        public let table: TableSource
    }

    /// The tables that make a decision, or are the whole body of a function, in the order of the file.
    public var tables: [NamedTable] {
        let made = decisions.compactMap { decision -> (NamedTable, Int)? in
            guard case .table(let table)? = decision.logic?.form else { return nil }
            let name = decision.variable.name
            return (NamedTable(name: name, decision: decision.id, table: table), decision.line)
        }
        let shared = knowledge.compactMap { function -> (NamedTable, Int)? in
            guard case .table(let table)? = function.logic?.body?.form else { return nil }
            let name = function.variable.name
            return (NamedTable(name: name, decision: nil, table: table), function.line)
        }
        return (made + shared).sorted { $0.1 < $1.1 }.map(\.0)
    }
}
