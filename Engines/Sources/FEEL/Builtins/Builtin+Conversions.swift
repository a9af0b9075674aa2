extension Builtin {
    static let conversions: [Builtin] = [
        Builtin("string(from)", returns: .string) { call in
            if call[0].isNull { return .null }
            guard let size = size(call[0], call.run) else { return .null }
            guard size <= call.run.environment.limits.text else { return call.refused() }
            return call.run.limited(call[0].description)
        },
        Builtin(
            "number(from)",
            "number(from, grouping separator, decimal separator)",
            returns: .number
        ) { call in
            if call.count == 1, case .number = call[0] { return call[0] }
            return call.orRefused(number(call).map(Value.number))
        },
    ]

    /// Bytes in the texts of a value; `nil` once walking it has used up the steps.
    private static func size(_ value: Value, _ run: Run) -> Int? {
        guard run.spend() else { return nil }
        var size = 8
        switch value {
        case .string(let text): size = text.utf8.count
        case .number(let number): size = 40 + Int(number.exponent.magnitude)
        case .list(let items):
            for item in items {
                guard let inner = Self.size(item, run) else { return nil }
                size += inner
            }
        case .context(let context):
            for entry in context.entries {
                guard let inner = Self.size(entry.value, run) else { return nil }
                size += inner + entry.name.utf8.count
            }
        default: break
        }
        return size
    }

    private static func number(_ call: Call) -> Decimal34? {
        guard let text = call.string(0), text.utf8.count <= 10_000 else { return nil }
        let (grouping, point) = (call[1], call[2])
        guard isSeparator(grouping, [" ", ",", "."]), isSeparator(point, [",", "."]) else {
            return nil
        }
        if case .string(let a) = grouping, case .string(let b) = point, a == b { return nil }
        var plain = text
        if case .string(let separator) = grouping {
            plain = string(plain.unicodeScalars.filter { String($0) != separator })
        }
        if case .string(let mark) = point {
            guard mark == "." || !plain.unicodeScalars.contains(".") else { return nil }
            plain = string(plain.unicodeScalars.map { String($0) == mark ? "." : $0 })
        }
        return Decimal34(plain)
    }

    private static func isSeparator(_ value: Value, _ allowed: [String]) -> Bool {
        switch value {
        case .null: true
        case .string(let text): allowed.contains(text)
        default: false
        }
    }
}
