/// The English of a service's texts, found by the same keys as the Chinese.
struct English: Hashable, Sendable {
    private let root: ParsedMap?
    private var used: Set<Place> = []

    init(_ file: ParsedFile?) {
        root = file?.root
    }

    /// The text at a path of keys.
    ///
    /// Where the Chinese file has `{ask: …}` or `{title: …}`, the English may leave out the inner
    /// key and be the text itself.
    mutating func text(at path: [String]) -> String? {
        if let text = node(at: path)?.text { return take(text) }
        guard ["ask", "title", "is"].contains(path.last ?? "") else { return nil }
        return node(at: path.dropLast())?.text.flatMap { take($0) }
    }

    /// The English of a text that stands in a table's cell.
    mutating func tableText(_ chinese: String) -> String? {
        root?["tables"]?.map?[chinese]?.text.flatMap { take($0) }
    }

    /// The texts of the English file that nothing asked for.
    var unused: [ParsedText] {
        root.map { English.texts(in: .map($0)) }?.filter { !used.contains($0.place) } ?? []
    }

    private mutating func take(_ text: ParsedText) -> String {
        used.insert(text.place)
        return text.value
    }

    private func node(at path: some Sequence<String>) -> ParsedNode? {
        var node = root.map(ParsedNode.map)
        for key in path {
            if let list = node?.list, let index = Int(key) {
                node = list.indices.contains(index) ? list[index] : nil
            } else {
                node = node?.map?[key]
            }
        }
        return node
    }

    private static func texts(in node: ParsedNode) -> [ParsedText] {
        switch node {
        case .text(let text): [text]
        case .list(let nodes, _): nodes.flatMap(texts)
        case .map(let map): map.entries.flatMap { texts(in: $0.value) }
        }
    }
}
