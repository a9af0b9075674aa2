import Foundation
package import Programs

extension Words {
    /// Both languages in one text, as messages are kept.
    package var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let data = try? encoder.encode(self) else { return zh }
        return String(decoding: data, as: UTF8.self)
    }

    /// Reads what ``json`` wrote; any other text stands for both languages.
    package init(json text: String) {
        if let words = try? JSONDecoder().decode(Words.self, from: Data(text.utf8)) {
            self = words
        } else {
            self.init(zh: text, en: text)
        }
    }
}
