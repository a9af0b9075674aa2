/// The keys that belong to a place in a folder: those that work, with what they say, and those still to come.
///
/// They are at once what the reader of that place takes and what the reference prints.
package struct Keys: Hashable, Sendable {
    /// Where they stand, from the top of the file: `offer.NAME`.
    package let place: String
    /// What stands there.
    package let title: Words
    package let words: [Keyword]
    package let later: [String]

    init(_ place: String, zh: String, en: String, _ words: [Keyword], later: [String] = []) {
        self.place = place
        self.title = Words(zh: zh, en: en)
        self.words = words
        self.later = later
    }

    var known: [String] { words.map(\.name) }

    /// These and some more, which the file itself has named.
    func with(_ more: [String]) -> Keys {
        Keys(
            place,
            zh: title.zh,
            en: title.en,
            words + more.map { Keyword($0, "", zh: "", en: "") },
            later: later
        )
    }
}
