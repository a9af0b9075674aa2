/// A text of a service with a few words to be filled in: plain paragraphs, in both languages.
package struct Letter: Hashable, Sendable {
    /// A word that a letter may hold in braces: `{amount}`.
    package enum Word: String, Hashable, Sendable, CaseIterable {
        /// What is offered.
        case title
        case service
        /// The union in charge.
        case union
        /// What one piece is worth.
        case amount
        case firstDay = "first day"
        case lastDay = "last day"
    }

    package enum Piece: Hashable, Sendable {
        case text(String)
        case word(Word)
    }

    package typealias Paragraph = [Piece]

    /// The file of the Chinese text.
    package let path: String
    package let zh: [Paragraph]
    package let en: [Paragraph]

    package subscript(language: Language) -> [Paragraph] {
        switch language {
        case .zh: zh
        case .en: en
        }
    }

    /// The paragraphs with their words filled in.
    package func paragraphs(
        in language: Language,
        _ fill: (Word) -> Words?
    ) -> [String] {
        self[language].map { paragraph in
            paragraph.map { piece in
                switch piece {
                case .text(let text): text
                case .word(let word): fill(word)?[language] ?? ""
                }
            }.joined()
        }
    }
}

extension ServiceFolder {
    /// The English of a letter lies beside it: `letters/card.en.md`.
    static func english(ofLetter path: String) -> String {
        path.hasSuffix(".md") ? path.dropLast(3) + ".en.md" : path + ".en"
    }
}
