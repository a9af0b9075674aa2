package import Registry

/// A union that an answer names: by what was typed, and by its identifier once it has been found.
package struct UnionAnswer: Hashable, Sendable {
    package let id: Identifier<Organisation>?
    package let name: String

    package init(id: Identifier<Organisation>?, name: String) {
        self.id = id
        self.name = name
    }

    var canonical: [String] { [id.map { "\($0) \(name)" } ?? name] }

    /// What was typed, or an answer as it is kept: identifier and name.
    static func read(_ raw: [String]) throws(AnswerFault) -> UnionAnswer? {
        guard let text = raw.first?.trimmed, !text.isEmpty else { return nil }
        guard case .text(let line)? = try FieldKind.text(isLong: false).read([text]) else {
            return nil
        }
        let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
        if parts.count == 2, let id = Identifier<Organisation>(parts[0]) {
            return UnionAnswer(id: id, name: parts[1])
        }
        return UnionAnswer(id: Identifier<Organisation>(line), name: line)
    }
}

extension FormField {
    package var asksForUnion: Bool { if case .union = kind { true } else { false } }
}
