import Casework

extension FolderReader {
    /// `issue for each agenda`, `{service: ludian-wage-arrears, for: worker, with: {company: firm}}`, or
    /// several of them.
    mutating func openings(_ node: ParsedNode, _ reading: inout EffectReading) -> [EffectPlan] {
        let nodes = node.list ?? [node]
        return nodes.compactMap { node -> EffectPlan? in
            guard let (opening, text) = opening(node) else { return nil }
            reading.names.append(NamedThing(kind: .opening(opening), text: text))
            return .opens(opening)
        }
    }

    private mutating func opening(_ node: ParsedNode) -> (CaseOpening, ParsedText)? {
        if let text = node.text {
            let parts = text.value.split(separator: " for each ", maxSplits: 1).map(String.init)
            let each = parts.count == 2 ? parts[1].trimmed : nil
            return (CaseOpening(parts.first?.trimmed ?? text.value, each: each), text)
        }
        guard let map = map(node, of: "opens") else { return nil }
        check(map, against: .opens)
        let service = required("service", in: map, of: "opens")
            .flatMap { text($0, of: "service") }
        let person = text("for", in: map)?.value
        let each = text("for each", in: map)?.value
        var renamed: [String: String] = [:]
        for entry in map["with"].flatMap({ self.map($0, of: "with") })?.entries ?? [] {
            renamed[entry.key.value] = text(entry.value, of: entry.key.value)?.value
        }
        guard let service else { return nil }
        return (CaseOpening(service.value, for: person, each: each, renamed: renamed), service)
    }
}
