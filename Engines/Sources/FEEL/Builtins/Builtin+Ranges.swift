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
    /// The range a text writes out, without names and without calls inside calls.
    static func rangeLiteral(_ text: String) throws(SyntaxError) -> Node {
        var parser = try Parser(text, in: Scope())
        let node = try parser.wholeExpression()
        switch node.shape {
        case .constant(.range): return node
        case .range(let from, _, let to, _) where from.isWrittenOut && to.isWrittenOut: return node
        default: throw parser.unexpected()
        }
    }
}

extension Node {
    /// Whether this is a value, or a call of a function of dates with a written text.
    fileprivate var isWrittenOut: Bool {
        switch shape {
        case .constant, .temporal: true
        case .builtinCall(let builtin, _, let arguments):
            ["date", "time", "date and time", "duration"].contains(builtin.name)
                && arguments.allSatisfy { $0.constant != nil }
        default: false
        }
    }
}
