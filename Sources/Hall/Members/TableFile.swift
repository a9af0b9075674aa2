import Papers
package import Programs

/// A table on its way out, as a workbook or as a text.
final class TableFile {
    private let book: WorkbookWriter?
    private var text: [UInt8] = CSVText.mark
    private let sheet: String

    init(_ form: TableForm, sheet: String) throws {
        book =
            form == .xlsx ? try Self.said { () throws(WritingFault) in try WorkbookWriter() } : nil
        self.sheet = sheet
    }

    func begin(_ columns: [(title: String, width: Int)]) throws {
        if let book {
            try Self.said { () throws(WritingFault) in
                try book.begin(sheet, columns.map { .init($0.title, width: $0.width) })
            }
        } else {
            text += CSVText.line(columns.map(\.title))
        }
    }

    func write(_ cells: [WorkbookWriter.Written]) throws {
        if let book {
            try Self.said { () throws(WritingFault) in try book.write(cells) }
        } else {
            text += CSVText.line(cells.map(\.text))
        }
    }

    func finish() throws -> [UInt8] {
        guard let book else { return text }
        return try Self.said { () throws(WritingFault) in try book.finish() }
    }

    /// A machine without room says so in a sentence.
    static func said<T>(_ body: () throws(WritingFault) -> T) throws(Refusal) -> T {
        do {
            return try body()
        } catch {
            throw Refusal(
                Words(zh: "服务器空间不足，表格没有生成。", en: "The server has no room for the table."),
                remedy: Words(zh: "请稍后再试，或改下载 CSV。", en: "Try again later, or take the CSV.")
            )
        }
    }
}

/// The workbook that a list of members is typed into: headings, and what goes into each column.
package enum MemberTemplate {
    package static func bytes(in language: Language) throws -> [UInt8] {
        try TableFile.said { () throws(WritingFault) in
            let book = try WorkbookWriter()
            let columns = MemberColumn.allCases
            try book.begin(
                language == .zh ? "会员" : "Members",
                columns.map { .init($0.title[language], width: $0.width) }
            )
            try book.begin(
                language == .zh ? "填写说明" : "How to fill it in",
                [
                    .init(language == .zh ? "列" : "Column", width: 26),
                    .init(language == .zh ? "怎么填" : "What goes into it", width: 80),
                ]
            )
            for column in columns {
                try book.write([.init(column.title[language]), .init(column.hint[language])])
            }
            return try book.finish()
        }
    }
}
