/// Something wrong in a table, where, and what to do about it, in both languages.
///
/// Faults are collected, so that an author sees all of them at once.
public struct TableFault: Hashable, Sendable {
    /// The line within the table's text, counted from one.
    public let line: Int
    /// The column within that line, counted from one in Unicode scalars: a Chinese sign is one.
    public let column: Int
    /// What is wrong and what to do, in Chinese.
    public let zh: String
    /// What is wrong and what to do, in English.
    public let en: String

    /// A fault at a place of the table's text, said in both languages.
    public init(line: Int, column: Int, zh: String, en: String) {
        self.line = line
        self.column = column
        self.zh = zh
        self.en = en
    }

    init(at cell: TextTable.Cell, zh: String, en: String) {
        self.init(line: cell.line, column: cell.column, zh: zh, en: en)
    }

    static func emptyTest(_ cell: TextTable.Cell) -> TableFault {
        TableFault(
            at: cell,
            zh: "空格子：不看这一列请写 -。",
            en: "Empty cell: write - where anything will do."
        )
    }

    static func emptyAnswer(_ cell: TextTable.Cell) -> TableFault {
        TableFault(at: cell, zh: "空格子：请写上结果。", en: "Empty cell: write the answer.")
    }
}
