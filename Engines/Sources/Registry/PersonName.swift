/// A person's name as written, and as strangers may see it.
public struct PersonName: Hashable, Sendable {
    /// The name, without blanks around it.
    public let text: String

    /// A name; nil where nothing is written, a control character is in it, or it exceeds 60.
    public init?(_ text: String) {
        var characters = Array(text)
        while characters.last?.isWhitespace == true { characters.removeLast() }
        let trimmed = characters.drop(while: \.isWhitespace)
        let isPlain = trimmed.allSatisfy { character in
            character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        }
        guard (1...60).contains(trimmed.count), isPlain else { return nil }
        self.text = String(trimmed)
    }

    /// The name as everybody may read it: 张*, however long it is; of a single character nothing stays.
    public var firstSign: String {
        guard let first = text.first, text.count > 1 else { return "*" }
        return "\(first)*"
    }

    /// The name with its middle hidden: 张*隆, 欧**国, 张*; of a single character nothing stays.
    public var masked: String {
        guard let first = text.first, let last = text.last, text.count > 1 else { return "*" }
        guard text.count > 2 else { return "\(first)*" }
        return "\(first)" + String(repeating: "*", count: text.count - 2) + "\(last)"
    }
}
