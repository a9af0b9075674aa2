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

    func column(_ label: String) -> Wording { columns[label] ?? facts[label] ?? Wording(label) }

    func fact(_ name: String) -> Wording { facts[name] ?? columns[name] ?? Wording(name) }

    /// A value as people see it: named values stand in quotation marks, others as they are.
    func value(_ text: String, in column: String) -> Wording {
        guard let title = values[column]?[text] else { return Wording(text) }
        return Wording(zh: "“\(title.zh)”", en: "\"\(title.en)\"")
    }

    func text(_ words: String) -> Wording { Wording(zh: words, en: texts[words] ?? words) }
}
