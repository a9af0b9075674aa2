/// An address for mail, as people write one: a name, an at sign, a domain.
///
/// A subset of RFC 5321 §4.1.2: no quotes, no comments, no address literals. What it takes can stand in a
/// header and in an SMTP command as it is.
public struct MailAddress: Hashable, Sendable {
    /// The address, its domain in small letters; seal it.
    public let text: String

    /// Reads a typed address; blanks around it and a full-width at sign are fine.
    public init(_ typed: String) throws(MailAddressFault) {
        let trimmed = typed.filter { !$0.isWhitespace }.replacing("＠", with: "@")
        let parts = trimmed.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw .noAtSign }
        let (name, domain) = (parts[0], parts[1].lowercased())
        guard trimmed.utf8.count <= 254, name.utf8.count <= 64 else { throw .tooLong }
        guard Self.isName(name) else { throw .badName }
        guard Self.isDomain(domain) else { throw .badDomain }
        text = name + "@" + domain
    }

    /// The address with the middle of its name hidden: l***a@example.org.
    public var masked: String {
        let name = text.prefix { $0 != "@" }
        let domain = text.dropFirst(name.count)
        guard name.count > 2, let first = name.first, let last = name.last else {
            return "***" + domain
        }
        return "\(first)***\(last)\(domain)"
    }

    private static func isName(_ name: Substring) -> Bool {
        let dots = name.split(separator: ".", omittingEmptySubsequences: false)
        return dots.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { isLetterOrDigit($0) || signs.contains($0) }
        }
    }

    private static func isDomain(_ domain: String) -> Bool {
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        let areLabels = labels.allSatisfy { label in
            1...63 ~= label.utf8.count && label.first != "-" && label.last != "-"
                && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
        }
        return labels.count > 1 && areLabels && labels.last?.contains { !$0.isNumber } == true
    }

    private static let signs = Set("!#$%&'*+-/=?^_`{|}~".utf8)

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

/// What is wrong with a typed address.
public enum MailAddressFault: Error, Hashable, Sendable {
    /// There is none, or more than one.
    case noAtSign
    /// More than 254 characters, or 64 before the at sign.
    case tooLong
    /// What stands before the at sign.
    case badName
    /// What stands behind it.
    case badDomain

    /// The fault as a sentence in Chinese.
    public var zh: String {
        switch self {
        case .noAtSign: "邮箱中间要有一个 @，例如 name@example.com。"
        case .tooLong: "这个邮箱太长了。"
        case .badName: "@ 前面有邮箱不能用的字。"
        case .badDomain: "@ 后面不像一个网址，例如 example.com。"
        }
    }

    /// The fault as a sentence in English.
    public var en: String {
        switch self {
        case .noAtSign: "A mail address has one @, as in name@example.com."
        case .tooLong: "This address is too long."
        case .badName: "Something before the @ cannot stand in an address."
        case .badDomain: "What follows the @ is no domain such as example.com."
        }
    }
}
