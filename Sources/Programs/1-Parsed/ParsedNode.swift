/// A piece of a parsed file: everything in it is text, and knows where it stands.
package indirect enum ParsedNode: Hashable, Sendable {
    case text(ParsedText)
    case list([ParsedNode], Place)
    case map(ParsedMap)

    package var place: Place {
        switch self {
        case .text(let text): text.place
        case .list(_, let place): place
        case .map(let map): map.place
        }
    }

    package var text: ParsedText? {
        if case .text(let text) = self { text } else { nil }
    }

    package var list: [ParsedNode]? {
        if case .list(let nodes, _) = self { nodes } else { nil }
    }

    package var map: ParsedMap? {
        if case .map(let map) = self { map } else { nil }
    }
}

/// Keys with their values, in the order they were written.
package struct ParsedMap: Hashable, Sendable {
    package let entries: [ParsedEntry]
    package let place: Place

    package subscript(key: String) -> ParsedNode? {
        entries.first { $0.key.value == key }?.value
    }

    package var isEmpty: Bool { entries.isEmpty }
}

/// One key with its value.
package struct ParsedEntry: Hashable, Sendable {
    package let key: ParsedText
    package let value: ParsedNode
}
