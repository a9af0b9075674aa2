/// The number of a bank card that money is paid to: 12 to 19 digits whose check digit fits (Luhn).
///
/// It is for persons' cards. Accounts of organisations have no check digit and cannot be built.
public struct BankAccount: Hashable, Sendable {
    /// All digits; seal them.
    public let text: String

    /// Reads a typed number; blanks, hyphens and full width digits are fine.
    public init(_ typed: String) throws(BankAccountFault) {
        let text = Digits.tidied(typed)
        guard let digits = Digits.of(text) else { throw .wrongCharacter }
        guard (12...19).contains(digits.count) else { throw .wrongLength(digits.count) }
        guard Self.isSound(digits) else { throw .wrongCheckDigit }
        self.text = text
    }

    /// The last four digits, the others hidden: ****3603.
    public var masked: String { "****" + text.suffix(4) }

    /// ISO/IEC 7812-1: every second digit from the right doubled, the sum a multiple of ten.
    private static func isSound(_ digits: [Int]) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, place in
            guard !place.offset.isMultiple(of: 2) else { return sum + place.element }
            let double = place.element * 2
            return sum + (double > 9 ? double - 9 : double)
        }
        return sum > 0 && sum.isMultiple(of: 10)
    }
}

/// What is wrong with a typed card number.
public enum BankAccountFault: Error, Hashable, Sendable {
    /// Not 12 to 19 digits but this many.
    case wrongLength(Int)
    /// Something other than digits is in it.
    case wrongCharacter
    /// The digits do not fit together: one was mistyped.
    case wrongCheckDigit

    /// The fault as a sentence in Chinese.
    public var zh: String {
        switch self {
        case .wrongLength(let count): "银行卡号应为 12 至 19 位，您填了 \(count) 位。"
        case .wrongCharacter: "银行卡号只能是数字。"
        case .wrongCheckDigit: "银行卡号有一位填错了，请逐位核对。"
        }
    }

    /// The fault as a sentence in English.
    public var en: String {
        switch self {
        case .wrongLength(let count): "A card number has 12 to 19 digits; you typed \(count)."
        case .wrongCharacter: "A card number is made of digits only."
        case .wrongCheckDigit: "One digit of the card number is wrong; compare it with the card."
        }
    }
}
