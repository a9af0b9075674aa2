import FEEL

extension FolderReader {
    /// Reads a formula over the names of a scope; faults are placed where they stand in the file.
    mutating func expression(
        _ text: ParsedText,
        in scope: Scope,
        yielding type: Type? = nil
    ) -> Expression? {
        let expression: Expression
        do throws(SyntaxError) {
            expression = try Expression(text.value, in: scope)
        } catch {
            report(error, in: text)
            return nil
        }
        for doubt in expression.doubts { report(doubt: doubt, in: text) }
        if let type, !expression.type.mayBe(type) {
            wrongType(expression.type, wants: type, in: text)
        }
        warnOfLiterals(in: text)
        use(expression.references)
        noteLookedUp(in: text)
        return expression
    }

    private mutating func report(_ error: SyntaxError, in text: ParsedText) {
        findings.error(
            text.place(ofScalar: error.offset),
            zh: "公式：\(error.zh)",
            en: "Formula: \(error.en)",
            fixZh: "可用的名称有字段、settings、前面的 decide，以及 applicant、owner、household。",
            fixEn: "Names are fields, settings, earlier decisions, and applicant, owner, household."
        )
    }

    private mutating func report(doubt: SyntaxError, in text: ParsedText) {
        findings.error(
            text.place(ofScalar: doubt.offset),
            zh: "公式：\(doubt.zh)",
            en: "Formula: \(doubt.en)",
            fixZh: "看看两边各是什么：数、文字、日期，还是清单里的代码。",
            fixEn: "Look what each side is: a number, a text, a date, or a code of a list."
        )
    }

    private mutating func wrongType(_ found: Type, wants: Type, in text: ParsedText) {
        findings.error(
            text.place,
            zh: "公式“\(text.value)”的结果不对：这里要\(wants.words.zh)，它是\(found.words.zh)。",
            en: "The formula “\(text.value)” yields \(found.words.en), not \(wants.words.en).",
            fixZh: "改写公式，让它得出\(wants.words.zh)。",
            fixEn: "Rewrite it so that it yields \(wants.words.en)."
        )
    }

    private mutating func warnOfLiterals(in text: ParsedText) {
        for (literal, offset) in text.value.literalsThatWantNames {
            findings.warning(
                text.place(ofScalar: offset),
                zh: "公式里直接写了“\(literal)”，读的人不知道它从哪里来。",
                en: "“\(literal)” stands bare in a formula, so nobody knows where it comes from.",
                fixZh: "在 settings 里给它起个名称，写明出处，公式里用名称。",
                fixEn: "Give it a name and a source under settings, and use the name."
            )
        }
    }
}

extension Type {
    /// Whether a value of this type can stand where the other is wanted.
    func mayBe(_ wanted: Type) -> Bool {
        self == .any || self == .null || self == wanted
    }

    var words: Words {
        switch self {
        case .boolean: Words(zh: "是/否", en: "yes or no")
        case .number: Words(zh: "数", en: "a number")
        case .string: Words(zh: "文字", en: "a text")
        case .date: Words(zh: "日期", en: "a date")
        case .list: Words(zh: "一组值", en: "a list")
        default: Words(zh: description, en: description)
        }
    }
}

extension String {
    /// Dates, and numbers that are compared with, by their offsets: they belong into `settings`.
    var literalsThatWantNames: [(String, Int)] {
        var scan = LiteralScan(Array(unicodeScalars))
        return scan.run()
    }
}

/// Walks through a formula, past its texts, looking for literals that deserve a name.
private struct LiteralScan {
    let scalars: [Unicode.Scalar]
    var found: [(String, Int)] = []
    var index = 0
    /// The last sign that was no space.
    var before: Unicode.Scalar?

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    mutating func run() -> [(String, Int)] {
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == "@", index + 1 < scalars.count, scalars[index + 1] == "\"" {
                let start = index
                index += 1
                skipText()
                note(from: start)
            } else if scalar == "\"" {
                skipText()
            } else if scalar.isDigit, !isInsideWord {
                readNumber()
            } else {
                if scalar != " ", scalar != "\n" { before = scalar }
                index += 1
            }
        }
        return found
    }

    private var isInsideWord: Bool {
        guard index > 0 else { return false }
        let last = scalars[index - 1]
        if last == " ", let before { return before.properties.isAlphabetic }
        return last.properties.isAlphabetic || last.isDigit || last == "."
    }

    private mutating func skipText() {
        index += 1
        while index < scalars.count, scalars[index] != "\"" { index += 1 }
        index += 1
        before = "\""
    }

    private mutating func readNumber() {
        let start = index
        while index < scalars.count, scalars[index].isDigit || scalars[index] == "." { index += 1 }
        let after = scalars[index...].first { $0 != " " && $0 != "\n" }
        let signs = "<>=[]".unicodeScalars
        let isCompared =
            before.map(signs.contains) ?? false || after.map(signs.contains) ?? false
        let isSmall = index - start == 1 && ["0", "1"].contains(scalars[start])
        if isCompared, !isSmall { note(from: start) }
        before = "0"
    }

    private mutating func note(from start: Int) {
        let end = min(index, scalars.count)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start..<end])
        found.append((String(text), start))
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
