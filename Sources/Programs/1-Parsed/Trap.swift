/// What YAML would misread without a word, or refuse in words that help nobody.
enum Trap: Hashable, Sendable {
    case tab
    case commentInText
    case anchor
    case alias
    case tag
    case severalDocuments
    case directive
    case mergeKey
    case wideColon
    case tightColon
    case wideComma
    case signInFront
    case tooDeep

    /// What a line at the margin is that belongs to no service.
    init?(documentLine line: [Unicode.Scalar]) {
        if line.starts(with: "---".unicodeScalars) || line.elementsEqual("...".unicodeScalars) {
            self = .severalDocuments
        } else if line.first == "%" {
            self = .directive
        } else {
            return nil
        }
    }

    /// What a word is that begins with one of YAML's signs.
    init(sign: Unicode.Scalar) {
        switch sign {
        case "&": self = .anchor
        case "*": self = .alias
        default: self = .tag
        }
    }

    func report(at place: Place, into findings: inout Findings) {
        let (message, remedy) = words
        findings.error(
            place,
            zh: message.zh,
            en: message.en,
            fixZh: remedy.zh,
            fixEn: remedy.en
        )
    }
}
