/// A citizen's number (GB 11643-1999): region, day of birth, order and check character.
///
/// Only numbers that add up can be built. The whole number is a secret: show ``masked``.
public struct IdentityNumber: Hashable, Sendable {
    /// All 18 characters; seal it.
    public let text: String
    /// Where the number was first given; perhaps a region long dissolved.
    public let region: RegionCode
    /// The day of birth.
    public let birth: BirthDate
    /// The sex, by the parity of the order number.
    public let sex: Sex

    /// Reads a typed number; blanks, full width digits and a small x are fine.
    public init(_ typed: String) throws(IdentityNumberFault) {
        let text = Digits.tidied(typed)
        let characters = Array(text)
        guard characters.count == 18 else { throw .wrongLength(characters.count) }
        let digits = try Self.digits(characters.dropLast())
        guard let region = RegionCode(String(characters[..<6])) else { throw .unknownRegion }
        guard let birth = Self.birth(digits) else { throw .impossibleDate }
        guard let last = characters.last, last == "X" || Digits.of(String(last)) != nil else {
            throw .wrongCharacter(18)
        }
        guard last == Self.checkCharacter(of: digits) else { throw .wrongCheckCharacter }
        self.text = text
        self.region = region
        self.birth = birth
        sex = digits[16].isMultiple(of: 2) ? .female : .male
    }

    /// The last four characters, asked for when a phone is joined to an imported member.
    public var lastFour: String { String(text.suffix(4)) }

    /// The region and twelve stars; the last four are hidden, since they are asked for as a proof.
    public var masked: String { text.prefix(6) + String(repeating: "*", count: 12) }

    /// Whether it was made up for a demonstration.
    public var isDemo: Bool { region.isDemo }

    /// The weighted sum of 17 digits, modulo 11, picks the eighteenth character.
    private static func checkCharacter(of digits: [Int]) -> Character {
        let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return checkCharacters[sum % 11]
    }

    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checkCharacters = Array("10X98765432")

    private static func digits(
        _ characters: ArraySlice<Character>
    ) throws(IdentityNumberFault) -> [Int] {
        var digits: [Int] = []
        for character in characters {
            guard let digit = Digits.of(String(character))?.first else {
                throw .wrongCharacter(digits.count + 1)
            }
            digits.append(digit)
        }
        return digits
    }

    private static func birth(_ digits: [Int]) -> BirthDate? {
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        return BirthDate(year: number(6..<10), month: number(10..<12), day: number(12..<14))
    }
}

/// Sex as an identity number tells it.
public enum Sex: String, Hashable, Sendable, CaseIterable {
    /// 女.
    case female
    /// 男.
    case male
}

/// What is wrong with a typed identity number.
public enum IdentityNumberFault: Error, Hashable, Sendable {
    /// Not 18 characters but this many.
    case wrongLength(Int)
    /// The character at this place, counted from 1, cannot stand there.
    case wrongCharacter(Int)
    /// No province has the first two digits, or the six do not form a code.
    case unknownRegion
    /// Digits 7 to 14 are no day.
    case impossibleDate
    /// The last character does not fit the others: a digit was mistyped.
    case wrongCheckCharacter

    /// The fault as a sentence in Chinese.
    public var zh: String {
        switch self {
        case .wrongLength(let count): "身份证号应为 18 位，您填了 \(count) 位。"
        case .wrongCharacter(let place): "身份证号第 \(place) 位不对，请核对。"
        case .unknownRegion: "身份证号前 6 位的地区不存在，请核对。"
        case .impossibleDate: "身份证号第 7 至 14 位不是一个日期，请核对。"
        case .wrongCheckCharacter: "身份证号有一位填错了，请逐位核对。"
        }
    }

    /// The fault as a sentence in English.
    public var en: String {
        switch self {
        case .wrongLength(let count):
            "An identity number has 18 characters; you typed \(count)."
        case .wrongCharacter(let place):
            "Character \(place) of the identity number cannot stand there."
        case .unknownRegion: "The first six digits of the identity number name no region."
        case .impossibleDate: "Digits 7 to 14 of the identity number are not a date."
        case .wrongCheckCharacter:
            "One character of the identity number is wrong; compare it with the card."
        }
    }
}
