import FEEL

/// What scenarios say of lists that are called.
extension FolderReader {
    /// `{kid 1: present, kid 2: {absent: 发烧}, kid 3: {collected: 王奶奶}}`.
    mutating func marks(_ node: ParsedNode) -> [Scenario.RollMark] {
        guard let map = map(node, of: "marks") else { return [] }
        return map.entries.compactMap { entry in
            mark(entry).map { Scenario.RollMark(name: entry.key.value, what: $0) }
        }
    }

    private mutating func mark(_ entry: ParsedEntry) -> Scenario.RollMark.What? {
        guard let map = entry.value.map else {
            guard let text = text(entry.value, of: entry.key.value) else { return nil }
            if text.value == "present" { return .present }
            unknownValue(text, of: entry.key.value, known: ["present", "{absent: …}"])
            return nil
        }
        check(map, against: .mark)
        if let reason = text("absent", in: map) { return .absent(because: reason.value) }
        return text("collected", in: map).map { .collected(by: $0.value) }
    }

    /// `{all: 3, present: 2, absent: 1, collected: 2, state: closed}`.
    mutating func rollExpectations(_ node: ParsedNode) -> [Expectation] {
        guard let map = map(node, of: "roll") else { return [] }
        check(map, against: .rollFigures)
        return map.entries.compactMap { entry -> Expectation? in
            let key = entry.key.value
            guard let text = text(entry.value, of: key) else { return nil }
            if key == "state" { return .roll(.state(text.value)) }
            guard let number = number(text, of: key)?.asInt else { return nil }
            return switch key {
            case "all": .roll(.all(number))
            case "present": .roll(.present(number))
            case "absent": .roll(.absent(number))
            default: .roll(.collected(number))
            }
        }
    }
}
