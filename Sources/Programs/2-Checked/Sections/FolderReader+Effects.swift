import Casework

/// What has been read of effects so far: who may be named, and what they named.
struct EffectReading {
    let people: Roles
    var names: [NamedThing] = []
}

extension FolderReader {

    /// What follows from lateness.
    mutating func effects(
        _ node: ParsedNode,
        of key: String,
        _ reading: inout EffectReading
    ) -> [EffectPlan] {
        guard let map = map(node, of: key) else { return [] }
        check(map, against: .effects)
        return effects(in: map, &reading)
    }

    /// What follows from an action.
    mutating func effects(in map: ParsedMap, _ reading: inout EffectReading) -> [EffectPlan] {
        var plans: [EffectPlan] = []
        for (key, plan) in [("give", EffectPlan.grant), ("pay", EffectPlan.pay)] {
            for text in map[key].map({ texts($0, of: key) }) ?? [] {
                reading.names.append(NamedThing(kind: .grant, text: text))
                plans.append(plan(text.value))
            }
        }
        for text in map["write"].map({ texts($0, of: "write") }) ?? [] {
            reading.names.append(NamedThing(kind: .paper, text: text))
            plans.append(.write(text.value))
        }
        for text in map["promise"].map({ texts($0, of: "promise") }) ?? [] {
            reading.names.append(NamedThing(kind: .promise, text: text))
            plans.append(.promise(text.value))
        }
        for text in map["keep"].map({ texts($0, of: "keep") }) ?? [] {
            reading.names.append(NamedThing(kind: .promise, text: text))
            plans.append(.keep(text.value))
        }
        for text in map["meet"].map({ texts($0, of: "meet") }) ?? [] {
            reading.names.append(NamedThing(kind: .meeting, text: text))
            plans.append(.meet(text.value))
        }
        for text in map["take"].map({ texts($0, of: "take") }) ?? [] {
            reading.names.append(NamedThing(kind: .offer, text: text))
            plans.append(.take(text.value))
        }
        for text in map["give back"].map({ texts($0, of: "give back") }) ?? [] {
            reading.names.append(NamedThing(kind: .offer, text: text))
            plans.append(.giveBack(text.value))
        }
        for text in map["draft"].map({ texts($0, of: "draft") }) ?? [] {
            reading.names.append(NamedThing(kind: .paper, text: text))
            plans.append(.draft(text.value))
        }
        for voice in Voice.allCases {
            let key = voice.rawValue
            for text in map[key].map({ texts($0, of: key) }) ?? [] {
                reading.names.append(NamedThing(kind: .paper, text: text))
                plans.append(.voice(voice, on: text.value))
            }
        }
        if let node = map["opens"] { plans += openings(node, &reading) }
        if let node = map["tell"] {
            let people = texts(node, of: "tell")
            for text in people {
                check(text, among: reading.people.whoHears, of: "tell", reading.people)
            }
            plans.append(.tell(people.map(\.value)))
        }
        if let way = way(in: map, &reading) { plans.append(way) }
        return plans
    }

    /// Where the case goes, if it goes anywhere.
    private mutating func way(
        in map: ParsedMap,
        _ reading: inout EffectReading
    ) -> EffectPlan? {
        let to = text("to", in: map)
        let outcome = text("as", in: map)
        if let outcome { reading.names.append(NamedThing(kind: .outcome, text: outcome)) }
        if let to, let rungs = to.rungs {
            reading.names += rungs.map { NamedThing(kind: .step, text: $0) }
            if let outcome { reportOutcomeWithoutEnd(outcome) }
            return .next(of: rungs.map(\.value))
        }
        if let to, to.value != Step.closed {
            reading.names.append(NamedThing(kind: .step, text: to))
            if let outcome { reportOutcomeWithoutEnd(outcome) }
            return .move(to: to.value)
        }
        if let to, outcome == nil { reportEndWithoutOutcome(to) }
        if let outcome, to == nil { reportOutcomeWithoutEnd(outcome) }
        return outcome.map { .close(as: $0.value) }
    }

    private mutating func reportEndWithoutOutcome(_ to: ParsedText) {
        findings.error(
            to.place,
            zh: "这里办结了，却没写结果。",
            en: "The case ends here without an outcome.",
            fixZh: "加上 as: 结果，结果写在 outcomes 里。",
            fixEn: "Add as: and one of the outcomes."
        )
    }

    private mutating func reportOutcomeWithoutEnd(_ outcome: ParsedText) {
        findings.error(
            outcome.place,
            zh: "写了结果“\(outcome.value)”，办件却没有办结。",
            en: "There is an outcome “\(outcome.value)”, but the case does not end.",
            fixZh: "加上 to: closed，或者去掉 as。",
            fixEn: "Add to: closed, or leave as out."
        )
    }
}

extension ParsedText {
    /// The steps of `next of (coordination, reminded, joint work)`, each at its place.
    fileprivate var rungs: [ParsedText]? {
        let opening = "next of ("
        guard value.hasPrefix(opening), value.hasSuffix(")") else { return nil }
        var rungs: [ParsedText] = []
        var offset = opening.unicodeScalars.count
        for part in value.dropFirst(opening.count).dropLast().split(
            separator: ",",
            omittingEmptySubsequences: false
        ) {
            let blanks = part.unicodeScalars.prefix { $0 == " " }.count
            rungs.append(
                ParsedText(String(part).trimmed, style, at: place(ofScalar: offset + blanks))
            )
            offset += part.unicodeScalars.count + 1
        }
        return rungs
    }
}
