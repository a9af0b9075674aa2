extension Parser {
    /// A value with the path steps, filters and calls that follow it.
    mutating func postfixed() throws(SyntaxError) -> Node {
        var node = try primary()
        var reference = reference(of: node)
        while true {
            if token.isSymbol("."), token(ahead: 1).kind == .word {
                advance()
                node = try step(from: node, &reference)
            } else if token.isSymbol("["), !closesRange {
                node = try filter(node)
            } else if token.isSymbol("(") {
                node = try call(node)
            } else {
                break
            }
        }
        if let reference { references.insert(reference) }
        return node
    }

    private func reference(of node: Node) -> String? {
        switch node.shape {
        case .variable(let name): name
        case .component(_, _, let otherwise?): reference(of: otherwise)
        default: nil
        }
    }

    mutating func primary() throws(SyntaxError) -> Node {
        let first = token
        switch first.kind {
        case .number:
            advance()
            guard let number = Decimal34(first.text) else { throw unreadableNumber(first) }
            return Node(.constant(.number(number)), .number, at: first.offset)
        case .string:
            advance()
            return Node(.constant(.string(first.text)), .string, at: first.offset)
        case .at:
            advance()
            return try temporal(first)
        case .symbol:
            return try bracketed()
        case .word:
            return try worded()
        case .end:
            throw unexpected()
        }
    }

    private func unreadableNumber(_ token: Token) -> SyntaxError {
        SyntaxError(
            offset: token.offset,
            zh: "数字 \(token.text) 太大，最多 34 位。",
            en: "The number \(token.text) is too large; 34 digits are the most."
        )
    }

    private func temporal(_ token: Token) throws(SyntaxError) -> Node {
        if let value = TemporalReader.any(token.text, zones: [:]) {
            return Node(.constant(value), Type(of: value), at: token.offset)
        }
        if token.text.unicodeScalars.contains("@") {
            let type: Type = token.text.unicodeScalars.contains("T") ? .dateTime : .time
            return Node(.temporal(token.text), type, at: token.offset)
        }
        throw SyntaxError(
            offset: token.offset,
            zh: "“\(token.text)”不是日期、时刻或时长，例如 @\"2025-04-30\"。",
            en: "“\(token.text)” is no date, time or duration, such as @\"2025-04-30\"."
        )
    }

    private mutating func bracketed() throws(SyntaxError) -> Node {
        switch token.text {
        case "(": return try parenthesised()
        case "[": return try list()
        case "]": return try range(startIncluded: false)
        case "{": return try context()
        case "?":
            guard let input else { throw unexpected() }
            usesInput = true
            let offset = token.offset
            advance()
            return Node(.input, input, at: offset)
        default: throw unexpected()
        }
    }

    private mutating func worded() throws(SyntaxError) -> Node {
        if !startsKeyword, let node = try name() { return node }
        let first = token
        switch first.text {
        case "true", "false":
            advance()
            return Node(.constant(.boolean(first.text == "true")), .boolean, at: first.offset)
        case "null":
            advance()
            return Node(.constant(.null), .null, at: first.offset)
        case "if": return try conditional()
        case "for": return try iteration()
        case "some", "every": return try quantified()
        case "function": return try function()
        default: throw unknownName() ?? unexpected()
        }
    }

    /// Whether the word here builds a sentence rather than being a name that looks like it.
    private var startsKeyword: Bool {
        guard Keywords.contains(token.text) else { return false }
        let next = token(ahead: 1)
        switch token.text {
        case "true", "false", "null": return longestName() == nil
        case "function": return next.isSymbol("(")
        case "if": return next.kind != .end && !next.isSymbol(")") && !next.isSymbol(",")
        case "for", "some", "every": return next.kind == .word && !Keywords.isJoint(next.text)
        default: return longestName() == nil
        }
    }
}

extension Parser {
    private mutating func step(
        from node: Node,
        _ reference: inout String?
    ) throws(SyntaxError) -> Node {
        let offset = token.offset
        let name = componentName(of: node.type)
        if case .context = node.type, reference != nil {
            reference? += "." + name
        } else if let known = reference {
            references.insert(known)
            reference = nil
        }
        let type = node.type.component(name)
        if type == nil {
            let near = nearest(to: name, among: node.type.componentNames)
            doubts.append(Doubt.component(name, of: node.type, near: near, at: offset))
        }
        return try self.node(.path(node, name), type ?? .any, at: offset)
    }

    /// The name of a component here: the longest the type knows, else the longest known anywhere.
    private mutating func componentName(of type: Type) -> String {
        var own = NameTrie()
        for name in type.componentNames { own.insert(name) }
        let others = [scope.components, seenComponents].compactMap { trie in
            trie.longest(in: tokens, from: position)
        }
        let found = own.longest(in: tokens, from: position) ?? others.max { $0.length < $1.length }
        guard let found else { return unknownComponent(of: type) }
        position += found.length
        return found.name
    }

    /// A component nobody knows: one word, or all words in a row where the known names are listed.
    private mutating func unknownComponent(of type: Type) -> String {
        var name = token.text
        advance()
        guard case .context = type.item else { return name }
        while token.kind == .word, !Keywords.isJoint(token.text) {
            name += token.namePiece
            advance()
        }
        return name
    }

    private mutating func filter(_ list: Node) throws(SyntaxError) -> Node {
        let offset = token.offset
        advance()
        let outerEnd = isRangeEnd
        isRangeEnd = false
        let filtered = try nested { parser throws(SyntaxError) in
            let slot = parser.newSlot()
            let item = list.type.item
            parser.introduce("item", item, .slot(slot))
            parser.introduce("", item, .item(slot))
            let condition = try parser.expression()
            let type = Parser.filteredType(list.type, by: condition.type)
            return try parser.node(.filter(list, slot: slot, condition), type, at: offset)
        }
        isRangeEnd = outerEnd
        try expect("]")
        return filtered
    }

    private static func filteredType(_ list: Type, by condition: Type) -> Type {
        switch condition {
        case .number: list.item
        case .boolean: .list(list.item)
        default: .any
        }
    }
}

extension Parser {
    /// Whether the bracket here ends a range such as `[1..10[` rather than beginning a filter.
    private var closesRange: Bool {
        guard isRangeEnd else { return false }
        let next = token(ahead: 1)
        if next.kind == .end || Keywords.isJoint(next.text) { return true }
        if next.kind == .symbol, !["(", "[", "{", "-", "?"].contains(next.text) { return true }
        return !hasPartner
    }

    /// Whether a closing bracket belongs to the opening one here.
    private var hasPartner: Bool {
        var open = 0
        for token in tokens[position...] where token.kind == .symbol {
            switch token.text {
            case "[", "(", "{": open += 1
            case "]", ")", "}":
                open -= 1
                if open == 0 { return token.text == "]" }
            default: break
            }
        }
        return false
    }
}
