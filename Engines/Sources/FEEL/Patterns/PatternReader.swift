/// Reads the text of a regular expression into a tree.
struct PatternReader {
    indirect enum Part {
        case scalar(Unicode.Scalar)
        case set(ScalarSet)
        case dot
        case start
        case end
        case backreference(Int)
        case row([Part])
        case either([Part])
        case group(Part, Int?)
        case repeated(Part, Int, Int?, isLazy: Bool)
    }

    private let source: [Unicode.Scalar]
    private let flags: Pattern.Flags
    private var position = 0
    private var depth = 0
    private var closed: Set<Int> = []
    /// How many groups capture.
    private(set) var groups = 0

    init(_ source: String, _ flags: Pattern.Flags) {
        let scalars = Array(source.unicodeScalars)
        let isSpaced = flags.ignoresSpace && !flags.isLiteral
        self.source = isSpaced ? Self.withoutSpace(scalars) : scalars
        self.flags = flags
    }

    /// The pattern without its white space, which counts only between brackets.
    private static func withoutSpace(_ source: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        var brackets = 0
        var isEscaped = false
        for scalar in source {
            if brackets == 0, [" ", "\t", "\n", "\r"].contains(scalar) { continue }
            kept.append(scalar)
            if isEscaped {
                isEscaped = false
                continue
            }
            switch scalar {
            case "\\": isEscaped = true
            case "[": brackets += 1
            case "]": brackets = max(0, brackets - 1)
            default: break
            }
        }
        return kept
    }

    /// The whole pattern; `nil` where the text is none.
    mutating func wholePattern() -> Part? {
        if flags.isLiteral { return .row(source.map(Part.scalar)) }
        guard let part = alternatives(), position == source.count else { return nil }
        return part
    }

    private static let deepest = 50
    private static let mostRepeats = 1000
}

extension PatternReader {
    private var next: Unicode.Scalar? { position < source.count ? source[position] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        position += 1
        return true
    }

    private mutating func alternatives() -> Part? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest, let first = row() else { return nil }
        var parts = [first]
        while take("|") {
            guard let part = row() else { return nil }
            parts.append(part)
        }
        return parts.count == 1 ? first : .either(parts)
    }

    private mutating func row() -> Part? {
        var parts: [Part] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            guard let atom = atom(), let part = quantified(atom) else { return nil }
            parts.append(part)
        }
        return .row(parts)
    }

    private mutating func atom() -> Part? {
        guard let scalar = next else { return nil }
        position += 1
        switch scalar {
        case ".": return .dot
        case "^": return .start
        case "$": return .end
        case "(": return group()
        case "[": return set(levels: 0).map(Part.set)
        case "\\": return escape()
        case "?", "*", "+", "{", "}", "]": return nil
        default: return .scalar(scalar)
        }
    }

    private mutating func group() -> Part? {
        var number: Int?
        if take("?") {
            guard take(":") else { return nil }
        } else {
            groups += 1
            number = groups
        }
        guard let inner = alternatives(), take(")") else { return nil }
        if let number { closed.insert(number) }
        return .group(inner, number)
    }

    private mutating func quantified(_ atom: Part) -> Part? {
        let least: Int
        var most: Int?
        switch next {
        case "?": (least, most) = (0, 1)
        case "*": least = 0
        case "+": least = 1
        case "{":
            position += 1
            guard let (low, high) = counts() else { return nil }
            (least, most) = (low, high)
        default: return atom
        }
        position += 1
        return .repeated(atom, least, most, isLazy: take("?"))
    }

    /// The numbers between braces, up to the closing one; without upper number there is no bound.
    private mutating func counts() -> (Int, Int?)? {
        guard let least = number() else { return nil }
        var most: Int? = least
        if take(",") { most = next == "}" ? nil : number() ?? -1 }
        guard next == "}" else { return nil }
        if let most, most < least { return nil }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let scalar = next, Characters.isDigit(scalar) {
            value = (value ?? 0) * 10 + Int(scalar.value - 0x30)
            guard let value, value <= Self.mostRepeats else { return nil }
            position += 1
        }
        return value
    }
}

extension PatternReader {
    private mutating func escape() -> Part? {
        guard let scalar = next else { return nil }
        if scalar.value >= 0x31, scalar.value <= 0x39 { return backreference() }
        if let set = namedSet() { return .set(set) }
        return plainEscape().map(Part.scalar)
    }

    /// A number of a group that has ended; further digits belong to it while such a group exists.
    private mutating func backreference() -> Part? {
        var group = 0
        while let scalar = next, Characters.isDigit(scalar) {
            let longer = group * 10 + Int(scalar.value - 0x30)
            if group > 0, longer > groups { break }
            group = longer
            position += 1
        }
        return closed.contains(group) ? .backreference(group) : nil
    }

    /// A sign that stands for itself, or a control character.
    private mutating func plainEscape() -> Unicode.Scalar? {
        guard let scalar = next else { return nil }
        position += 1
        switch scalar {
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "$", "-", "[", "]", "^":
            return scalar
        default: return nil
        }
    }

    /// A set with a letter of its own, such as `\d`.
    private mutating func namedSet() -> ScalarSet? {
        guard let scalar = next else { return nil }
        if scalar == "p" || scalar == "P" { return property(isNegated: scalar == "P") }
        guard let kind = ScalarSet.Kind(letter: scalar) else { return nil }
        position += 1
        return ScalarSet(members: [.kind(kind, isNegated: scalar.properties.isUppercase)])
    }

    private mutating func property(isNegated: Bool) -> ScalarSet? {
        let start = position
        position += 1
        guard take("{") else {
            position = start
            return nil
        }
        var name = ""
        while let scalar = next, scalar != "}" {
            name.unicodeScalars.append(scalar)
            position += 1
        }
        guard take("}"), let kind = ScalarSet.Kind(property: name) else {
            position = start
            return nil
        }
        return ScalarSet(members: [.kind(kind, isNegated: isNegated)])
    }
}

extension PatternReader {
    /// A set between brackets, behind the opening one.
    private mutating func set(levels: Int) -> ScalarSet? {
        guard levels < 8 else { return nil }
        var set = ScalarSet(members: [])
        set.isNegated = take("^")
        var isFirst = true
        while let scalar = next {
            if scalar == "]", !isFirst {
                position += 1
                return set
            }
            if scalar == "-", position + 1 < source.count, source[position + 1] == "[" {
                position += 2
                guard let without = self.set(levels: levels + 1), take("]") else { return nil }
                set.without = [without]
                return set
            }
            guard let member = member() else { return nil }
            set.members.append(member)
            isFirst = false
        }
        return nil
    }

    private mutating func member() -> ScalarSet.Member? {
        if next == "\\" {
            position += 1
            if let named = namedSet() { return named.members.first }
            position -= 1
        }
        guard let low = setScalar() else { return nil }
        guard next == "-", position + 1 < source.count, source[position + 1] != "]",
            source[position + 1] != "["
        else { return .scalars(low...low) }
        position += 1
        guard let high = setScalar(), low <= high else { return nil }
        return .scalars(low...high)
    }

    private mutating func setScalar() -> Unicode.Scalar? {
        guard let scalar = next, scalar != "[", scalar != "]" else { return nil }
        position += 1
        return scalar == "\\" ? plainEscape() : scalar
    }
}
