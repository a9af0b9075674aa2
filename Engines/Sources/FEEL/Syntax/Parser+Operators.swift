extension Parser {
    /// How tightly an operator binds; the larger, the tighter.
    private enum Binding: Int, Comparable {
        case disjunction, conjunction, comparison, sum, product, power

        static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }

        var tighter: Binding? { Binding(rawValue: rawValue + 1) }
    }

    /// An expression of any kind.
    mutating func expression() throws(SyntaxError) -> Node {
        depth += 1
        guard depth <= Self.deepest else { throw tooDeep() }
        let node = try operation(.disjunction)
        depth -= 1
        return node
    }

    /// What may stand behind a comparison sign or at the end of a range.
    mutating func operand() throws(SyntaxError) -> Node {
        depth += 1
        guard depth <= Self.deepest else { throw tooDeep() }
        let node = try operation(.sum)
        depth -= 1
        return node
    }

    private mutating func operation(_ least: Binding) throws(SyntaxError) -> Node {
        var left = try negated()
        while let binding = bindingHere, binding >= least {
            left = try extended(left, binding)
        }
        return left
    }

    private var bindingHere: Binding? {
        switch (token.kind, token.text) {
        case (.word, "or"): .disjunction
        case (.word, "and"): .conjunction
        case (.word, "between"), (.word, "in"): .comparison
        case (.symbol, let symbol) where Comparison(rawValue: symbol) != nil: .comparison
        case (.symbol, "+"), (.symbol, "-"): .sum
        case (.symbol, "*"), (.symbol, "/"): .product
        case (.symbol, "**"): .power
        default: nil
        }
    }

    private mutating func extended(_ left: Node, _ binding: Binding) throws(SyntaxError) -> Node {
        let sign = token
        switch binding {
        case .disjunction:
            let parts = try row(left, "or", of: .conjunction)
            return try node(.disjunction(parts), .boolean, at: left.offset)
        case .conjunction:
            let parts = try row(left, "and", of: .comparison)
            return try node(.conjunction(parts), .boolean, at: left.offset)
        case .comparison:
            return try compared(left)
        case .sum, .product, .power:
            advance()
            guard let operation = Node.Operator(rawValue: sign.text) else { throw unexpected() }
            let right =
                if let tighter = binding.tighter { try self.operation(tighter) } else {
                    try negated()
                }
            return try arithmetic(operation, left, right, at: sign.offset)
        }
    }

    /// Parts joined by one word, in one flat row however many there are.
    private mutating func row(
        _ first: Node,
        _ word: String,
        of binding: Binding
    ) throws(SyntaxError) -> [Node] {
        var parts = [first]
        while takeWord(word) { parts.append(try operation(binding)) }
        return parts
    }

    private mutating func compared(_ left: Node) throws(SyntaxError) -> Node {
        let sign = token
        advance()
        if sign.isWord("between") {
            let low = try operation(.sum)
            try expectWord("and")
            let high = try operation(.sum)
            return try node(.between(left, low, high), .boolean, at: sign.offset)
        }
        if sign.isWord("in") {
            return try node(.membership(left, try membershipTests()), .boolean, at: sign.offset)
        }
        guard let comparison = Comparison(rawValue: sign.text) else { throw unexpected() }
        let right = try operation(.sum)
        doubtComparison(left, comparison, right, at: sign.offset)
        return try node(.comparison(comparison, left, right), .boolean, at: sign.offset)
    }

    /// What stands behind `in`: one test, or several in parentheses.
    private mutating func membershipTests() throws(SyntaxError) -> [Node] {
        if let relation = try relation() { return [relation] }
        if token.isSymbol("("), let tests = try parenthesisedTests() { return tests }
        return [try operation(.sum)]
    }

    /// A comparison sign and what stands behind it, where one stands here.
    mutating func relation() throws(SyntaxError) -> Node? {
        let sign = token
        guard sign.kind == .symbol, let comparison = Comparison(rawValue: sign.text) else {
            return nil
        }
        advance()
        let bound = try operand()
        return try node(.relation(comparison, bound), .range(bound.type), at: sign.offset)
    }

    private mutating func negated() throws(SyntaxError) -> Node {
        let sign = token
        guard take("-") else { return try instanceTest() }
        depth += 1
        guard depth <= Self.deepest else { throw tooDeep() }
        let inner = try negated()
        depth -= 1
        return try folded(node(.negation(inner), inner.type, at: sign.offset))
    }

    private mutating func instanceTest() throws(SyntaxError) -> Node {
        let value = try postfixed()
        guard token.isWord("instance"), token(ahead: 1).isWord("of") else { return value }
        let offset = token.offset
        advance()
        advance()
        return try node(.instance(value, try type()), .boolean, at: offset)
    }
}

extension Parser {
    private mutating func arithmetic(
        _ operation: Node.Operator,
        _ left: Node,
        _ right: Node,
        at offset: Int
    ) throws(SyntaxError) -> Node {
        let result = Arithmetic.type(of: operation, left.type, right.type)
        if result == nil {
            doubts.append(Doubt.arithmetic(operation, left.type, right.type, at: offset))
        }
        return try folded(node(.arithmetic(operation, left, right), result ?? .any, at: offset))
    }

    private mutating func doubtComparison(
        _ left: Node,
        _ comparison: Comparison,
        _ right: Node,
        at offset: Int
    ) {
        guard !Doubt.canCompare(left.type, right.type) else { return }
        doubts.append(Doubt.comparison(comparison, left.type, right.type, at: offset))
    }

    /// The value itself where all parts are written out; an operation that fails keeps its place.
    func folded(_ node: Node) -> Node {
        let isConstant =
            switch node.shape {
            case .negation(let inner): inner.constant != nil
            case .arithmetic(_, let left, let right): left.constant != nil && right.constant != nil
            case .range(let from, _, let to, _): from.constant != nil && to.constant != nil
            case .relation(_, let bound): bound.constant != nil
            case .list(let items): items.allSatisfy { $0.constant != nil }
            default: false
            }
        guard isConstant else { return node }
        let run = Run(in: Environment(), slots: 0)
        let value = node.compiled()(run)
        guard run.diagnostics.isEmpty else { return node }
        return Node(.constant(value), node.type, at: node.offset)
    }
}
