extension Parser {
    /// An expression in parentheses, a range that excludes its start, or a relation such as `(< 10)`.
    mutating func parenthesised() throws(SyntaxError) -> Node {
        let offset = token.offset
        let parts = try parenthesisedParts(severalAllowed: false)
        guard let only = parts.first else { throw unexpected() }
        guard case .relation = only.shape else { return only }
        return folded(Node(only.shape, only.type, at: offset))
    }

    /// Tests in parentheses behind `in`; `nil` where the parenthesis only begins an operand.
    mutating func parenthesisedTests() throws(SyntaxError) -> [Node]? {
        guard endsAfterParenthesis else { return nil }
        return try parenthesisedParts(severalAllowed: true)
    }

    private mutating func parenthesisedParts(severalAllowed: Bool) throws(SyntaxError) -> [Node] {
        let offset = token.offset
        try expect("(")
        let outerEnd = isRangeEnd
        isRangeEnd = false
        defer { isRangeEnd = outerEnd }
        var parts: [Node] = []
        repeat {
            if let relation = try relation() {
                parts.append(relation)
                continue
            }
            let first = try expression()
            if token.isSymbol(".."), parts.isEmpty {
                return [try rangeRest(from: first, included: false, at: offset)]
            }
            parts.append(first)
        } while severalAllowed && take(",")
        try expect(")")
        return parts
    }

    /// Whether the parenthesis here is all that stands behind `in`: no operator, path or call follows it.
    private var endsAfterParenthesis: Bool {
        var open = 0
        for index in position..<tokens.count where tokens[index].kind == .symbol {
            switch tokens[index].text {
            case "(", "{": open += 1
            case ")", "}": open -= 1
            default: break
            }
            if open == 0 { return !continuesOperand(tokens[min(index + 1, tokens.count - 1)]) }
        }
        return true
    }

    private func continuesOperand(_ token: Token) -> Bool {
        token.kind == .symbol
            && ["+", "-", "*", "/", "**", ".", "[", "(", ".."].contains(token.text)
    }

    /// A list, or a range that includes its start.
    mutating func list() throws(SyntaxError) -> Node {
        let offset = token.offset
        try expect("[")
        let outerEnd = isRangeEnd
        isRangeEnd = false
        defer { isRangeEnd = outerEnd }
        if take("]") { return Node(.constant(.list([])), .list(.null), at: offset) }
        var items = [try expression()]
        if token.isSymbol("..") { return try rangeRest(from: items[0], included: true, at: offset) }
        while take(",") { items.append(try expression()) }
        try expect("]")
        let item = items.dropFirst().reduce(items[0].type) { $0.joined(with: $1.type) }
        return try folded(node(.list(items), .list(item), at: offset))
    }

    /// A range whose opening bracket stands here.
    mutating func range(startIncluded: Bool) throws(SyntaxError) -> Node {
        let offset = token.offset
        advance()
        let start = try operand()
        return try rangeRest(from: start, included: startIncluded, at: offset)
    }

    private mutating func rangeRest(
        from start: Node,
        included: Bool,
        at offset: Int
    ) throws(SyntaxError) -> Node {
        try expect("..")
        isRangeEnd = true
        let end = try operand()
        isRangeEnd = false
        let endIncluded = token.isSymbol("]")
        guard endIncluded || token.isSymbol(")") || token.isSymbol("[") else { throw missing("]") }
        advance()
        if !Doubt.canCompare(start.type, end.type) {
            doubts.append(Doubt.comparison(.lessOrEqual, start.type, end.type, at: offset))
        }
        let shape = Node.Shape.range(
            from: start,
            hasStart: included,
            to: end,
            hasEnd: endIncluded
        )
        return try folded(node(shape, .range(start.type.joined(with: end.type)), at: offset))
    }

    /// A context; each entry may use the ones before it.
    mutating func context() throws(SyntaxError) -> Node {
        let offset = token.offset
        try expect("{")
        let outerEnd = isRangeEnd
        isRangeEnd = false
        defer { isRangeEnd = outerEnd }
        let node = try nested { parser throws(SyntaxError) in
            var entries: [Node.Entry] = []
            if !parser.token.isSymbol("}") {
                repeat { entries.append(try parser.entry(after: entries)) } while parser.take(",")
            }
            let fields = entries.map { Type.Field($0.name, $0.value.type) }
            return try parser.node(.context(entries), .context(fields), at: offset)
        }
        try expect("}")
        return node
    }

    private mutating func entry(after entries: [Node.Entry]) throws(SyntaxError) -> Node.Entry {
        let offset = token.offset
        let name: String
        if token.kind == .string {
            name = token.text
            advance()
        } else {
            name = try declaredName { $0.isSymbol(":") }
        }
        guard !entries.contains(where: { $0.name == name }) else {
            throw SyntaxError(
                offset: offset,
                zh: "“\(name)”写了两次，请删去一个。",
                en: "“\(name)” stands here twice; remove one."
            )
        }
        try expect(":")
        let value = try expression()
        let slot = newSlot()
        introduce(name, value.type, .slot(slot))
        seenComponents.insert(name)
        return Node.Entry(name: name, slot: slot, value: value)
    }
}
