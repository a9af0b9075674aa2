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
        let isMember = members.contains { member in
            switch member {
            case .scalars(let range): forms.contains(where: range.contains)
            case .kind(let kind, let isNegated): kind.contains(scalar) != isNegated
            }
        }
        return isMember != isNegated
            && !without.contains { $0.contains(scalar, ignoringCase: ignoringCase) }
    }
}

extension Unicode.Scalar {
    /// The scalar with those that differ from it only in case: whose small or capital letter is the same.
    var caseForms: [Unicode.Scalar] {
        let (small, capital) = (small, capital)
        let forms = [self, small, capital, small.capital, capital.small]
        return forms + (Self.signs[capital.small].map { [$0] } ?? [])
    }

    /// Signs that share their small or capital letter with an ordinary one: the kelvin, the ångström, the long s.
    private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
        "k": "\u{212A}", "å": "\u{212B}", "s": "\u{17F}",
    ]

    func isCaseVariant(of other: Unicode.Scalar) -> Bool {
        small == other.small || capital == other.capital
    }

    private var small: Unicode.Scalar { only(properties.lowercaseMapping) }

    private var capital: Unicode.Scalar { only(properties.uppercaseMapping) }

    private func only(_ mapping: String) -> Unicode.Scalar {
        let scalars = mapping.unicodeScalars
        return scalars.count == 1 ? scalars.first ?? self : self
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
