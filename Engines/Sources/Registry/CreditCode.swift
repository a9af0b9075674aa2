/// An organisation's unified social credit code (GB 32100-2015).
///
/// Registrar, kind, region, body and a check character. Only codes that add up can be built.
public struct CreditCode: Hashable, Sendable, CustomStringConvertible {
    /// All 18 characters; public knowledge.
    public let text: String
    /// Where the organisation is registered.
    public let region: RegionCode

    /// All 18 characters.
    public var description: String { text }

    /// Whether the trade union federation registered it: the code begins with 8.
    public var isUnion: Bool { text.utf8.first == UInt8(ascii: "8") }

    /// Reads a typed code; blanks, full width and small letters are fine.
    public init(_ typed: String) throws(CreditCodeFault) {
        let text = Digits.tidied(typed)
        let characters = Array(text.utf8)
        guard characters.count == 18 else { throw .wrongLength(text.count) }
        var values: [Int] = []
        for character in characters {
            guard let value = Self.alphabet.firstIndex(of: character) else {
                throw .wrongCharacter(values.count + 1)
            }
            values.append(value)
        }
        guard let region = RegionCode(text.dropFirst(2).prefix(6)) else { throw .unknownRegion }
        guard Self.isSound(values) else { throw .wrongCheckCharacter }
        self.text = text
        self.region = region
    }

    /// Weighted by powers of three modulo 31, and the check character added: a multiple of 31.
    private static func isSound(_ values: [Int]) -> Bool {
        var weight = 1
        var sum = 0
        for value in values.dropLast() {
            sum += value * weight
            weight = weight * 3 % 31
        }
        return (sum + (values.last ?? 0)).isMultiple(of: 31)
    }

    /// Digits and capitals without I, O, S, V, Z.
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
}

/// What is wrong with a typed credit code.
public enum CreditCodeFault: Error, Hashable, Sendable {
    /// Not 18 characters but this many.
    case wrongLength(Int)
    /// The character at this place, counted from 1, is none of the code's.
    case wrongCharacter(Int)
    /// Characters 3 to 8 name no region.
    case unknownRegion
    /// The last character does not fit the others: one was mistyped.
    case wrongCheckCharacter

    /// The fault as a sentence in Chinese.
    public var zh: String {
        switch self {
        case .wrongLength(let count): "统一社会信用代码应为 18 位，您填了 \(count) 位。"
        case .wrongCharacter(let place): "统一社会信用代码第 \(place) 位不对，请核对。"
        case .unknownRegion: "统一社会信用代码第 3 至 8 位的地区不存在，请核对。"
        case .wrongCheckCharacter: "统一社会信用代码有一位填错了，请逐位核对。"
        }
    }

    /// The fault as a sentence in English.
    public var en: String {
        switch self {
        case .wrongLength(let count): "A credit code has 18 characters; you typed \(count)."
        case .wrongCharacter(let place): "Character \(place) of the credit code cannot stand there."
        case .unknownRegion: "Characters 3 to 8 of the credit code name no region."
        case .wrongCheckCharacter:
            "One character of the credit code is wrong; compare it with the certificate."
        }
    }
}
