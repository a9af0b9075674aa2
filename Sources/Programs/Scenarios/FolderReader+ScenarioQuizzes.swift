import FEEL

extension FolderReader {
    private static let levelStates = ["open", "passed", "locked", "begun", "used up"]

    /// `{levels: {2: used up, 3: locked}, score: 80, unit score: '170', unit place: 1}`.
    mutating func quizExpectations(_ node: ParsedNode) -> [Expectation] {
        guard let map = map(node, of: "quiz") else { return [] }
        check(map, against: .quizFigures)
        return map.entries.flatMap { entry -> [Expectation] in
            if entry.key.value == "levels" { return levelExpectations(entry.value) }
            return quizFigure(entry).map { [.quiz($0)] } ?? []
        }
    }

    private mutating func levelExpectations(_ node: ParsedNode) -> [Expectation] {
        guard let map = map(node, of: "levels") else { return [] }
        return map.entries.compactMap { entry in
            guard let text = text(entry.value, of: entry.key.value),
                let level = number(entry.key, of: "levels")?.asInt
            else { return nil }
            if !Self.levelStates.contains(text.value) {
                unknownValue(text, of: entry.key.value, known: Self.levelStates)
            }
            return .quiz(.level(level, text.value))
        }
    }

    private mutating func quizFigure(_ entry: ParsedEntry) -> QuizFigure? {
        let key = entry.key.value
        guard let text = text(entry.value, of: key) else { return nil }
        if key == "unit score" { return .unitScore(text.value) }
        guard let number = number(text, of: key)?.asInt else { return nil }
        switch key {
        case "score": return .score(number)
        case "attempts": return .attempts(number)
        case "unit place": return .unitPlace(number)
        case "unit players": return .unitPlayers(number)
        case "units": return .units(number)
        default: return nil
        }
    }
}
