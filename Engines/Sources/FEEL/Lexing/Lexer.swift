/// Cuts a source into small tokens.
struct Lexer {
    private let source: [Unicode.Scalar]
    private var position = 0
    private var tokens: [Token] = []
    private var isSpaced = false

    private init(_ source: String) {
        self.source = Array(source.unicodeScalars)
    }

    /// The tokens of a source, the last of kind `end`.
    static func tokens(of source: String) throws(SyntaxError) -> [Token] {
        guard source.utf8.count <= longestSource else {
            throw SyntaxError(
                offset: 0,
                zh: "表达式太长，请分成几个。",
                en: "The expression is too long; divide it into several."
            )
        }
        var lexer = Lexer(source)
        try lexer.run()
        return lexer.tokens
    }

    private static let longestSource = 20_000

    private mutating func run() throws(SyntaxError) {
        while true {
            try skipSpace()
            guard position < source.count else { break }
            try readToken()
            isSpaced = false
        }
        add(.end, "", from: position)
    }

    private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
        position + ahead < source.count ? source[position + ahead] : nil
    }

    private mutating func add(_ kind: Token.Kind, _ text: String, from start: Int) {
        tokens.append(
            Token(kind: kind, text: text, offset: start, end: position, isSpaced: isSpaced)
        )
    }
}

extension Lexer {
    private mutating func skipSpace() throws(SyntaxError) {
        while let scalar = peek() {
            if Characters.isSpace(scalar) {
                position += 1
            } else if scalar == "/", peek(1) == "/" {
                while let next = peek(), next != "\n", next != "\r" { position += 1 }
            } else if scalar == "/", peek(1) == "*" {
                try skipComment()
            } else {
                return
            }
            isSpaced = true
        }
    }

    private mutating func skipComment() throws(SyntaxError) {
        let start = position
        position += 2
        while let scalar = peek() {
            if scalar == "*", peek(1) == "/" {
                position += 2
                return
            }
            position += 1
        }
        throw SyntaxError(
            offset: start,
            zh: "注释没有结束，请补上 */。",
            en: "The comment has no end; add */."
        )
    }

    private mutating func readToken() throws(SyntaxError) {
        guard let scalar = peek() else { return }
        if Characters.isNameStart(scalar) {
            readWord()
        } else if Characters.isDigit(scalar) {
            readNumber()
        } else if scalar == ".", let next = peek(1), Characters.isDigit(next), !followsDot {
            readNumber()
        } else if scalar == "\"" {
            try readText(.string, from: position)
        } else if scalar == "@", peek(1) == "\"" {
            let start = position
            position += 1
            try readText(.at, from: start)
        } else {
            try readSymbol(scalar)
        }
    }

    /// In `1...5` the point before the digit belongs to `..`.
    private var followsDot: Bool { position > 0 && source[position - 1] == "." }

    private mutating func readWord() {
        let start = position
        while let scalar = peek(), Characters.isNamePart(scalar) { position += 1 }
        add(.word, text(from: start), from: start)
    }

    private mutating func readNumber() {
        let start = position
        skipDigits()
        if peek() == ".", let next = peek(1), Characters.isDigit(next) {
            position += 1
            skipDigits()
        }
        skipExponent()
        add(.number, text(from: start), from: start)
    }

    private mutating func skipDigits() {
        while let scalar = peek(), Characters.isDigit(scalar) { position += 1 }
    }

    private mutating func skipExponent() {
        guard let mark = peek(), mark == "e" || mark == "E" else { return }
        var ahead = 1
        if let sign = peek(1), sign == "+" || sign == "-" { ahead = 2 }
        guard let digit = peek(ahead), Characters.isDigit(digit) else { return }
        position += ahead
        skipDigits()
    }

    private func text(from start: Int) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: source[start..<position])
        return String(text)
    }
}

extension Lexer {
    private static let pairs: Set<String> = ["**", "..", "<=", ">=", "!=", "->", "=="]
    private static let singles = Set("()[]{}<>=!+-*/.,:?'".unicodeScalars)

    private mutating func readSymbol(_ scalar: Unicode.Scalar) throws(SyntaxError) {
        let start = position
        if let next = peek(1) {
            let pair = String(scalar) + String(next)
            if Self.pairs.contains(pair) {
                position += 2
                if pair == "==" { throw doubledEqualSign(at: start) }
                return add(.symbol, pair, from: start)
            }
        }
        guard Self.singles.contains(scalar) else { throw unknown(scalar, at: start) }
        position += 1
        add(.symbol, String(scalar), from: start)
    }

    private func doubledEqualSign(at offset: Int) -> SyntaxError {
        SyntaxError(
            offset: offset,
            zh: "相等只写一个等号：=。",
            en: "Equality is written with one sign: =."
        )
    }

    private func unknown(_ scalar: Unicode.Scalar, at offset: Int) -> SyntaxError {
        if let meant = Characters.halfWidth[scalar] {
            return SyntaxError(
                offset: offset,
                zh: "这里不能用“\(scalar)”，请改用半角的 \(meant)。",
                en: "“\(scalar)” cannot stand here; write \(meant) instead."
            )
        }
        return SyntaxError(
            offset: offset,
            zh: "看不懂“\(scalar)”，请删去或改正。",
            en: "“\(scalar)” has no meaning here; remove or correct it."
        )
    }
}

extension Lexer {
    /// Reads a text whose opening quote stands at the position.
    private mutating func readText(_ kind: Token.Kind, from start: Int) throws(SyntaxError) {
        position += 1
        var text = String.UnicodeScalarView()
        while let scalar = peek() {
            position += 1
            if scalar == "\"" { return add(kind, String(text), from: start) }
            if scalar == "\\" {
                text.append(contentsOf: readEscape())
            } else {
                text.append(scalar)
            }
        }
        throw SyntaxError(
            offset: start,
            zh: "文字没有结束，请补上引号。",
            en: "The text has no end; add the closing quote."
        )
    }

    /// What an escape stands for; one that is none stands for itself, so patterns stay readable.
    private mutating func readEscape() -> [Unicode.Scalar] {
        guard let mark = peek() else { return ["\\"] }
        position += 1
        switch mark {
        case "n": return ["\n"]
        case "r": return ["\r"]
        case "t": return ["\t"]
        case "\"", "\\", "'": return [mark]
        case "u": return readUnit()
        case "U":
            guard let value = hexadecimal(6) else { return ["\\", mark] }
            return [Unicode.Scalar(value) ?? "\u{FFFD}"]
        default: return ["\\", mark]
        }
    }

    /// A UTF-16 unit of four digits; two that belong together make one scalar.
    private mutating func readUnit() -> [Unicode.Scalar] {
        guard let unit = hexadecimal(4) else { return ["\\", "u"] }
        if let scalar = Unicode.Scalar(unit) { return [scalar] }
        guard unit < 0xDC00, peek() == "\\", peek(1) == "u" else { return ["\u{FFFD}"] }
        let before = position
        position += 2
        guard let low = hexadecimal(4), low >= 0xDC00, low <= 0xDFFF else {
            position = before
            return ["\u{FFFD}"]
        }
        let value = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
        return [Unicode.Scalar(value) ?? "\u{FFFD}"]
    }

    private mutating func hexadecimal(_ digits: Int) -> UInt32? {
        var value: UInt32 = 0
        for ahead in 0..<digits {
            guard let scalar = peek(ahead), scalar.isASCII,
                let digit = Character(scalar).hexDigitValue
            else { return nil }
            value = value * 16 + UInt32(digit)
        }
        position += digits
        return value
    }
}
