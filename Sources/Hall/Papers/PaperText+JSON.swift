import Foundation
package import Programs

extension PaperText {
    /// The one way in which it is kept: the same text has the same bytes, so its hash means something.
    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }

    /// What was kept; nil where it is no paper.
    package init?(json: String) {
        guard let text = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else {
            return nil
        }
        self = text
    }
}
