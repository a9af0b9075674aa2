extension Builtin {
    static let strings: [Builtin] = [
        Builtin("string length(string)", returns: .number) { call in
            call.orRefused(call.string(0).map { .number(Decimal34($0.unicodeScalars.count)) })
        },
        Builtin("substring(string, start position, length?)", returns: .string) { call in
            call.orRefused(part(call).map(Value.string))
        },
        Builtin("upper case(string)", returns: .string) { call in
            call.orRefused(call.string(0).map { .string($0.uppercased()) })
        },
        Builtin("lower case(string)", returns: .string) { call in
            call.orRefused(call.string(0).map { .string($0.lowercased()) })
        },
        Builtin("substring before(string, match)", returns: .string) { call in
            cut(call) { scalars, place, _ in scalars[..<place] }
        },
        Builtin("substring after(string, match)", returns: .string) { call in
            cut(call) { scalars, place, length in scalars[(place + length)...] }
        },
        Builtin("contains(string, match)", returns: .boolean) { call in
            compare(call) { place($1, in: $0) != nil }
        },
        Builtin("starts with(string, match)", returns: .boolean) { call in
            compare(call) { $0.starts(with: $1) }
        },
        Builtin("ends with(string, match)", returns: .boolean) { call in
            compare(call) { $0.reversed().starts(with: $1.reversed()) }
        },
        Builtin("string join(list, delimiter?)", returns: .string) { call in
            joined(call)
        },
    ]

    /// Scalars from a place, counted from 1 or, below 0, from the end; at least one is asked for, and no
    /// more than there are come back.
    private static func part(_ call: Call) -> String? {
        guard let text = call.string(0), let start = call.integer(1), start != 0 else { return nil }
        let scalars = text.unicodeScalars
        let count = scalars.count
        let first = start > 0 ? start - 1 : count + start
        guard first >= 0, first < count else { return nil }
        let rest = scalars.dropFirst(first)
        if call[2].isNull { return String(rest) }
        guard let length = call.integer(2), length >= 1 else { return nil }
        return String(rest.prefix(length))
    }

    private static func cut(
        _ call: Call,
        _ side: ([Unicode.Scalar], Int, Int) -> ArraySlice<Unicode.Scalar>
    ) -> Value {
        guard let text = call.string(0), let match = call.string(1) else { return call.refused() }
        let (scalars, wanted) = (Array(text.unicodeScalars), Array(match.unicodeScalars))
        guard let place = place(wanted, in: scalars) else { return .string("") }
        return .string(string(side(scalars, place, wanted.count)))
    }

    private static func compare(
        _ call: Call,
        _ test: ([Unicode.Scalar], [Unicode.Scalar]) -> Bool
    ) -> Value {
        guard let text = call.string(0), let match = call.string(1) else { return call.refused() }
        guard call.run.spend(text.utf8.count / 64) else { return .null }
        return .boolean(test(Array(text.unicodeScalars), Array(match.unicodeScalars)))
    }

    /// Where a row of scalars first stands in another.
    static func place(_ wanted: [Unicode.Scalar], in scalars: [Unicode.Scalar]) -> Int? {
        guard let first = wanted.first else { return 0 }
        guard wanted.count <= scalars.count else { return nil }
        for start in 0...(scalars.count - wanted.count) where scalars[start] == first {
            if scalars[start...].starts(with: wanted) { return start }
        }
        return nil
    }

    static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func joined(_ call: Call) -> Value {
        guard let values = call.list(0) else { return call.refused() }
        let delimiter = call.string(1)
        guard delimiter != nil || call[1].isNull else { return call.refused() }
        var parts: [String] = []
        var length = 0
        for value in values where !value.isNull {
            guard case .string(let part) = value else { return call.refused() }
            parts.append(part)
            length += part.utf8.count + (delimiter?.utf8.count ?? 0)
            guard length <= call.run.environment.limits.text else { return call.refused() }
        }
        return .string(parts.joined(separator: delimiter ?? ""))
    }
}
