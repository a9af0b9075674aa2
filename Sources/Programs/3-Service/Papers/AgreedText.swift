package import Casework

/// What the language itself asks where a text is written or spoken to.
package enum AgreedText {
    /// The words of a new version.
    package static let words = "version words"
    /// The name that somebody sets under a text.
    package static let signature = "signature"
    /// That whoever signs has read it.
    package static let read = "read and signed"

    static let fields: Set<String> = [words, signature, read]
}

extension FormField {
    /// The words of a new version: what stands there is the version before, or the file's own beginning.
    static func version(at place: Place) -> [FormField] {
        [
            standing(
                AgreedText.words,
                Words(zh: "文本全文", en: "The whole text"),
                Words(zh: "文本全文", en: "Text"),
                .text(isLong: true),
                help: Words(
                    zh: "在上一稿上改。空一行分段，“一、”“第一条”单独成行就是标题。保存后各方的同意要重新表示",
                    en:
                        "Change the version before. An empty line parts paragraphs. Every acceptance has to be given anew"
                ),
                at: place
            )
        ]
    }

    /// A name set by hand, and that the text was read: nobody signs by a tap.
    static func signature(at place: Place) -> [FormField] {
        [
            standing(
                AgreedText.read,
                Words(zh: "我已看完上面的全文，同意签署", en: "I have read the whole text above and sign it"),
                Words(zh: "已阅并签署", en: "Read and signed"),
                .tick(isRequired: true),
                at: place
            ),
            standing(
                AgreedText.signature,
                Words(zh: "签署人姓名", en: "Name of the signer"),
                Words(zh: "签署人", en: "Signed by"),
                .text(isLong: false),
                help: Words(
                    zh: "个人写自己的姓名；单位由经办人写自己的姓名",
                    en: "Your own name; for a firm, that of the person who signs for it"
                ),
                at: place
            ),
        ]
    }
}

extension Procedure {
    /// Whether a version of a text is written by an action.
    package func drafts(_ action: String, in step: String) -> String? {
        self.step(step)?.action(action)?.effects.lazy.compactMap {
            if case .draft(let text) = $0 { text } else { nil }
        }.first
    }
}
