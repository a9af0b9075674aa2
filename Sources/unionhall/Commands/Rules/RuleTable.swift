import Decisions
import FEEL
import Hall
import Papers
import Programs

/// A decision table of a file, whatever form the file has.
struct RuleTable {
    /// What it decides.
    let name: String
    let table: TextTable
    /// Where it stands, for whoever is told of a fault.
    let place: Place

    enum Place {
        case text(path: String)
        case sheet(path: String, name: String)
        case model(path: String)
    }

    /// What its output columns hold.
    var outputs: [String: OutputKind] { table.outputsAlone(Decision.outputs(of: name)) }

    init(name: String, table: TextTable, place: Place) {
        self.name = name
        self.table = table
        self.place = place
    }

    /// A model's table as it is written.
    init(_ named: Definitions.NamedTable, in path: String) throws {
        place = .model(path: path)
        name = named.name
        var faults: [Decisions.TableFault] = []
        let table = TextTable(
            named.table,
            named: name,
            outputs: Decision.outputs(of: name),
            faults: &faults
        )
        guard let table, faults.isEmpty else {
            throw ModelTrouble(faults, of: named.name, at: place)
        }
        self.table = table
    }

    /// The table as a model writes it.
    func source() throws -> TableSource {
        var faults: [Decisions.TableFault] = []
        let source = TableSource(table, named: name, outputs: outputs, faults: &faults)
        guard let source, faults.isEmpty else { throw ModelTrouble(faults, of: name, at: place) }
        return source
    }

    /// The table ready to decide, over its own names and some more.
    func compiled(knowing given: [String: Type]) throws -> DecisionTable {
        var scope = Scope()
        for input in table.inputs(outputs) { scope.declare(input.name, as: input.type) }
        for (name, type) in given where !name.contains(".") { scope.declare(name, as: type) }
        var faults: [Decisions.TableFault] = []
        let compiled = DecisionTable(table, outputs: outputs, in: scope, faults: &faults)
        guard let compiled, faults.isEmpty else { throw ModelTrouble(faults, of: name, at: place) }
        return compiled
    }
}

extension ModelTrouble {
    /// The faults of a table, each at its line or cell.
    init(_ faults: [Decisions.TableFault], of name: String, at place: RuleTable.Place) {
        let words = faults.map { fault in
            switch place {
            case .text(let path):
                let start = "\(path):\(fault.line):\(fault.column): "
                return Words(zh: start + fault.zh, en: start + fault.en)
            case .sheet(let path, let sheet):
                let trouble = RuleBook.trouble(fault, in: sheet).words
                return Words(zh: "\(path): \(trouble.zh)", en: "\(path): \(trouble.en)")
            case .model(let path):
                let cell = CellPlace(row: fault.line, column: fault.column)
                return Words(
                    zh: "\(path): \(name)，写成表格后的 \(cell)：\(fault.zh)",
                    en: "\(path): \(name), cell \(cell) once it is a grid: \(fault.en)"
                )
            }
        }
        self.init(
            words: Words(
                zh: words.map(\.zh).joined(separator: "\n"),
                en: words.map(\.en).joined(separator: "\n")
            )
        )
    }
}
