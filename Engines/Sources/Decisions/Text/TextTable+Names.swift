import FEEL

extension TextTable {
    /// The names that a table's inputs are, with the types that are said: `age`, `applicant` with its `region`.
    ///
    /// A table that stands in no service says nothing else about the names it reads; columns that compute
    /// something name nothing.
    public func inputs(_ outputs: [String: OutputKind]) -> [WrittenInput] {
        var faults: [TableFault] = []
        var inputs: [WrittenInput] = []
        for column in columns(outputs, faults: &faults) {
            guard case .input = column.role, column.title.isName else { continue }
            let path = column.title.text.split(separator: ".").map { String($0).trimmed }
            let type = column.type.flatMap { Type(named: $0.text) } ?? .any
            let place = inputs.firstIndex { $0.name == path[0] }
            let known = place.map { inputs[$0].type }
            let whole = Self.type(of: path.dropFirst(), type, within: known)
            if let place {
                inputs[place].type = whole
            } else {
                inputs.append(WrittenInput(name: path[0], type: whole))
            }
        }
        return inputs
    }

    /// A type with the entry at a path added to what is known.
    private static func type(
        of path: ArraySlice<String>,
        _ type: Type,
        within known: Type?
    ) -> Type {
        guard let first = path.first else { return known ?? type }
        var fields: [Type.Field] = []
        if case .context(let found)? = known { fields = found }
        let place = fields.firstIndex { $0.name == first }
        let inner = self.type(of: path.dropFirst(), type, within: place.map { fields[$0].type })
        let field = Type.Field(first, inner)
        if let place { fields[place] = field } else { fields.append(field) }
        return .context(fields)
    }
}

extension TextTable.Cell {
    /// Whether a title is a name, perhaps with dots, and no literal.
    fileprivate var isName: Bool {
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
                || " _.".unicodeScalars.contains($0)
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isPath = parts.allSatisfy { part in
            part.unicodeScalars.first { $0 != " " }.map { $0.properties.isAlphabetic || $0 == "_" }
                ?? false
        }
        return isPlain && isPath && (try? Expression(text, in: Scope())) == nil
    }
}
