/// A set of Unicode scalars as a regular expression describes it.
struct ScalarSet: Sendable {
    enum Member: Sendable {
        case scalars(ClosedRange<Unicode.Scalar>)
        case kind(Kind, isNegated: Bool)
    }

    var members: [Member]
    var isNegated = false
    /// What is taken away; at most one set.
    var without: [ScalarSet] = []

    init(members: [Member]) {
        self.members = members
    }

    func contains(_ scalar: Unicode.Scalar, ignoringCase: Bool) -> Bool {
        let forms = ignoringCase ? scalar.caseForms : [scalar]
        let isMember = forms.contains { form in members.contains { $0.contains(form) } }
        return isMember != isNegated
            && !without.contains { $0.contains(scalar, ignoringCase: ignoringCase) }
    }
}

extension ScalarSet.Member {
    fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .scalars(let range): range.contains(scalar)
        case .kind(let kind, let isNegated): kind.contains(scalar) != isNegated
        }
    }
}

extension Unicode.Scalar {
    /// The scalar with all that differ from it only in case.
    var caseForms: [Unicode.Scalar] {
        let small = folded
        let capital = small.properties.uppercaseMapping.unicodeScalars
        let forms = capital.count == 1 ? [self, small] + capital : [self, small]
        return forms + (Self.signs[small].map { [$0] } ?? [])
    }

    /// Signs of measure that fold to ordinary letters: the kelvin, the ångström, the long s.
    private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
        "k": "\u{212A}", "å": "\u{212B}", "s": "\u{17F}",
    ]

    /// The form in which scalars that differ only in case are the same.
    var folded: Unicode.Scalar {
        let small = properties.lowercaseMapping.unicodeScalars
        return small.count == 1 ? small.first ?? self : self
    }
}

extension ScalarSet {
    /// A set with a name of its own.
    enum Kind: Sendable {
        case digit
        case space
        case word
        case nameStart
        case namePart
        /// A general category by its first letter or both.
        case category(String)
        case block(ClosedRange<UInt32>)

        /// The set behind a letter such as the `d` of `\d`; its capital is the opposite.
        init?(letter: Unicode.Scalar) {
            switch letter {
            case "d", "D": self = .digit
            case "s", "S": self = .space
            case "w", "W": self = .word
            case "i", "I": self = .nameStart
            case "c", "C": self = .namePart
            default: return nil
            }
        }

        /// The set behind a name such as the `Lu` of `\p{Lu}`.
        init?(property name: String) {
            if name.hasPrefix("Is") {
                guard let block = Self.blocks[String(name.dropFirst(2))] else { return nil }
                self = .block(block)
            } else {
                guard Self.categories.contains(name) else { return nil }
                self = .category(name)
            }
        }

        func contains(_ scalar: Unicode.Scalar) -> Bool {
            switch self {
            case .digit: scalar.properties.generalCategory == .decimalNumber
            case .space: [" ", "\t", "\n", "\r"].contains(scalar)
            case .word: !["P", "Z", "C"].contains(scalar.category.prefix(1))
            case .nameStart: scalar.properties.isAlphabetic || scalar == "_" || scalar == ":"
            case .namePart:
                scalar.properties.isAlphabetic || Characters.isNamePart(scalar)
                    || ["-", ".", ":"].contains(scalar)
            case .category(let name): scalar.category.hasPrefix(name)
            case .block(let range): range.contains(scalar.value)
            }
        }

        private static let categories: Set<String> = [
            "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P",
            "Pc",
            "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp",
            "C",
            "Cc", "Cf", "Co", "Cn",
        ]

        private static let blocks: [String: ClosedRange<UInt32>] = [
            "BasicLatin": 0...0x7F, "Latin-1Supplement": 0x80...0xFF,
            "LatinExtended-A": 0x100...0x17F, "LatinExtended-B": 0x180...0x24F,
            "Greek": 0x370...0x3FF, "GreekandCoptic": 0x370...0x3FF, "Cyrillic": 0x400...0x4FF,
            "Hebrew": 0x590...0x5FF, "Arabic": 0x600...0x6FF, "Thai": 0xE00...0xE7F,
            "GeneralPunctuation": 0x2000...0x206F, "CurrencySymbols": 0x20A0...0x20CF,
            "CJKSymbolsandPunctuation": 0x3000...0x303F, "Hiragana": 0x3040...0x309F,
            "Katakana": 0x30A0...0x30FF, "CJKUnifiedIdeographsExtensionA": 0x3400...0x4DBF,
            "CJKUnifiedIdeographs": 0x4E00...0x9FFF, "HangulSyllables": 0xAC00...0xD7AF,
            "HalfwidthandFullwidthForms": 0xFF00...0xFFEF,
        ]
    }
}

extension Unicode.Scalar {
    /// The two letters of the general category.
    fileprivate var category: String {
        switch properties.generalCategory {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        default: "Cn"
        }
    }
}
