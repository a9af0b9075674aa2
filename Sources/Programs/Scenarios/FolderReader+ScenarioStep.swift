import Calendar
import FEEL

extension FolderReader {
    /// The steps of a scenario, which have to follow one another in time.
    mutating func scenarioSteps(
        _ node: ParsedNode,
        _ people: [Scenario.Actor],
        _ partners: [Scenario.Partner]
    ) -> [Scenario.Step] {
        guard let list = node.list else {
            findings.error(
                node.place,
                zh: "“steps”下面要写成一列步骤。",
                en: "“steps” has to be a list.",
                fixZh: "每一步前面写一个减号和空格。",
                fixEn: "Begin each step with a dash and a space."
            )
            return []
        }
        var steps: [Scenario.Step] = []
        for node in list {
            guard let step = scenarioStep(node, people, partners) else { continue }
            if let last = steps.last, step.at < last.at { reportBackwards(step.place) }
            if let map = node.map, let rows = rows(in: map) {
                steps += step.repeated(over: rows)
            } else {
                steps += step.repeated(times(node))
            }
        }
        return steps
    }

    private mutating func scenarioStep(
        _ node: ParsedNode,
        _ people: [Scenario.Actor],
        _ partners: [Scenario.Partner]
    ) -> Scenario.Step? {
        guard let map = map(node, of: "steps") else { return nil }
        let day = required("day", in: map, of: "steps").flatMap { text($0, of: "day") }
            .flatMap { dateTime($0, of: "day") }
        let doing = map.entries.filter { !Keys.scenarioStep.known.contains($0.key.value) }
        if doing.count > 1 { reportTwoDeeds(doing[1].key) }
        let person = text("for", in: map)
        if let person, !people.contains(where: { $0.id == person.value }) {
            unknownValue(person, of: "for", known: people.map(\.id))
        }
        let deed = doing.first.flatMap { text($0.value, of: $0.key.value) }
        let expectations = map["expect"].map { self.expectations($0) } ?? []
        guard let day else { return nil }
        return Scenario.Step(
            at: day,
            actor: doing.first?.key.value,
            deed: deed.map { ScenarioDeed($0.value) },
            person: person?.value,
            item: text("item", in: map)?.value,
            partner: partner(in: map, among: partners),
            caseName: text("case", in: map)?.value,
            answers: map["with"].map { answers($0) } ?? [:],
            words: text("say", in: map)?.value,
            asks: map["asks"].map { texts($0, of: "asks").map(\.value) } ?? [],
            how: text("how", in: map)?.value,
            look: look(map),
            income: income(map),
            listed: map["people"].map { texts($0, of: "people").map(\.value) } ?? [],
            marks: map["marks"].map { marks($0) } ?? [],
            moves: moves(map),
            deputy: text("by", in: map)?.value,
            opened: map["opens"].map { texts($0, of: "opens").map(\.value) } ?? [],
            procedure: text("to", in: map)?.value,
            expectations: expectations,
            place: map.place
        )
    }

    private mutating func answers(_ node: ParsedNode) -> [String: [String]] {
        guard let map = map(node, of: "with") else { return [:] }
        var answers: [String: [String]] = [:]
        for entry in map.entries {
            answers[entry.key.value] =
                rows(entry.value) ?? entry.value.map.map { contact($0) ?? newPlace($0) }
                ?? texts(entry.value, of: entry.key.value).map(\.value)
        }
        return answers
    }

    private mutating func reportTwoDeeds(_ key: ParsedText) {
        let words = Keys.scenarioStep.known
        findings.error(
            key.place,
            zh: "一步里有两个人在办事，或者“\(key.value)”写错了。",
            en: "Two people act in one step, or “\(key.value)” is a slip.",
            fixZh: "分成两步。其他名称有：\(words.joined(separator: "、"))。",
            fixEn: "Make two steps of it. Other keys are: \(words.joined(separator: ", "))."
        )
    }

    private mutating func reportBackwards(_ place: Place) {
        findings.error(
            place,
            zh: "这一步比上一步还早。",
            en: "This step is earlier than the one before.",
            fixZh: "按时间顺序写步骤。",
            fixEn: "Write the steps in the order of time."
        )
    }
}

extension FolderReader {

