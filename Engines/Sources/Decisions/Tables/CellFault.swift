import FEEL

/// What is wrong in a cell that cannot be read, in the words of whoever wrote it.
struct CellFault {
    /// Unicode scalars before the place.
    let offset: Int
    let words: Wording

    init(_ error: SyntaxError, in text: String) {
        let scalars = text.unicodeScalars
        if let quote = scalars.firstIndex(where: { "“”‘’".unicodeScalars.contains($0) }) {
            offset = scalars.distance(from: scalars.startIndex, to: quote)
            words = Wording(
                zh: "这是中文引号：请改用半角引号 \"。",
                en: "These are Chinese quotation marks: use the plain \"."
            )
        } else if Self.isBareWord(text) {
            offset = 0
            words = Wording(
                zh: "没有叫“\(text)”的名称；如果是文字，请加引号写成 \"\(text)\"。",
                en: "Nothing is called \(text); for a text, write \"\(text)\" in quotes."
            )
        } else {
            offset = error.offset
            words = Wording(zh: error.zh, en: error.en)
        }
    }

    /// Whether a cell is nothing but words, as someone writes who forgot the quotes.
    private static func isBareWord(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == " " || $0 == "_" }
            && text.unicodeScalars.contains(where: \.properties.isAlphabetic)
    }
}
