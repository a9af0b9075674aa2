import Calendar
package import FEEL

extension Fact {
    /// An answer about a person as a web form sends it, checked; nil where nothing was answered.
    package func read(_ raw: [String]) throws(AnswerFault) -> FormAnswer? {
        switch question {
        case .never: return nil
        case .field(let kind): return try kind.read(raw)
        case .region:
            guard let answer = try FieldKind.text(isLong: false).read(raw) else { return nil }
            guard case .text(let code) = answer, code.isRegionCode else { throw .unlisted }
            return .code(code)
        case .yesNo:
            guard case .text(let word)? = try FieldKind.text(isLong: false).read(raw) else {
                return nil
            }
            guard ["yes", "no"].contains(word) else { throw .unlisted }
            return .tick(word == "yes")
        }
    }

    /// A value as texts that ``value(from:)`` reads again.
    package static func texts(of value: Value) -> [String] {
        switch value {
        case .boolean(let holds): [holds ? "yes" : "no"]
        case .list(let values): values.flatMap(texts)
        case .null: []
        default: [value.description]
        }
    }

    /// The value that was kept as texts; nil where they are none of this fact.
    package func value(from texts: [String]) -> Value? {
        switch (type, texts.first) {
        case (.list, _): .list(texts.map(Value.string))
        case (_, nil): nil
        case (.boolean, let text?): .boolean(text == "yes")
        case (.number, let text?): Decimal34(text).map(Value.number)
        case (.date, let text?): CivilDate(text).map(Value.date)
        case (_, let text?): .string(text)
        }
    }
}

extension AnswerFault {
    fileprivate static let unlisted = AnswerFault(
        zh: "请从列出的选项里选。",
        en: "Please choose from the list."
    )
}

extension String {
    fileprivate var isRegionCode: Bool {
        utf8.count == 6 && utf8.allSatisfy { (48...57).contains($0) }
    }
}
