/// The smallest piece of a source; names are put together from several by the parser.
struct Token: Sendable {
    enum Kind: Sendable {
        /// Letters, digits and underscores, beginning with a letter.
        case word
        /// A number as written.
        case number
        /// A text between quotes, already unescaped.
        case string
        /// A text behind `@`, already unescaped.
        case at
        /// A sign.
        case symbol
        /// Behind the last piece.
        case end
    }

    let kind: Kind
    /// The piece as written, or the unescaped text.
    let text: String
    /// Unicode scalars before the piece.
    let offset: Int
    /// Unicode scalars before what follows the piece.
    let end: Int
    /// Whether white space or a comment stands before the piece.
    let isSpaced: Bool

    /// The piece as part of a name: white space of any length counts as one space.
    var namePiece: String { isSpaced ? " " + text : text }

    /// Whether the piece can stand in a name.
    var canStandInName: Bool {
        switch kind {
        case .word, .number: true
        case .symbol: Self.nameSymbols.contains(text)
        case .string, .at, .end: false
        }
    }

    private static let nameSymbols: Set<String> = [".", "/", "-", "'", "+", "*", "**", "?"]

    func isSymbol(_ symbol: String) -> Bool { kind == .symbol && text == symbol }

    func isWord(_ word: String) -> Bool { kind == .word && text == word }
}

/// Which scalars make names and numbers.
enum Characters {
    static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x5F: true
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF: true
        case 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF:
            !isPunctuation(scalar)
        case 0xF900...0xFDCF, 0xFDF0...0xFEFF, 0xFF10...0xFFFD: !isPunctuation(scalar)
        case 0x10000...0xEFFFF: true
        default: false
        }
    }

    static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        if isNameStart(scalar) || isDigit(scalar) { return true }
        return switch scalar.value {
        case 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: false
        }
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x30 && scalar.value <= 0x39
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200B, 0x2028, 0x2029: true
        case 0x202F, 0x205F, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// Chinese punctuation, which the standard's ranges would let into names.
    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F: true
        case 0xFF1A...0xFF20, 0xFF3B...0xFF3E, 0xFF40, 0xFF5B...0xFF65: true
        default: false
        }
    }

    /// The half-width sign somebody meant by a full-width one.
    static let halfWidth: [Unicode.Scalar: String] = [
        "，": ",", "。": ".", "：": ":", "；": ";", "（": "(", "）": ")", "【": "[", "】": "]",
        "“": "\"", "”": "\"", "‘": "'", "’": "'", "＝": "=", "＞": ">", "＜": "<", "？": "?",
        "！": "!", "、": ",", "≤": "<=", "≥": ">=", "≠": "!=", "×": "*", "÷": "/", "－": "-", "＋": "+",
        "｛": "{", "｝": "}", "—": "-", "–": "-", "−": "-",
    ]
}
