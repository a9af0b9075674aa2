/// A paper as it was written, for ever: what is sealed, what the hash is of, what a page and a printer
/// are given. It holds no formula and needs neither the service nor the case any more.
package struct PaperText: Hashable, Sendable, Codable {
    package var layout: PaperKind.Layout
    package var number: String
    /// The code by which anybody may ask whether it is genuine.
    package var code: String
    /// The day it was written, `2024-06-25`.
    package var date: String
    package var zh: Version
    package var en: Version?

    package init(
        layout: PaperKind.Layout,
        number: String,
        code: String,
        date: String,
        zh: Version,
        en: Version?
    ) {
        self.layout = layout
        self.number = number
        self.code = code
        self.date = date
        self.zh = zh
        self.en = en
    }

    /// It in one language.
    package struct Version: Hashable, Sendable, Codable {
        package var title: String
        package var to: [String]
        package var blocks: [Block]
        package var signer: String
        /// The day as this language writes it.
        package var day: String

        package init(
            title: String,
            to: [String],
            blocks: [Block],
            signer: String,
            day: String
        ) {
            self.title = title
            self.to = to
            self.blocks = blocks
            self.signer = signer
            self.day = day
        }
    }

    package enum Kind: String, Hashable, Sendable, Codable {
        case heading
        case paragraph
        case item
        case table
    }

    package struct Block: Hashable, Sendable, Codable {
        package var kind: Kind
        /// Of a heading: 1 for `一、`, 2 for `（一）`.
        package var level: Int?
        package var text: String?
        /// Of a table: lines of cells, the head first.
        package var rows: [[String]]?

        package init(
            _ kind: Kind,
            level: Int? = nil,
            text: String? = nil,
            rows: [[String]]? = nil
        ) {
            self.kind = kind
            self.level = level
            self.text = text
            self.rows = rows
        }
    }
}

extension PaperText {
    package subscript(language: Language) -> Version {
        switch language {
        case .zh: zh
        case .en: en ?? zh
        }
    }
}

extension PaperText.Version {
    /// Every word of it, for whoever looks for some.
    package var words: String {
        let body = blocks.map { block in
            block.text
                ?? (block.rows ?? []).map { $0.joined(separator: " ") }.joined(separator: "\n")
        }
        return ([title] + to + body + [signer, day]).joined(separator: "\n")
    }
}
