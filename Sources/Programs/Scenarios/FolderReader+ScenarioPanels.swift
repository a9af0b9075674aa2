import FEEL

/// What scenarios say of panels: colleagues of their own, and what is to be seen of a round.
extension FolderReader {
    /// `{expert a: {duty: judge, name: 张教授, organisation: 市社科院}}`.
    mutating func staff(_ node: ParsedNode) -> [Scenario.Staff] {
        guard let map = map(node, of: "staff") else { return [] }
        return map.entries.compactMap { entry in
            checkId(entry.key, isNamed: false)
            guard let fields = self.map(entry.value, of: entry.key.value) else { return nil }
            check(fields, against: .staff)
            let duty = required("duty", in: fields, of: entry.key.value)
                .flatMap { text($0, of: "duty") }
            return duty.map { duty in
                Scenario.Staff(
                    id: entry.key.value,
                    name: text("name", in: fields)?.value ?? entry.key.value,
                    duty: duty.value,
                    organisation: text("organisation", in: fields)?.value
                )
            }
        }
    }

    /// `{cases: 70, chosen: 55, of class: {service: 33}, asked: 4000000 CNY, state: final}`.
    mutating func panelExpectations(_ node: ParsedNode) -> [Expectation] {
        guard let map = map(node, of: "panel") else { return [] }
        check(map, against: .panelFigures)
        return map.entries.flatMap { entry -> [Expectation] in
            if entry.key.value == "of class" { return classExpectations(entry.value) }
            return panelFigure(entry).map { [.panel($0)] } ?? []
        }
    }

    private mutating func classExpectations(_ node: ParsedNode) -> [Expectation] {
        guard let map = map(node, of: "of class") else { return [] }
        return map.entries.compactMap { entry in
            text(entry.value, of: entry.key.value)
                .flatMap { number($0, of: entry.key.value)?.asInt }
                .map { .panel(.classed(entry.key.value, $0)) }
        }
    }

    private mutating func panelFigure(_ entry: ParsedEntry) -> PanelFigure? {
        let key = entry.key.value
        guard let text = text(entry.value, of: key) else { return nil }
        switch key {
        case "state":
            let known = ["open", "closed", "final"]
            if !known.contains(text.value) { unknownValue(text, of: key, known: known) }
            return .state(text.value)
        case "score": return .score(text.value)
        case "result": return .result(text.value)
        case "asked": return amount(text, of: key).map(PanelFigure.asked)
        default: break
        }
        guard let number = number(text, of: key)?.asInt else { return nil }
        switch key {
        case "cases": return .cases(number)
        case "judges": return .judges(number)
        case "chosen": return .chosen(number)
        case "organisations": return .organisations(number)
        case "barred": return .barred(number)
        case "place": return .place(number)
        case "scores": return .scores(number)
        case "voters": return .voters(number)
        case "votes": return .votes(number)
        case "undecided": return .undecided(number)
        case "left": return .left(number)
        case "ballot": return .ballot(number)
        default: return nil
        }
    }
}
