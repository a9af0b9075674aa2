/// A mainland mobile number: eleven digits from 13 to 19; demonstrations begin with 12.
public struct PhoneNumber: Hashable, Sendable {
    /// The eleven digits; seal them.
    public let text: String

    /// Reads a typed number; blanks, hyphens, full width, and +86, 0086 or 86 before it are fine.
    public init(_ typed: String) throws(PhoneNumberFault) {
        var digits = Digits.tidied(typed)
        if digits.hasPrefix("+86") {
            digits.removeFirst(3)
        } else if digits.hasPrefix("0086") {
            digits.removeFirst(4)
        } else if digits.hasPrefix("86"), digits.utf8.count == 13 {
            digits.removeFirst(2)
        }
        guard let values = Digits.of(digits) else { throw .wrongCharacter }
        guard values.count == 11 else { throw .wrongLength(values.count) }
        guard values[0] == 1, values[1] >= 2 else { throw .notMobile }
        text = digits
    }

    /// The number with its middle hidden: 138****0000.
    public var masked: String { text.prefix(3) + "****" + text.suffix(4) }

    /// Whether it was made up for a demonstration; gateways refuse it.
    public var isDemo: Bool { text.hasPrefix("12") }
}

/// What is wrong with a typed phone number.
public enum PhoneNumberFault: Error, Hashable, Sendable {
    /// Not eleven digits but this many.
    case wrongLength(Int)
    /// Something other than digits is in it.
    case wrongCharacter
    /// No mobile number begins like this.
    case notMobile

    /// The fault as a sentence in Chinese.
    public var zh: String {
        switch self {
        case .wrongLength(let count): "手机号应为 11 位，您填了 \(count) 位。"
        case .wrongCharacter: "手机号只能是数字。"
        case .notMobile: "请填写手机号，手机号以 13 至 19 开头。"
        }
    }

    /// The fault as a sentence in English.
    public var en: String {
        switch self {
        case .wrongLength(let count): "A mobile number has 11 digits; you typed \(count)."
        case .wrongCharacter: "A mobile number is made of digits only."
        case .notMobile: "Please give a mobile number; it begins with 13 to 19."
        }
    }
}
