import Casework
import FEEL
import Foundation
package import Programs
import Registry
import Store

/// One thing that a notice tells of a case: what it is, and what it says.
package struct ShownLine: Hashable, Sendable {
    package let title: Words
    package let value: Words

    init(_ title: Words, _ value: Words) {
        self.title = title
        self.value = value
    }

    fileprivate init(kept: Kept) {
        title = Words(zh: kept.title[0], en: kept.title[1])
        value = Words(zh: kept.value[0], en: kept.value[1])
    }

    fileprivate struct Kept: Codable {
        let title: [String]
        let value: [String]
    }
}

extension [ShownLine] {
    /// As it is kept: what was shown stays as it was, whatever is corrected later.
    var json: String {
        let kept = map {
            ShownLine.Kept(title: [$0.title.zh, $0.title.en], value: [$0.value.zh, $0.value.en])
        }
        guard let data = try? JSONEncoder().encode(kept) else { return "[]" }
        return String(decoding: data, as: UTF8.self)
    }

    init(json: String) {
        let kept = try? JSONDecoder().decode([ShownLine.Kept].self, from: Data(json.utf8))
        self = (kept ?? []).filter { $0.title.count == 2 && $0.value.count == 2 }
            .map { ShownLine(kept: $0) }
    }
}

extension String {
    /// The text with stars in the place of every run of seven digits and more, whatever stands between them:
    /// what somebody typed into a harmless question is shown to nobody.
    var withoutLongNumbers: String {
        var result = ""
        var run = ""
        func ended() -> String {
            let digits = run.count(where: \.isNumber)
            let tail = String(run.reversed().prefix { !$0.isNumber }.reversed())
            return digits < 7 ? run : String(repeating: "*", count: digits) + tail
        }
        for sign in self {
            if sign.isNumber || (!run.isEmpty && (sign == " " || sign == "-")) {
                run.append(sign)
            } else {
                result += ended() + String(sign)
                run = ""
            }
        }
        return result + ended()
    }
}

extension CaseWork {
    /// What a notice tells of the case, and nothing else of it.
    func shown(on notice: PublicNotice) throws -> [ShownLine] {
        let answers = service.answers(fromCanonical: row.answers)
        return try notice.shows.compactMap { column in
            switch column {
            case .concerned: try concerned
            case .amount:
                if case .yuan(let yuan, _) = try assess().amount {
                    ShownLine(service.words(.decision(Decision.amount)), Words(yuan: yuan))
                } else {
                    nil
                }
            case .field(let id, let isName):
                try service.form.field(id).flatMap { field in
                    try answers?[id].map { answer in
                        ShownLine(field.title, try toldToAll(answer, to: field, isName: isName))
                    }
                }
            }
        }
    }

    private var concerned: ShownLine? {
        get throws {
            guard let person = try row.concerned.flatMap(tx.people.find) else { return nil }
            let name = person.name.firstSignOfName
            return ShownLine(Words(zh: "姓名", en: "Name"), Words(zh: name, en: name))
        }
    }
}
