package import Calendar
import FEEL

/// Something to be seen of a notice: as everybody sees it, but for what stands against the step's case.
package enum NoticeFigure: Hashable, Sendable {
    /// How many cases stand on the notices that run.
    case listed(Int)
    /// What is shown of the step's case.
    case shows([String])
    /// The last day of the notice on which it stands.
    case until(CivilDate)
    /// How many objections to it nobody has answered.
    case objections(Int)
    /// What whoever objected last reads: `upheld`, `dismissed`, `moot`, or `open`.
    case answer(String)
}

extension FolderReader {
    private static let answers = ["upheld", "dismissed", "moot", "open"]

    /// `{listed: 3, shows: [王*], until: 2025-04-07, objections: 0, answer: dismissed}`.
    mutating func noticeExpectations(_ node: ParsedNode) -> [Expectation] {
        guard let map = map(node, of: "notice") else { return [] }
        check(map, against: .noticeFigures)
        return map.entries.compactMap { entry -> Expectation? in
            let key = entry.key.value
            if key == "shows" {
                return .notice(.shows(texts(entry.value, of: key).map(\.value)))
            }
            guard let text = text(entry.value, of: key) else { return nil }
            switch key {
            case "until": return date(text, of: key).map { .notice(.until($0)) }
            case "answer":
                if Self.answers.contains(text.value) { return .notice(.answer(text.value)) }
                unknownValue(text, of: key, known: Self.answers)
                return nil
            default:
                guard let number = number(text, of: key)?.asInt else { return nil }
                return .notice(key == "listed" ? .listed(number) : .objections(number))
            }
        }
    }
}
