/// One use of a key in a folder: at which place of the language it stands, and what stands behind it.
package struct KeyUse: Hashable, Sendable {
    /// ``Keys/place``.
    package let place: String
    package let key: String
    private let value: ParsedNode

    init(_ entry: ParsedEntry, at keys: Keys) {
        place = keys.place
        key = entry.key.value
        value = entry.value
    }

    var file: String { value.place.file }

    /// The key with what stands behind it, in one line.
    package var line: String { "\(key): \(value.inOneLine)" }
}

extension ParsedNode {
    /// As an author could write it in one line; lines of a block stay out of it.
    fileprivate var inOneLine: String {
        switch self {
        case .text(let text):
            switch text.style {
            case .plain: text.value
            case .quoted: "'\(text.value.replacing("'", with: "''"))'"
            case .block: "|"
            }
        case .list(let nodes, _): "[" + nodes.map(\.inOneLine).joined(separator: ", ") + "]"
        case .map(let map):
            "{"
                + map.entries.map { "\($0.key.value): \($0.value.inOneLine)" }
                .joined(separator: ", ") + "}"
        }
    }
}
