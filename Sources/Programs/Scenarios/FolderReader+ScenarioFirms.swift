import FEEL

/// Organisations of a scenario, what they do at their own doors, and whom a rule covers.
extension FolderReader {
    /// `{firm: {name: 某快递公司, workers: 57, count: 10}}`.
    mutating func organisations(_ node: ParsedNode) -> [Scenario.Firm] {
        guard let map = map(node, of: "organisations") else { return [] }
        return map.entries.compactMap { entry in
            checkId(entry.key, isNamed: false)
            guard let fields = self.map(entry.value, of: entry.key.value) else { return nil }
            check(fields, against: .firm)
            let name = required("name", in: fields, of: entry.key.value)
                .flatMap { text($0, of: "name") }
            let workers = text("workers", in: fields)
                .flatMap { number($0, of: "workers")?.asInt }
            return Scenario.Firm(
                id: entry.key.value,
                name: name?.value ?? entry.key.value,
                workers: min(max(workers ?? 0, 0), 5_000),
                count: fields["count"].map { crowd($0) } ?? 1,
                place: entry.key.place
            )
        }
    }

    /// `{newcomer: firm, li: nobody}`: where people work from this step on.
    mutating func moves(_ map: ParsedMap) -> [String: String] {
        guard let moves = map["works at"].flatMap({ self.map($0, of: "works at") }) else {
            return [:]
        }
        return Dictionary(
            moves.entries.compactMap { entry in
                text(entry.value, of: entry.key.value).map { (entry.key.value, $0.value) }
            }
        ) { first, _ in first }
    }

    /// `{contract: {version: 3, accepted: 20, signed: 0}}`.
    mutating func textExpectations(_ node: ParsedNode) -> [Expectation] {
        guard let map = map(node, of: "texts") else { return [] }
        return map.entries.flatMap { entry -> [Expectation] in
            guard let figures = self.map(entry.value, of: entry.key.value) else { return [] }
            check(figures, against: .textFigures)
            return figures.entries.compactMap { figure in
                textFigure(figure).map { .text(entry.key.value, $0) }
            }
        }
    }

    private mutating func textFigure(_ entry: ParsedEntry) -> Expectation.TextFigure? {
        guard let text = text(entry.value, of: entry.key.value) else { return nil }
        let key = entry.key.value
        switch key {
        case "says": return .says(text.value)
        case "frozen":
            if !["yes", "no"].contains(text.value) {
                unknownValue(text, of: key, known: ["yes", "no"])
            }
            return .isFrozen(text.value == "yes")
        case "version": return number(text, of: key).flatMap(\.asInt).map { .version($0) }
        case "accepted": return number(text, of: key).flatMap(\.asInt).map { .accepted($0) }
        case "signed": return number(text, of: key).flatMap(\.asInt).map { .signed($0) }
        default: return nil
        }
    }

    /// `{firms: 10, people: 570}`.
    mutating func coverageExpectations(_ node: ParsedNode) -> [Expectation] {
        guard let map = map(node, of: "by rule") else { return [] }
        check(map, against: .ruleFigures)
        func count(_ key: String) -> Int? {
            text(key, in: map).flatMap { number($0, of: key)?.asInt }
        }
        return [.covered(firms: count("firms"), people: count("people"))]
    }
}
