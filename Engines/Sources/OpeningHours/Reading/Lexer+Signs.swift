/// Signs, and the quotation marks that hold comments.
extension Lexer {
    mutating func sign(_ scalar: Unicode.Scalar) throws(HoursFinding) {
        let start = position
        guard let sign = meaning(scalar) else {
            throw .unknownSign(at: start, String(scalar))
        }
        skip(1)
        if sign == .bars {
            guard let second = peek(), meaning(second) == .bars else {
                throw .singleBar(at: start)
            }
            skip(1)
        }
        add(.sign(sign), from: start)
        if !scalar.isASCII || scalar == "~" || scalar == "&" {
            warn(from: start, write: sign.text)
        }
    }

    private func meaning(_ scalar: Unicode.Scalar) -> Token.Sign? {
        switch scalar {
        case "–", "—", "−", "‐", "‑", "~", "～", "〜": .dash
        case "、", "&", "＆": .comma
        default: plain(scalar).flatMap { Token.Sign(rawValue: Character($0)) }
        }
    }
}

enum Quotes {
    /// The marks that may close a comment which this one opens.
    static func closing(_ opening: Unicode.Scalar) -> [Unicode.Scalar]? {
        switch opening {
        case "\"", "＂": ["\"", "＂"]
        case "“": ["”"]
        case "„": ["“", "”"]
        case "‘": ["’"]
        case "‚": ["‘", "’"]
        case "«": ["»"]
        case "「": ["」"]
        case "『": ["』"]
        default: nil
        }
    }
}

extension Token.Kind {
    /// The token as it should be written.
    var text: String {
        switch self {
        case .number(let value, _): String(value)
        case .clock(let hour, let minute): clockText(hour * 60 + minute)
        case .word(let word): Vocabulary.spelling(word)
        case .comment(let text): "\"\(text)\""
        case .sign(let sign): sign.text
        case .end: ""
        }
    }
}
