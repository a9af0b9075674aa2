extension Parser {
    /// Reads `if … then … else …`.
    mutating func conditional() throws(SyntaxError) -> Node {
        let offset = token.offset
        try expectWord("if")
        let condition = try expression()
        try expectWord("then")
        let yes = try expression()
        try expectWord("else")
        let no = try expression()
        let type = yes.type.joined(with: no.type)
        return try node(.conditional(condition, yes, no), type, at: offset)
    }

    /// Reads `for … in … return …`; the body may look at the results before it as `partial`.
    mutating func iteration() throws(SyntaxError) -> Node {
        let offset = token.offset
        try expectWord("for")
        let outerUse = usesPartial
        usesPartial = false
        defer { usesPartial = outerUse }
        return try nested { parser throws(SyntaxError) in
            let iterators = try parser.iterators()
            try parser.expectWord("return")
            let partial = parser.newSlot()
            parser.introduce("partial", .list(.any), .partial(partial))
            let body = try parser.expression()
            let shape = Node.Shape.iteration(
                iterators,
                body: body,
                partial: partial,
                usesPartial: parser.usesPartial
            )
            return try parser.node(shape, .list(body.type), at: offset)
        }
    }

    /// Reads `some … in … satisfies …` and its sibling with `every`.
    mutating func quantified() throws(SyntaxError) -> Node {
        let offset = token.offset
        let every = token.isWord("every")
        advance()
        return try nested { parser throws(SyntaxError) in
            let iterators = try parser.iterators()
            try parser.expectWord("satisfies")
            let condition = try parser.expression()
            return try parser.node(
                .quantified(every: every, iterators, condition),
                .boolean,
                at: offset
            )
        }
    }

    private mutating func iterators() throws(SyntaxError) -> [Node.Iterator] {
        var iterators: [Node.Iterator] = []
        repeat { iterators.append(try iterator()) } while take(",")
        return iterators
    }

    private mutating func iterator() throws(SyntaxError) -> Node.Iterator {
        let name = try declaredName { $0.isWord("in") }
        try expectWord("in")
        let first = try expression()
        var source = Node.Iterator.Source.list(first)
        var type = Parser.stepType(first.type)
        if take("..") {
            source = .steps(from: first, to: try expression())
            type = first.type
        }
        let slot = newSlot()
        introduce(name, type, .slot(slot))
        return Node.Iterator(slot: slot, source: source)
    }

    private static func stepType(_ type: Type) -> Type {
        if case .range(let end) = type { end } else { type.item }
    }

    /// A function literal; one that names foreign code says where that lies.
    mutating func function() throws(SyntaxError) -> Node {
        let offset = token.offset
        try expectWord("function")
        return try nested { parser throws(SyntaxError) in
            let parameters = try parser.parameters()
            let firstSlot = parser.slots
            for parameter in parameters {
                parser.introduce(parameter.name, parameter.type, .slot(parser.newSlot()))
            }
            let isForeign = parser.takeWord("external")
            let body = try parser.expression()
            let type = Type.function(parameters.map(\.type), isForeign ? .any : body.type)
            let shape = Node.Shape.function(
                parameters,
                firstSlot: firstSlot,
                body: body,
                isForeign: isForeign
            )
            return try parser.node(shape, type, at: offset)
        }
    }

    private mutating func parameters() throws(SyntaxError) -> [Function.Parameter] {
        try expect("(")
        var parameters: [Function.Parameter] = []
        if take(")") { return parameters }
        repeat {
            let name = try declaredName { $0.isSymbol(":") || $0.isSymbol(",") || $0.isSymbol(")") }
            parameters.append(Function.Parameter(name, take(":") ? try type() : .any))
        } while take(",")
        try expect(")")
        return parameters
    }
}
