import Decisions

/// What a formula looks up by a text: `"aid"` of `holds(applicant, "aid")`. A slip there makes no fault, only
/// an answer that is always no.
struct LookedUp: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// What somebody holds.
        case grant
        /// A list on which somebody stands.
        case roll
    }

    let kind: Kind
    let name: String
    let place: Place
}

extension String {
    /// What the calls of a formula look up, with the number of Unicode scalars before each name.
    var lookedUp: [(kind: LookedUp.Kind, name: String, offset: Int)] {
        let call = /\b(holds|units held|list contains)\s*\(\s*([^,()"]*),\s*"([^"]*)"/
        return matches(of: call).compactMap { match in
            let isList = match.output.1 == "list contains"
            if isList, !match.output.2.hasSuffix(FactCatalogue.rolls) { return nil }
            let name = match.output.3
            return (
                isList ? .roll : .grant,
                String(name),
                unicodeScalars.distance(from: startIndex, to: name.startIndex)
            )
        }
    }
}

extension FolderReader {
    /// Remembers what a formula looks up.
    mutating func noteLookedUp(in text: ParsedText) {
        lookedUp += text.value.lookedUp.map {
            LookedUp(kind: $0.kind, name: $0.name, place: text.place(ofScalar: $0.offset))
        }
    }

    /// Remembers what the cells of a table look up.
    mutating func noteLookedUp(in table: TextTable, at text: ParsedText) {
        for cell in table.header + table.rows.flatMap(\.cells) {
            lookedUp += cell.text.lookedUp.map {
                LookedUp(
                    kind: $0.kind,
                    name: $0.name,
                    place: text.place(line: cell.line - 1, column: cell.column - 1 + $0.offset)
                )
            }
        }
    }
}
