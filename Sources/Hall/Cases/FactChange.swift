import Foundation
import Programs
import Registry
import Store

/// What an answer or a fact was and is, as the case's story keeps it: nothing is overwritten.
struct FactChange: Codable, Hashable {
    /// The field, or the fact of the catalogue.
    let name: String
    /// As texts that can be read again; empty where nothing was known.
    let was: [String]
    let now: [String]

    var json: String {
        guard let data = try? JSONEncoder().encode(self) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }

    init(_ name: String, was: [String], now: [String]) {
        self.name = name
        self.was = was
        self.now = now
    }

    init?(json: String) {
        guard let change = try? JSONDecoder().decode(FactChange.self, from: Data(json.utf8)) else {
            return nil
        }
        self = change
    }
}

extension CaseWork {
    /// Writes changes into the story.
    func note(_ changes: [FactChange], isShown: Bool) throws {
        for change in changes {
            try note(.corrected, action: change.name, words: change.json, isShown: isShown)
        }
    }

    /// A change as people read it: `3000.00 元 → 30000.00 元`.
    func words(of change: FactChange) throws -> Words {
        let (was, now) = (
            try words(of: change.was, to: change.name), try words(of: change.now, to: change.name)
        )
        return Words(zh: "\(was.zh) → \(now.zh)", en: "\(was.en) → \(now.en)")
    }

    /// An answer kept as texts, as people read it.
    func words(of texts: [String], to name: String) throws -> Words {
        let nothing = Words(zh: "没有填", en: "nothing")
        if let field = service.form.field(name) {
            return try field.read(texts).map { service.words(of: $0, to: field) } ?? nothing
        }
        guard let fact = FactCatalogue.fact(name), let text = texts.first else { return nothing }
        switch fact.question {
        case .region: return try tx.regions.find(text)?.title ?? .unnamedRegion
        case .field(.choose(let choice)):
            let titles = texts.compactMap(choice.title)
            return Words(
                zh: titles.map(\.zh).joined(separator: "、"),
                en: titles.map(\.en).joined(separator: ", ")
            )
        case .yesNo:
            return text == "yes" ? Words(zh: "是", en: "Yes") : Words(zh: "否", en: "No")
        // The day of a birth is sealed.
        case .field(.date): return Words(zh: "\(text.prefix(7))", en: "\(text.prefix(7))")
        case .field, .never: return Words(zh: text, en: text)
        }
    }
}

extension Service {
    /// What a line of the story is called that is about a question.
    func words(of note: CaseNote?, about name: String) -> Words {
        let title = words(.fact(name))
        return switch note {
        case .asked: Words(zh: "请再回答：\(title.zh)", en: "Asked again: \(title.en)")
        case .corrected: Words(zh: "更正：\(title.zh)", en: "Corrected: \(title.en)")
        default: Words(zh: "按现在的登记重新判断", en: "Judged anew on today's registry")
        }
    }
}
