import Calendar

/// Cuts a text into tokens, and forgives what sloppy texts do to single characters.
struct Lexer {
    private let scalars: [Unicode.Scalar]
    private var place = 0
    private(set) var tokens: [Token] = []
    private(set) var warnings: [HoursFinding] = []

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        tokens.reserveCapacity(scalars.count / 2 + 1)
    }

    /// Every token, with one for the end behind them.
    mutating func run() throws(HoursFinding) {
        guard scalars.count <= Hours.longestText else {
            throw .tooLong(at: Hours.longestText, scalars.count)
        }
        while let scalar = peek() {
            if scalar.isSpace {
                place += 1
            } else if let digit = plain(scalar), digit.isDigit {
                try number()
            } else if let quote = Quotes.closing(scalar) {
                try comment(closedBy: quote)
            } else if scalar.isChinese {
                try chinese()
            } else if scalar.isLetter {
                try word()
            } else {
                try sign(scalar)
            }
        }
        add(.end, from: place)
    }

    /// The scalar so far ahead, or nothing at the end.
    func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
        place + ahead < scalars.count ? scalars[place + ahead] : nil
    }

    mutating func skip(_ count: Int) { place += count }

    var position: Int { place }

    mutating func add(_ kind: Token.Kind, from start: Int) {
        tokens.append(Token(kind: kind, offset: start, length: place - start))
    }

    mutating func warn(from start: Int, write text: String) {
        let typed = String(String.UnicodeScalarView(scalars[start..<place]))
        warnings.append(.better(at: start, place - start, typed: typed, write: text))
    }

    /// The ASCII character meant by one of full width.
    func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if scalar.isASCII { return scalar }
        guard 0xFF01...0xFF5E ~= scalar.value else { return nil }
        return Unicode.Scalar(scalar.value - 0xFEE0)
    }

    private mutating func word() throws(HoursFinding) {
        let start = place
        var letters = ""
        while let scalar = peek(), scalar.isLetter {
            letters.unicodeScalars.append(plain(scalar) ?? scalar)
            place += 1
        }
        switch letters.lowercased() {
        case "to":
            add(.sign(.dash), from: start)
            warn(from: start, write: "-")
            return
        case "and":
            add(.sign(.comma), from: start)
            warn(from: start, write: ",")
            return
        default: break
        }
        guard let entry = Vocabulary.entry(letters) else {
            throw .unknownWord(at: start, place - start, letters)
        }
        add(.word(entry.word), from: start)
        if !entry.isCanonical { warn(from: start, write: Vocabulary.spelling(entry.word)) }
        skipPoint()
    }

    private mutating func chinese() throws(HoursFinding) {
        let start = place
        let known = Vocabulary.chinese.first { matches($0.text) }
        guard let known else {
            var end = place
            while end < scalars.count, scalars[end].isChinese { end += 1 }
            let typed = String(String.UnicodeScalarView(scalars[start..<end]))
            throw .unknownWord(at: start, end - start, typed)
        }
        place += known.text.count
        for kind in known.kinds { add(kind, from: start) }
        warn(from: start, write: known.kinds.map(\.text).joined())
    }

    func matches(_ text: [Unicode.Scalar]) -> Bool {
        place + text.count <= scalars.count && zip(scalars[place...], text).allSatisfy { $0 == $1 }
    }

    private mutating func comment(closedBy closing: [Unicode.Scalar]) throws(HoursFinding) {
        let start = place
        let isPlain = scalars[start] == "\""
        place += 1
        var text = ""
        while let scalar = peek(), !closing.contains(scalar) {
            text.unicodeScalars.append(scalar == "\"" ? "'" : scalar)
            place += 1
        }
        guard peek() != nil else { throw .openComment(at: start, place - start) }
        place += 1
        add(.comment(text), from: start)
        if !isPlain { warn(from: start, write: "\"\(text)\"") }
    }

    /// A point behind a number or a word is an abbreviation's and says nothing.
    mutating func skipPoint() {
        guard peek() == "." else { return }
        place += 1
        warn(from: place - 1, write: "")
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { ("0"..."9").contains(self) }

    var isSpace: Bool { isASCII ? self == " " || 9...13 ~= value : properties.isWhitespace }

    var isLetter: Bool {
        guard !isASCII else { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
        return properties.isAlphabetic && !properties.isIdeographic
    }

    var isChinese: Bool { !isASCII && properties.isIdeographic }
}
