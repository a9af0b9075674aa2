extension Builtin {
    static let ranges: [Builtin] = [
        Builtin("range(from)", returns: .range(.any)) { call in
            call.orRefused(call.string(0).flatMap { range($0, call.run) }.map(Value.range))
        }
    ]

    /// The range a text writes; its ends are written out values or one call of a date function.
    private static func range(_ text: String, _ run: Run) -> ValueRange? {
        guard let node = try? Parser.rangeLiteral(text), run.spend() else { return nil }
        let inner = Run(in: run.environment, slots: 0)
        guard case .range(let range) = node.compiled()(inner) else { return nil }
        if range.start.isNull && range.end.isNull { return nil }
        guard !range.start.isNull, !range.end.isNull else { return range }
        guard let order = Value.order(range.start, range.end), order <= 0 else { return nil }
        return range
    }
}

extension Parser {
    /// The range a text writes out, without names, signs of arithmetic and calls inside calls; `[2..)`
    /// means all from 2 on.
    static func rangeLiteral(_ text: String) throws(SyntaxError) -> Node {
        var parser = try Parser(text, in: Scope())
        let opening = parser.token
        guard ["[", "]", "("].contains(opening.text), opening.kind == .symbol else {
            throw parser.unexpected()
        }
        parser.advance()
        let start = parser.token.isSymbol("..") ? nil : try parser.rangeEnd()
        try parser.expect("..")
        let closing = parser.token
        let endsHere = closing.kind == .symbol && ["]", "[", ")"].contains(closing.text)
        let end = endsHere ? nil : try parser.rangeEnd()
        let last = parser.token
        guard last.kind == .symbol, ["]", "[", ")"].contains(last.text) else {
            throw parser.missing("]")
        }
        parser.advance()
        try parser.requireEnd()
        let (from, to) = (opening.text == "[", last.text == "]")
        switch (start, end) {
        case (let start?, let end?):
            return Node(.range(from: start, hasStart: from, to: end, hasEnd: to), at: 0)
        case (let start?, nil) where !to:
            return Node(.relation(from ? .greaterOrEqual : .greater, start), at: 0)
        case (nil, let end?) where !from:
            return Node(.relation(to ? .lessOrEqual : .less, end), at: 0)
        default:
            throw parser.unexpected()
        }
    }

    /// A value written out, or a call of a function of dates with a written text.
    private mutating func rangeEnd() throws(SyntaxError) -> Node {
        if token.isSymbol("-"), token(ahead: 1).kind == .number {
            advance()
            let number = try rangeEnd()
            return folded(Node(.negation(number), .number, at: number.offset))
        }
        switch token.kind {
        case .number, .string, .at: return try primary()
        case .word:
            let node = try postfixed()
            guard node.isWrittenOut else { throw unexpected() }
            return node
        default: throw unexpected()
        }
    }
}

extension Node {
    /// Whether this is null or a call of a function of dates with written values.
    fileprivate var isWrittenOut: Bool {
        switch shape {
        case .constant(let value): value.isNull
        case .builtinCall(let builtin, _, let arguments):
            ["date", "time", "date and time", "duration"].contains(builtin.name)
                && arguments.allSatisfy { $0.constant != nil }
        default: false
        }
    }
}
