import FEEL

/// Something to be seen of a list that is shown, by whoever does the step or by somebody who is not logged in.
package enum ShownFigure: Hashable, Sendable {
    /// How many stand in it.
    case count(Int)
    /// There are so few that they are not counted before everybody.
    case few
    /// What can be read in it.
    case says([String])
}

extension FolderReader {
    private static let few = "few"

    /// `{projects: 3}`, `{solved: few}`, `{projects: [清凉驿站]}`.
    mutating func shownExpectations(_ node: ParsedNode) -> [Expectation] {
        guard let map = map(node, of: "shown") else { return [] }
        return map.entries.compactMap { entry -> Expectation? in
            let list = entry.key.value
            if entry.value.list != nil {
                return .shown(list, .says(texts(entry.value, of: list).map(\.value)))
            }
            guard let text = text(entry.value, of: list) else { return nil }
            if text.value == Self.few { return .shown(list, .few) }
            return number(text, of: list)?.asInt.map { .shown(list, .count($0)) }
        }
    }

    /// `{stations: 153}`, `{helped: few}`: as it is told, percent sign and all.
    mutating func toldExpectations(_ node: ParsedNode) -> [Expectation] {
        guard let map = map(node, of: "told") else { return [] }
        return map.entries.compactMap { entry in
            text(entry.value, of: entry.key.value).map { .told(entry.key.value, $0.value) }
        }
    }
}
