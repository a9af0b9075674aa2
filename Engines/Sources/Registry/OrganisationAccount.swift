/// The number of an organisation's bank account: 6 to 32 digits.
///
/// It has no check digit that banks agree on, so a slip shows only when the bank sends money back.
public struct OrganisationAccount: Hashable, Sendable {
    /// All digits; seal them.
    public let text: String

    /// Reads a typed number; blanks, hyphens and full width digits are fine.
    public init(_ typed: String) throws(OrganisationAccountFault) {
        let text = Digits.tidied(typed)
        guard let digits = Digits.of(text) else { throw .wrongCharacter }
        guard (6...32).contains(digits.count) else { throw .wrongLength(digits.count) }
        self.text = text
    }

    /// The last four digits, the others hidden: ****3603.
    public var masked: String { "****" + text.suffix(4) }
}

/// What is wrong with a typed account number.
public enum OrganisationAccountFault: Error, Hashable, Sendable {
    /// Not 6 to 32 digits but this many.
    case wrongLength(Int)
    /// Something other than digits is in it.
    case wrongCharacter

    /// The fault as a sentence in Chinese.
    public var zh: String {
        switch self {
        case .wrongLength(let count): "单位账号应为 6 至 32 位，您填了 \(count) 位。"
        case .wrongCharacter: "单位账号只能是数字。"
        }
    }

    /// The fault as a sentence in English.
    public var en: String {
        switch self {
        case .wrongLength(let count): "An account has 6 to 32 digits; you typed \(count)."
        case .wrongCharacter: "An account number is made of digits only."
        }
    }
}
