import Foundation
package import Programs

/// What a message says, in both languages, and the template a carrier knows it by.
///
/// Carriers send approved templates only: they get the key and the parameters; whoever reads it in
/// the hall or in the outbox gets the words.
package struct MessageText: Sendable, Hashable {
    package let words: Words
    package let template: String?
    package let parameters: [String: String]

    package init(_ words: Words, template: String? = nil, parameters: [String: String] = [:]) {
        self.words = words
        self.template = template
        self.parameters = parameters
    }
}

extension MessageText {
    /// How it lies in the database, sealed: JSON.
    package var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(Stored(self)), as: UTF8.self)
        }
    }

    /// Reads what ``json`` writes; any other text stands for both languages.
    package init(json: String) {
        guard let stored = try? JSONDecoder().decode(Stored.self, from: Data(json.utf8)) else {
            self.init(Words(zh: json, en: json))
            return
        }
        self.init(
            Words(zh: stored.zh, en: stored.en),
            template: stored.template,
            parameters: stored.parameters ?? [:]
        )
    }

    private struct Stored: Codable {
        let zh: String
        let en: String
        let template: String?
        let parameters: [String: String]?

        init(_ text: MessageText) {
            zh = text.words.zh
            en = text.words.en
            template = text.template
            parameters = text.parameters.isEmpty ? nil : text.parameters
        }
    }
}
