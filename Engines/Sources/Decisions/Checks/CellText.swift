import FEEL

/// A test cell's text, taken apart at its outermost signs.
struct CellText {
    private let scalars: [Unicode.Scalar]

    init(_ text: String) {
        scalars = Array(text.trimmed.unicodeScalars)
    }

    private init(_ scalars: ArraySlice<Unicode.Scalar>) {
        self.init(String(String.UnicodeScalarView(scalars)))
    }

    var text: String { String(String.UnicodeScalarView(scalars)) }

    var isDash: Bool { scalars == ["-"] }

    /// What stands inside `not( … )`, where that is the whole cell.
    var insideNot: CellText? {
        let not = Array("not".unicodeScalars)
        guard scalars.starts(with: not), scalars.last == ")" else { return nil }
        guard let open = scalars.firstIndex(of: "("), scalars[3..<open].allSatisfy({ $0 == " " })
        else { return nil }
        let inside = CellText(scalars[(open + 1)..<(scalars.count - 1)])
        return inside.isBalanced ? inside : nil
    }

    /// The parts between commas that stand in no bracket and no quotes.
    var parts: [CellText] {
        var parts: [CellText] = []
        var start = 0
        walk { offset, sign, depth in
            guard sign == ",", depth == 0 else { return }
            parts.append(CellText(scalars[start..<offset]))
            start = offset + 1
        }
        parts.append(CellText(scalars[start...]))
        return parts
    }

    /// The sign and what is compared with, where the text is a comparison.
    var comparison: (Comparison, String)? {
        for sign in [Comparison.lessOrEqual, .greaterOrEqual, .unequal, .less, .greater, .equal]
        where scalars.starts(with: Array(sign.rawValue.unicodeScalars)) {
            return (sign, CellText(scalars[sign.rawValue.unicodeScalars.count...]).text)
        }
        return nil
    }

    /// The ends, where the text is a range in brackets.
    var range: (from: String, included: Bool, to: String, included2: Bool)? {
        guard scalars.count > 3, let first = scalars.first, let last = scalars.last,
            ["[", "(", "]"].contains(first), ["]", ")", "["].contains(last)
        else { return nil }
        let inner = CellText(scalars[1..<(scalars.count - 1)])
        guard let dots = inner.dots else { return nil }
        return (
            from: CellText(inner.scalars[..<dots]).text,
            included: first == "[",
            to: CellText(inner.scalars[(dots + 2)...]).text,
            included2: last == "]"
        )
    }

    /// Where `..` stands outside brackets and quotes.
    private var dots: Int? {
        var found: Int?
        walk { offset, sign, depth in
            guard sign == ".", depth == 0, found == nil, offset + 1 < scalars.count else { return }
            if scalars[offset + 1] == "." { found = offset }
        }
        return found
    }

    /// Whether no bracket closes before it opens.
    private var isBalanced: Bool {
        var lowest = 0
        walk { _, _, depth in lowest = min(lowest, depth) }
        return lowest == 0
    }

    /// Shows every scalar outside quotes with the number of brackets open around it.
    private func walk(_ visit: (Int, Unicode.Scalar, Int) -> Void) {
        var depth = 0
        var quoted = false
        var offset = 0
        while offset < scalars.count {
            let sign = scalars[offset]
            if quoted {
                if sign == "\\" { offset += 1 }
                quoted = sign != "\""
            } else {
                switch sign {
                case "\"": quoted = true
                case "(", "[", "{": depth += 1
                case ")", "]", "}": depth -= 1
                default: break
                }
                visit(offset, sign, depth)
            }
            offset += 1
        }
    }
}
