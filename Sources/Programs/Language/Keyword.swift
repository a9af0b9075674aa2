/// A key of the language as it stands at one place of a folder.
package struct Keyword: Hashable, Sendable {
    /// As it is written: `at most`.
    package let name: String
    /// What stands behind it: what is typed as it is, and in capitals what the author puts there.
    package let takes: String
    /// What it says, in a sentence or less.
    package let says: Words
    /// The version of the language that brought it.
    package let since: String

    init(_ name: String, _ takes: String, zh: String, en: String, since: String = "0.1") {
        self.name = name
        self.takes = takes
        self.says = Words(zh: zh, en: en)
        self.since = since
    }
}
