import FEEL

/// What scenarios say of covers and of lists.
extension FolderReader {

    mutating func coverExpectations(_ entry: ParsedEntry) -> [Expectation] {
        let key = entry.key.value
        if key == "findings" {
            if let list = entry.value.list, list.isEmpty { return [.findings([])] }
            return [.findings(texts(entry.value, of: key).map(\.value))]
        }
        guard let map = map(entry.value, of: key) else { return [] }
        return map.entries.flatMap { entry -> [Expectation] in
            guard let fields = self.map(entry.value, of: entry.key.value) else { return [] }
            return key == "covers"
                ? covers(of: entry.key.value, fields) : counts(of: entry.key.value, fields)
        }
    }

    /// `{chen: {from: 2025-04-01, until: 2026-03-31, units: 1, fee: 0 CNY}}`.
    private mutating func covers(of person: String, _ map: ParsedMap) -> [Expectation] {
        check(map, against: .coverFigures)
        return map.entries.compactMap { entry -> Expectation? in
            figure(entry).map { .cover(person, $0) }
        }
    }

    private mutating func figure(_ entry: ParsedEntry) -> Expectation.CoverFigure? {
        let key = entry.key.value
        guard let text = text(entry.value, of: key) else { return nil }
        switch key {
        case "count": return number(text, of: key)?.asInt.map { .count($0) }
        case "units": return number(text, of: key)?.asInt.map { .units($0) }
        case "from": return date(text, of: key).map { .from($0) }
        case "until": return date(text, of: key).map { .until($0) }
        case "fee": return amount(text, of: key).map { .fee($0) }
        case "state": return .state(text.value)
        default: return nil
        }
    }

    /// `{medical cover: {covers: 3, people: 2}}`.
    private mutating func counts(of cover: String, _ map: ParsedMap) -> [Expectation] {
        check(map, against: .coverCounts)
        func count(_ key: String) -> Int? {
            text(key, in: map).flatMap { number($0, of: key) }?.asInt
        }
        guard let covers = count("covers"), let people = count("people") else { return [] }
        return [.coverCount(cover, covers: covers, people: people)]
    }
}
