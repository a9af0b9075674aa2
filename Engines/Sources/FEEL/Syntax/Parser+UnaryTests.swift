extension Parser {
    /// What stands in a cell; no test at all where it holds `-`.
    struct Tests {
        var tests: [(node: Node, usesInput: Bool)] = []
        var isNegated = false
    }

    /// The tests that the whole source is.
    mutating func unaryTests() throws(SyntaxError) -> Tests {
        if token.isSymbol("-"), self.token(ahead: 1).kind == .end { return Tests() }
        if let negated = negatedTests() { return negated }
        let read = Tests(tests: try row())
        try requireEnd()
        return read
    }

    /// The tests where the source is `not(…)` as a whole, which only reading it can tell.
    private mutating func negatedTests() -> Tests? {
        guard token.isWord("not"), token(ahead: 1).isSymbol("(") else { return nil }
        var trial = self
        trial.advance()
        trial.advance()
        guard let tests = try? trial.row(), trial.take(")"), trial.token.kind == .end else {
            return nil
        }
        self = trial
        return Tests(tests: tests, isNegated: true)
    }

    private mutating func row() throws(SyntaxError) -> [(node: Node, usesInput: Bool)] {
        var tests = [try unaryTest()]
        while take(",") { tests.append(try unaryTest()) }
        return tests
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
