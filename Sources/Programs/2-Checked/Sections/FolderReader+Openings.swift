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
            let word = "each of "
            if text.value.hasPrefix(word) {
                return (CaseOpening(eachOf: String(text.value.dropFirst(word.count)).trimmed), text)
            }
            let parts = text.value.split(separator: " for each ", maxSplits: 1).map(String.init)
            let each = parts.count == 2 ? parts[1].trimmed : nil
            return (CaseOpening(parts.first?.trimmed ?? text.value, each: each), text)
        }
        guard let map = map(node, of: "opens") else { return nil }
        check(map, against: .opens)
        let person = text("for", in: map)?.value
        let renamed = names("with", in: map)
        if let choice = text("each of", in: map) {
            for key in ["service", "for each"] {
                if let wrong = text(key, in: map) { reportBesideChoice(key, wrong) }
            }
            let services = names("services", in: map)
            return (
                CaseOpening(
                    eachOf: choice.value,
                    services: services,
                    for: person,
                    renamed: renamed
                ), choice
            )
        }
        let service = required("service", in: map, of: "opens")
            .flatMap { text($0, of: "service") }
        let each = text("for each", in: map)?.value
        guard let service else { return nil }
        return (CaseOpening(service.value, for: person, each: each, renamed: renamed), service)
    }
    private mutating func names(_ key: String, in map: ParsedMap) -> [String: String] {
        var names: [String: String] = [:]
        for entry in map[key].flatMap({ self.map($0, of: key) })?.entries ?? [] {
            names[entry.key.value] = text(entry.value, of: entry.key.value)?.value
        }
        return names
    }

    private mutating func reportBesideChoice(_ key: String, _ text: ParsedText) {
        findings.error(
            text.place,
            zh: "opens 写了 each of，就不能再写“\(key)”。",
            en: "opens has “each of”, so “\(key)” has no place beside it.",
            fixZh: "去掉它；选中的每一项各开一件，叫法不同的写在 services 里。",
            fixEn:
                "Leave it out; each thing chosen opens a case, and “services” says what it is called."
        )
    }
}
