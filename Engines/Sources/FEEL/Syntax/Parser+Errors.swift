extension Parser {
    func unexpected() -> SyntaxError {
        let found = token
        if found.kind == .end {
            return SyntaxError(
                offset: found.offset,
                zh: "表达式没有写完。",
                en: "The expression ends too early."
            )
        }
        if found.isWord("null") || found.canStandInName, let hint = unknownName() { return hint }
        return SyntaxError(
            offset: found.offset,
            zh: "这里不该出现“\(found.text)”，请检查前后是否缺少运算符或括号。",
            en: "“\(found.text)” cannot stand here; look for a missing operator or bracket."
        )
    }

    func missing(_ wanted: String) -> SyntaxError {
        let found = token.kind == .end ? "" : token.text
        return SyntaxError(
            offset: token.offset,
            zh: found.isEmpty ? "末尾缺少 \(wanted)。" : "“\(found)”前面缺少 \(wanted)。",
            en: found.isEmpty
                ? "\(wanted) is missing at the end." : "\(wanted) is missing before “\(found)”."
        )
    }

    func tooDeep() -> SyntaxError {
        SyntaxError(
            offset: token.offset,
            zh: "嵌套太深，请拆成几步来写。",
            en: "This nests too deeply; write it in several steps."
        )
    }

    /// What to say about a word at this place that nothing is called by.
    func unknownName() -> SyntaxError? {
        guard token.kind == .word else { return nil }
        let name = wordsHere()
        guard let near = nearest(to: name) else {
            return SyntaxError(
                offset: token.offset,
                zh: "没有叫“\(name)”的名称，请改用已有的名称，文字请加引号。",
                en: "Nothing is called “\(name)”; use a known name, or put quotes round a text."
            )
        }
        return SyntaxError(
            offset: token.offset,
            zh: "没有叫“\(name)”的名称，是不是“\(near)”？",
            en: "Nothing is called “\(name)”; did you mean “\(near)”?"
        )
    }

    /// The words that stand here in a row, up to a keyword or sign.
    private func wordsHere() -> String {
        var end = position
        while end < tokens.count, tokens[end].kind == .word,
            end == position || !Keywords.isJoint(tokens[end].text)
        {
            end += 1
        }
        return NameTrie.normalised(tokens[position..<end])
    }

    private func nearest(to name: String) -> String? {
        nearest(to: name, among: locals.map(\.name) + scope.knownNames + Builtin.names)
    }

    /// The known name that differs least, where one differs little.
    func nearest(to name: String, among known: [String]) -> String? {
        let allowed = max(1, name.unicodeScalars.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in known {
            let distance = editDistance(name, candidate, atMost: allowed)
            if distance <= allowed, distance < best?.distance ?? Int.max {
                best = (candidate, distance)
            }
        }
        return best?.name
    }
}

/// How many scalars must be changed, added or removed to turn one text into the other; stops counting
/// beyond a bound.
func editDistance(_ left: String, _ right: String, atMost bound: Int) -> Int {
    let a = Array(left.unicodeScalars)
    let b = Array(right.unicodeScalars)
    if abs(a.count - b.count) > bound || a.count > 64 { return bound + 1 }
    var row = Array(0...b.count)
    for (i, scalar) in a.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, other) in b.enumerated() {
            let change = diagonal + (scalar == other ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(change, row[j] + 1, diagonal + 1)
        }
    }
    return row[b.count]
}

/// The words that build sentences.
enum Keywords {
    private static let joints: Set<String> = [
        "then", "else", "in", "return", "satisfies", "and", "or", "between", "instance",
    ]

    private static let all = joints.union([
        "if", "for", "some", "every", "function", "external", "true", "false", "null", "of",
    ])

    /// Whether a word joins two parts of an expression.
    static func isJoint(_ word: String) -> Bool { joints.contains(word) }

    static func contains(_ word: String) -> Bool { all.contains(word) }
}
