extension Builtin {
    static let patterns: [Builtin] = [
        Builtin("matches(input, pattern, flags?)", returns: .boolean) { call in
            guard var matcher = matcher(call, flags: 2) else { return call.refused() }
            let found = matcher.first(from: 0) != nil
            return matcher.isExhausted ? .null : .boolean(found)
        },
        Builtin("replace(input, pattern, replacement, flags?)", returns: .string) { call in
            guard var matcher = matcher(call, flags: 3), let replacement = call.string(2),
                let matches = matcher.all()
            else { return call.refused() }
            return replaced(call, matches, Array(replacement.unicodeScalars))
        },
        Builtin("split(string, delimiter)", returns: .list(.string)) { call in
            guard var matcher = matcher(call, flags: nil), let matches = matcher.all() else {
                return call.refused()
            }
            return split(call, matches)
        },
    ]

    private static func matcher(_ call: Call, flags index: Int?) -> PatternMatcher? {
        guard let text = call.string(0), let source = call.string(1) else { return nil }
        var flags = ""
        if let index, !call[index].isNull {
            guard let given = call.string(index) else { return nil }
            flags = given
        }
        // Reading a pattern costs far more than reading as long a text.
        guard call.run.spend(source.utf8.count), let pattern = Pattern(source, flags: flags) else {
            return nil
        }
        return PatternMatcher(pattern, Array(text.unicodeScalars), call.run)
    }

    private static func split(_ call: Call, _ matches: [PatternMatcher.Match]) -> Value {
        let text = Array((call.string(0) ?? "").unicodeScalars)
        var parts: [Value] = []
        var start = 0
        for match in matches {
            parts.append(.string(string(text[start..<match.range.lowerBound])))
            start = match.range.upperBound
        }
        parts.append(.string(string(text[start...])))
        return call.run.limited(parts)
    }

    private static func replaced(
        _ call: Call,
        _ matches: [PatternMatcher.Match],
        _ replacement: [Unicode.Scalar]
    ) -> Value {
        let text = Array((call.string(0) ?? "").unicodeScalars)
        let isLiteral = (call.string(3) ?? "").unicodeScalars.contains("q")
        var result: [Unicode.Scalar] = []
        var start = 0
        for match in matches {
            result += text[start..<match.range.lowerBound]
            let filled = isLiteral ? replacement : filled(replacement, match, text)
            guard let filled else { return call.refused() }
            result += filled
            start = match.range.upperBound
            guard result.count <= call.run.environment.limits.text else { return call.refused() }
        }
        return call.run.limited(string(result + text[start...]))
    }

    /// A replacement with its groups filled in; `nil` where a `$` or `\` in it means nothing.
    private static func filled(
        _ replacement: [Unicode.Scalar],
        _ match: PatternMatcher.Match,
        _ text: [Unicode.Scalar]
    ) -> [Unicode.Scalar]? {
        let groups = match.groups
        var filled: [Unicode.Scalar] = []
        var index = 0
        while index < replacement.count {
            let scalar = replacement[index]
            index += 1
            switch scalar {
            case "\\":
                guard index < replacement.count, ["\\", "$"].contains(replacement[index]) else {
                    return nil
                }
                filled.append(replacement[index])
                index += 1
            case "$":
                guard let number = group(replacement, &index, upTo: groups) else { return nil }
                if number <= groups, let range = match.group(number) { filled += text[range] }
            default:
                filled.append(scalar)
            }
        }
        return filled
    }

    /// The number behind a `$`: as many digits as name a group there is.
    private static func group(
        _ replacement: [Unicode.Scalar],
        _ index: inout Int,
        upTo groups: Int
    ) -> Int? {
        var number: Int?
        while index < replacement.count, Characters.isDigit(replacement[index]) {
            let longer = (number ?? 0) * 10 + Int(replacement[index].value - 0x30)
            if number != nil, longer > groups { break }
            number = longer
            index += 1
        }
        return number
    }
}
