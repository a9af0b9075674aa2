extension Identifier: CustomStringConvertible {
    /// The number in 13 Crockford base-32 characters, for URLs and JSON; sorts like the number.
    public var description: String {
        let letters = (0..<13).reversed().map { place in
            Crockford.alphabet[Int(truncatingIfNeeded: (raw >> (5 * Int64(place))) & 31)]
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Reads 13 Crockford characters; nil for anything else.
    ///
    /// As Crockford says, small letters are fine, `O` reads as 0, `I` and `L` as 1. `U`, hyphens
    /// and every other character are refused, and so is a number beyond 63 bits.
    public init?(_ text: String) {
        let letters = Array(text.utf8)
        guard letters.count == 13 else { return nil }
        var number: Int64 = 0
        for letter in letters {
            guard let digit = Crockford.digit(letter), number >> 58 == 0 else { return nil }
            number = number << 5 | digit
        }
        self.init(raw: number)
    }
}

/// Douglas Crockford's base 32: no letter that looks like another.
private enum Crockford {
    static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    static func digit(_ letter: UInt8) -> Int64? {
        let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
        let capital = isSmall ? letter - 32 : letter
        switch capital {
        case UInt8(ascii: "O"): return 0
        case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
        default: return alphabet.firstIndex(of: capital).map(Int64.init)
        }
    }
}
