import Hall
import Programs

extension Ask {
    /// The lines it asks for, where it asks for lines.
    var lines: RowsKind? {
        switch kind {
        case .rows(let rows, _), .field(.rows(let rows)): rows
        default: nil
        }
    }

    /// What was sent for it, however many names it travels under.
    func sent(in fields: Fields) -> [String] {
        if let lines { return lines.lines(of: wireName, in: fields.byName) }
        guard case .field(let kind) = kind, kind.isContact else {
            return fields.all(wireName).filter { !$0.isEmpty }
        }
        let parts = ContactAnswer.Part.allCases.map { fields["\(wireName).\($0.rawValue)"] ?? "" }
        return parts.allSatisfy(\.isEmpty) ? [] : parts
    }
}

extension Fields {
    /// What was sent, with a line more or less where a button of one of these questions says so; nil where
    /// none was pressed.
    func relined(_ asks: [Ask]) -> [String: [String]]? {
        for ask in asks {
            guard let kind = ask.lines, let lines = relined(ask.wireName, kind) else { continue }
            return byName.merging([ask.wireName: lines]) { _, new in new }
        }
        return nil
    }
}
