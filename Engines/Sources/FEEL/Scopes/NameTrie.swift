/// Names cut into tokens, for finding the longest one that stands at a place.
struct NameTrie: Sendable {
    private struct Node: Sendable {
        var branches: [String: Int] = [:]
        var name: String?
    }

    private var nodes = [Node()]

    /// Adds a name, written as it is called; says whether it can be cut into tokens.
    @discardableResult
    mutating func insert(_ name: String) -> Bool {
        guard let pieces = NameTrie.pieces(of: name) else { return false }
        var node = 0
        for piece in pieces {
            if let next = nodes[node].branches[piece] {
                node = next
            } else {
                nodes.append(Node())
                nodes[node].branches[piece] = nodes.count - 1
                node = nodes.count - 1
            }
        }
        nodes[node].name = name
        return true
    }

    /// The longest name that begins at a token, and how many tokens it takes.
    func longest(in tokens: [Token], from start: Int) -> (name: String, length: Int)? {
        var node = 0
        var found: (name: String, length: Int)?
        var position = start
        while position < tokens.count, tokens[position].canStandInName {
            let token = tokens[position]
            let piece = position == start ? token.text : token.namePiece
            guard let next = nodes[node].branches[piece] else { break }
            node = next
            position += 1
            if let name = nodes[node].name { found = (name, position - start) }
        }
        return found
    }

    /// A name as the lexer sees it; `nil` for a name that cannot be written without quotes.
    static func pieces(of name: String) -> [String]? {
        guard let tokens = try? Lexer.tokens(of: name).dropLast(), let first = tokens.first else {
            return nil
        }
        guard first.kind == .word, tokens.allSatisfy(\.canStandInName) else { return nil }
        return tokens.enumerated().map { $0 == 0 ? $1.text : $1.namePiece }
    }

    /// A name with its white space normalised, as it is compared and printed.
    static func normalised(_ tokens: ArraySlice<Token>) -> String {
        tokens.enumerated().map { $0 == 0 ? $1.text : $1.namePiece }.joined()
    }
}
