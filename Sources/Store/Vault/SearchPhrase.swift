/// Words in a row, as the search table is asked for them.
struct SearchPhrase {
    let text: String

    /// Nil where there is nothing to look for; quotes cannot be typed into it.
    init?(_ words: [String]) {
        let clean = words.filter { word in word.allSatisfy { $0.isLetter || $0.isNumber } }
        guard !clean.isEmpty, clean.count == words.count else { return nil }
        text = "\"" + clean.joined(separator: " ") + "\""
    }
}
