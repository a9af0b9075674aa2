/// Why an expression cannot be read, and where.
public struct SyntaxError: Error, Equatable, Sendable {
    /// How many Unicode scalars stand before the place in the source.
    public let offset: Int
    /// What is wrong and what to do, in Chinese.
    public let zh: String
    /// What is wrong and what to do, in English.
    public let en: String

    /// An error at a place of the source, said in both languages.
    public init(offset: Int, zh: String, en: String) {
        self.offset = offset
        self.zh = zh
        self.en = en
    }
}
