/// A text in Chinese and in English.
public struct Wording: Hashable, Sendable {
    /// In Chinese.
    public let zh: String
    /// In English.
    public let en: String

    /// The same thing said in both languages.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// A text that is the same in both, such as a number.
    public init(_ both: String) {
        self.init(zh: both, en: both)
    }
}

/// What people call the columns, values and facts that an explanation speaks of.
public struct Labels: Sendable {
    /// Column titles by the column as written; a column without one keeps its own words.
    public var columns: [String: Wording]
    /// Value titles by column and value: `cause`, `illness`.
    public var values: [String: [String: Wording]]
    /// Fact titles by dotted name.
    public var facts: [String: Wording]
    /// What a value is called that its column has no title for, by column; elsewhere it is shown as it is.
    public var unlisted: [String: Wording] = [:]
    /// What a rule's own formula is called before people; nil to show it as written.
    public var unnamed: Wording?
    /// English for the plain words of text columns, by the Chinese.
    public var texts: [String: String]

    /// Titles by what they stand for.
    public init(
        columns: [String: Wording] = [:],
        values: [String: [String: Wording]] = [:],
        facts: [String: Wording] = [:],
        texts: [String: String] = [:]
    ) {
        self.columns = columns
        self.values = values
        self.facts = facts
        self.texts = texts
    }

    /// The title of a column.
    public func column(_ label: String) -> Wording {
        columns[label] ?? facts[label] ?? unnamed ?? Wording(label)
    }

    func fact(_ name: String) -> Wording { facts[name] ?? columns[name] ?? Wording(name) }

    /// A value as people see it: named values stand in quotation marks, others as they are.
    func value(_ text: String, in column: String) -> Wording {
        if let title = values[column]?[text] {
            return Wording(zh: "“\(title.zh)”", en: "\"\(title.en)\"")
        }
        if let items = Self.items(of: text) {
            let titles = items.map { value($0, in: column) }
            guard !titles.isEmpty else { return Self.nothing }
            return Wording(
                zh: titles.map(\.zh).joined(separator: "、"),
                en: titles.map(\.en).joined(separator: ", ")
            )
        }
        if let other = unlisted[column] { return other }
        switch text {
        case "true": return Wording(zh: "是", en: "yes")
        case "false": return Wording(zh: "否", en: "no")
        case "null": return Self.nothing
        default: return Wording(text)
        }
    }

    private static let nothing = Wording(zh: "无", en: "none")

    /// The texts of a list as FEEL writes it: `["a", "b"]`.
    private static func items(of text: String) -> [String]? {
        guard text.hasPrefix("["), text.hasSuffix("]") else { return nil }
        let inner = text.dropFirst().dropLast()
        guard !inner.isEmpty else { return [] }
        guard inner.hasPrefix("\""), inner.hasSuffix("\"") else { return nil }
        return inner.dropFirst().dropLast().split(separator: "\", \"").map(String.init)
    }

    func text(_ words: String) -> Wording { Wording(zh: words, en: texts[words] ?? words) }
}
