package import Decisions

/// Why a model's table cannot stand in a service, each with its line or cell.
package struct UnreadGrid: Error, Hashable, Sendable {
    package let faults: [Words]

    package init(faults: [Words]) {
        self.faults = faults
    }
}

extension TableGrid {
    /// The table of a decision as other tools read it; nil where it is not yet one.
    package func dmn(of decision: String, namespace: String) -> [UInt8]? {
        var faults: [TableFault] = []
        guard let table = written,
            let source = TableSource(
                table,
                named: decision,
                outputs: Decision.outputs(of: decision),
                faults: &faults
            )
        else { return nil }
        return DMNFile(source, named: decision, namespace: namespace).bytes
    }

    /// The table of a model that makes a decision of this name, or the only one there is.
    package init(dmn bytes: [UInt8], for decision: String) throws(UnreadGrid) {
        let tables: [(name: String, table: TableSource)]
        do throws(ModelFault) {
            tables = try DMNFile(bytes).definitions.decisions.compactMap { made in
                guard case .table(let table)? = made.logic?.form else { return nil }
                return (made.variable.name, table)
            }
        } catch {
            throw UnreadGrid(faults: [
                Words(zh: "第 \(error.line) 行：\(error.zh)", en: "Line \(error.line): \(error.en)")
            ])
        }
        let own = tables.first { $0.name == decision } ?? (tables.count == 1 ? tables.first : nil)
        guard let own else {
            throw UnreadGrid(faults: [Self.noTable(tables.map(\.name), decision)])
        }
        var faults: [TableFault] = []
        let table = TextTable(
            own.table,
            named: decision,
            outputs: Decision.outputs(of: decision),
            faults: &faults
        )
        guard let table, faults.isEmpty else {
            throw UnreadGrid(
                faults: faults.map { fault in
                    Words(
                        zh: "表格第 \(fault.line) 行第 \(fault.column) 列：\(fault.zh)",
                        en: "Row \(fault.line), column \(fault.column) of the table: \(fault.en)"
                    )
                }
            )
        }
        self.init(table.cells)
    }

    private static func noTable(_ names: [String], _ decision: String) -> Words {
        guard !names.isEmpty else {
            return Words(zh: "文件里没有决策表。", en: "There is no decision table in the file.")
        }
        return Words(
            zh: "文件里有几张表（\(names.joined(separator: "、"))），没有一张叫“\(decision)”。",
            en: "Of the tables \(names.joined(separator: ", ")) none is called “\(decision)”."
        )
    }

    /// The table as it can be written; nil where a cell keeps it from being a table at all.
    package var written: TextTable? {
        var faults: [TableFault] = []
        let table = TextTable(cells: cells, faults: &faults)
        return faults.isEmpty ? table : nil
    }

    package init(_ table: TextTable) {
        self.init(table.cells)
    }
}
