/// Why a model cannot be read or used, and the line of the file, in both languages.
public struct ModelFault: Error, Hashable, Sendable {
    /// The line of the file, counted from one.
    public let line: Int
    /// What is wrong and what to do, in Chinese.
    public let zh: String
    /// What is wrong and what to do, in English.
    public let en: String

    /// A fault at a line of a file, said in both languages.
    public init(line: Int, zh: String, en: String) {
        self.line = line
        self.zh = zh
        self.en = en
    }
}
