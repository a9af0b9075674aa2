extension Parser {
    /// A type as FEEL writes it.
    mutating func type() throws(SyntaxError) -> Type {
        depth += 1
        guard depth <= Self.deepest else { throw tooDeep() }
        defer { depth -= 1 }
        if token(ahead: 1).isSymbol("<"), let type = try genericType() { return type }
        guard let found = scope.typeNames.longest(in: tokens, from: position),
            let type = scope.type(named: found.name)
        else { throw unknownType() }
        position += found.length
        return type
    }

    private mutating func genericType() throws(SyntaxError) -> Type? {
        switch token.text {
        case "list": return .list(try typeArgument())
        case "range": return .range(try typeArgument())
        case "context": return try contextType()
        case "function": return try functionType()
        default: return nil
        }
    }

    private mutating func typeArgument() throws(SyntaxError) -> Type {
        advance()
        try expect("<")
        let type = try type()
        try expect(">")
        return type
    }

    private mutating func contextType() throws(SyntaxError) -> Type {
        advance()
        try expect("<")
        var fields: [Type.Field] = []
        repeat {
            let name = try declaredName { $0.isSymbol(":") }
            try expect(":")
            fields.append(Type.Field(name, try type()))
        } while take(",")
        try expect(">")
        return .context(fields)
    }

    private mutating func functionType() throws(SyntaxError) -> Type {
        advance()
        try expect("<")
        var parameters: [Type] = []
        if !token.isSymbol(">") {
            repeat { parameters.append(try type()) } while take(",")
        }
        try expect(">")
        try expect("->")
        return .function(parameters, try type())
    }

    private func unknownType() -> SyntaxError {
        SyntaxError(
            offset: token.offset,
            zh: "没有叫“\(token.text)”的类型，可用 number、string、date、list<…> 等。",
            en:
                "No type is called “\(token.text)”; there are number, string, date, list<…> and others."
        )
    }
}