    private mutating func expectations(_ node: ParsedNode) -> [Expectation] {
        guard let map = map(node, of: "expect") else { return [] }
        let owed = map.entries.map(\.key.value).filter { FolderReader.partnerOwed($0) != nil }
        check(map, against: Keys.expect.with(owed))
        return map.entries.flatMap { entry -> [Expectation] in
            switch entry.key.value {
            case "measures": numbers(entry.value, of: "measures", Expectation.measure)
            case "totals": numbers(entry.value, of: "totals", Expectation.total)
            case "shortfalls": numbers(entry.value, of: "shortfalls", Expectation.shortfall)
            case "entrance": text(entry.value, of: "entrance").map { [.entrance($0.value)] } ?? []
            case "places": [.places(texts(entry.value, of: "places").map(\.value))]
            case "dates":
                [.dates(texts(entry.value, of: "dates").compactMap { date($0, of: "dates") })]
            case "offers": offerExpectations(entry.value)
            case "accounts": balanceExpectations(entry.value)
            case "covers", "cover counts", "findings": coverExpectations(entry)
            case "roll": rollExpectations(entry.value)
            case "panel": panelExpectations(entry.value)
            case "notice": noticeExpectations(entry.value)
            case "shown": shownExpectations(entry.value)
            case "told": toldExpectations(entry.value)
            case "quiz": quizExpectations(entry.value)
            case "papers": paperExpectations(entry.value)
            case "trends": trends(entry.value)
            case "texts": textExpectations(entry.value)
            case "by rule": coverageExpectations(entry.value)
            case "opened": counts(entry.value, of: "opened", Expectation.opened)
            case let key where FolderReader.registryExpectations.contains(key):
                registryExpectations(entry)
            case let key where FolderReader.stationExpectations.contains(key):
                stationExpectations(entry)
            default: expectation(entry).map { [$0] } ?? []
            }
        }
    }

    private mutating func expectation(_ entry: ParsedEntry) -> Expectation? {
        let key = entry.key.value
        let list = texts(entry.value, of: key)
        guard let text = list.first else { return nil }
        let words = list.map(\.value)
        switch key {
        case "step": return .step(text.value)
        case "outcome": return .outcome(text.value)
        case "eligible":
            let known = Decision.answers + ["needs"]
            if !known.contains(text.value) { unknownValue(text, of: key, known: known) }
            return .eligible(text.value)
        case "needs": return .needs(words)
        case "why": return .why(text.value)
        case "amount": return yuan(text, of: key).map(Expectation.amount)
        case "due": return date(text, of: key).map(Expectation.due)
        case "line": return number(text, of: key).flatMap(\.asInt).map(Expectation.line)
        case "days": return number(text, of: key).flatMap(\.asInt).map(Expectation.days)
        case "kept", "urgent":
            let known = ["yes", "no"]
            if !known.contains(text.value) { unknownValue(text, of: key, known: known) }
            return key == "kept" ? .kept(text.value == "yes") : .urgent(text.value == "yes")
        case "channel": return .channel(text.value)
        case "alarm": return .alarm(text.value)
        case "task for", "promises kept", "promises broken", "meetings", "waits for",
            "days after first due":
            return promiseExpectation(key, list)
        case "refused": return .refused(text.value)
        case "can": return .can(words)
        case "cannot": return .cannot(words)
        case "consent": return .consent(text.value)
        case "still claimed": return yuan(text, of: key).map(Expectation.stillClaimed)
        case "claim":
            let known = ["proposed", "claimed", "contested", "repaid", "waived", "dropped"]
            if !known.contains(text.value) { unknownValue(text, of: key, known: known) }
            return .claim(text.value)
        case "contact": return .contact(text.value)
        case "in place of": return .inPlaceOf(text.value)
        case "missed": return .missed(words)
        default: return partnerExpectation(text, of: key)
        }
    }

    /// Measures with a number for each period.
    private mutating func trends(_ node: ParsedNode) -> [Expectation] {
        guard let map = map(node, of: "trends") else { return [] }
        return map.entries.map { entry in
            let key = entry.key.value
            return .trend(key, texts(entry.value, of: key).compactMap { number($0, of: key) })
        }
    }

    /// Names with a whole number each.
    mutating func counts(
        _ node: ParsedNode,
        of key: String,
        _ expectation: (String, Int) -> Expectation
    ) -> [Expectation] {
        guard let map = map(node, of: key) else { return [] }
        return map.entries.compactMap { entry in
            text(entry.value, of: entry.key.value)
                .flatMap { number($0, of: entry.key.value)?.asInt }
                .map { expectation(entry.key.value, $0) }
        }
    }

    /// Measures with a number or a share each.
    private mutating func numbers(
        _ node: ParsedNode,
        of key: String,
        _ expectation: (String, Decimal34) -> Expectation
    ) -> [Expectation] {
        guard let map = map(node, of: key) else { return [] }
        return map.entries.compactMap { entry in
            guard let text = text(entry.value, of: entry.key.value) else { return nil }
            let percent = text.value.hasSuffix("%")
            let digits = percent ? String(text.value.dropLast()) : text.value
            let plain = ParsedText(digits, text.style, at: text.place)
            guard let number = number(plain, of: entry.key.value),
                let value = percent ? number / 100 : number
            else { return nil }
            return expectation(entry.key.value, value)
        }
    }

    /// `10000` or `10000 CNY`.
    private mutating func yuan(_ text: ParsedText, of key: String) -> Decimal34? {
        let unit = " " + ServiceAccount.yuan
        let digits =
            text.value.hasSuffix(unit) ? String(text.value.dropLast(unit.count)) : text.value
        return number(ParsedText(digits, text.style, at: text.place), of: key)
    }
}
