import FEEL

/// What scenarios expect of papers.
extension FolderReader {

    /// `{reminder letter: 1}`, or `{reminder letter: {number: …, to: …, says: […]}}` of the last one.
    mutating func paperExpectations(_ node: ParsedNode) -> [Expectation] {
        guard let map = map(node, of: "papers") else { return [] }
        return map.entries.flatMap { entry -> [Expectation] in
            let name = entry.key.value
            guard let figures = entry.value.map else {
                return text(entry.value, of: name).flatMap { howMany($0, of: name) }
                    .map { [.paper(name, .count($0))] } ?? []
            }
            check(figures, against: .paperFigures)
            return figures.entries.compactMap { figure in
                paperFigure(figure).map { .paper(name, $0) }
            }
        }
    }

    private mutating func paperFigure(_ entry: ParsedEntry) -> Expectation.PaperFigure? {
        let key = entry.key.value
        let texts = texts(entry.value, of: key)
        guard let text = texts.first else { return nil }
        return switch key {
        case "count": howMany(text, of: key).map { .count($0) }
        case "number": .number(text.value)
        case "to": .to(texts.map(\.value))
        case "says": .says(texts.map(\.value))
        case "date": date(text, of: key).map { .date($0) }
        default: nil
        }
    }

    private mutating func howMany(_ text: ParsedText, of key: String) -> Int? {
        number(text, of: key).flatMap(\.asInt)
    }
}
