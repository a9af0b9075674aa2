/// Reads tokens into a tree, resolving names while it goes.
struct Parser {
    var tokens: [Token]
    var position = 0
    let scope: Scope
    /// Names the expression itself introduces, the innermost last.
    var locals: [Local] = []
    /// Slots in use at this place, and the most ever in use.
    var slots = 0
    var mostSlots = 0
    var depth = 0
    /// Whether `?` may be used, and whether it was.
    var input: Type?
    var usesInput = false
    var usesPartial = false
    /// Whether the end of a range is being read, where `[` may close it.
    var isRangeEnd = false
    /// Names of the scope that were used, with the path behind them.
    var references: Set<String> = []
    /// What can be read but can never work.
    var doubts: [SyntaxError] = []
    /// Names of context keys seen so far, for paths on values of unknown type.
    var seenComponents = NameTrie()

    struct Local {
        let pieces: [String]
        let name: String
        let type: Type
        let meaning: Meaning

        enum Meaning {
            case slot(Int)
            case partial(Int)
            /// An item whose components may be named directly.
            case item(Int)
        }
    }

    static let deepest = 120
    static let tallest = 400

    init(_ source: String, in scope: Scope, input: Type? = nil) throws(SyntaxError) {
        tokens = try Lexer.tokens(of: source)
        self.scope = scope
        self.input = input
    }

    /// The expression that the whole source is.
    mutating func wholeExpression() throws(SyntaxError) -> Node {
        let node = try expression()
        try requireEnd()
        return node
    }

    mutating func requireEnd() throws(SyntaxError) {
        guard token.kind != .end else { return }
        throw unexpected()
    }
}

extension Parser {
    var token: Token { tokens[position] }

    func token(ahead: Int) -> Token { tokens[min(position + ahead, tokens.count - 1)] }

    mutating func advance() {
        if position < tokens.count - 1 { position += 1 }
    }

    mutating func take(_ symbol: String) -> Bool {
        guard token.isSymbol(symbol) else { return false }
        advance()
        return true
    }

    mutating func takeWord(_ word: String) -> Bool {
        guard token.isWord(word) else { return false }
        advance()
        return true
    }

    mutating func expect(_ symbol: String) throws(SyntaxError) {
        guard take(symbol) else { throw missing(symbol) }
    }

    mutating func expectWord(_ word: String) throws(SyntaxError) {
        guard takeWord(word) else { throw missing(word) }
    }

    mutating func newSlot() -> Int {
        slots += 1
        mostSlots = max(mostSlots, slots)
        return slots - 1
    }

    /// Runs with what the body introduces forgotten afterwards.
    mutating func nested<T>(
        _ body: (inout Parser) throws(SyntaxError) -> T
    ) throws(SyntaxError) -> T {
        let (before, slotsBefore) = (locals.count, slots)
        depth += 1
        guard depth <= Self.deepest else { throw tooDeep() }
        let result = try body(&self)
        depth -= 1
        locals.removeLast(locals.count - before)
        slots = slotsBefore
        return result
    }

    /// A node, unless the tree would grow taller than the stack can bear.
    func node(_ shape: Node.Shape, _ type: Type = .any, at offset: Int) throws(SyntaxError) -> Node
    {
        let node = Node(shape, type, at: offset)
        guard node.height <= Self.tallest else { throw tooDeep() }
        return node
    }
}
