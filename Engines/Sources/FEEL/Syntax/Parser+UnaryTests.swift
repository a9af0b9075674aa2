extension Parser {
    /// What stands in a cell; no test at all where it holds `-`.
    struct Tests {
        var tests: [(node: Node, usesInput: Bool)] = []
        var isNegated = false
    }

    /// The tests that the whole source is.
    mutating func unaryTests() throws(SyntaxError) -> Tests {
        if token.isSymbol("-"), self.token(ahead: 1).kind == .end { return Tests() }
        var read = Tests()
        read.isNegated = negatesAll
        if read.isNegated {
            advance()
            try expect("(")
        }
        repeat { read.tests.append(try unaryTest()) } while take(",")
        if read.isNegated { try expect(")") }
        try requireEnd()
        return read
    }

    /// Whether the source is `not(…)` as a whole.
    private var negatesAll: Bool {
        guard token.isWord("not"), token(ahead: 1).isSymbol("(") else { return false }
        var open = 0
        for index in tokens.indices.dropFirst() where tokens[index].kind == .symbol {
            if tokens[index].isSymbol("(") { open += 1 }
            if tokens[index].isSymbol(")") { open -= 1 }
            if open == 0 { return tokens[index + 1].kind == .end }
        }
        return false
    }

    private mutating func unaryTest() throws(SyntaxError) -> (node: Node, usesInput: Bool) {
        usesInput = false
        if let relation = try relation() {
            if case .range(let bound) = relation.type { doubtTest(bound, relation.offset) }
            return (folded(relation), usesInput)
        }
        let node = try expression()
        if !usesInput { doubtTest(Self.tested(node.type), node.offset) }
        return (node, usesInput)
    }

    private static func tested(_ type: Type) -> Type {
        switch type {
        case .list(let item): tested(item)
        case .range(let end): end
        default: type
        }
    }

    private mutating func doubtTest(_ type: Type, _ offset: Int) {
        guard let input, type != .boolean, !Doubt.canCompare(input.item, type) else { return }
        doubts.append(Doubt.comparison(.equal, input, type, at: offset))
    }
}
