import Foundation

/// Answers as a form sends them, as one text: kept in drafts, where nothing is judged yet.
enum RawAnswers {
    static func text(_ answers: [String: [String]]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let data = try? encoder.encode(answers) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }

    static func read(_ text: String) -> [String: [String]] {
        (try? JSONDecoder().decode([String: [String]].self, from: Data(text.utf8))) ?? [:]
    }
}
