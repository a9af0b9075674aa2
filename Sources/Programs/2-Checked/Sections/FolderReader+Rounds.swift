import Casework

extension FolderReader {
    private static let starts = ["this", "next"]

    /// `{month: upkeep, starts: next month}`: what is given again in each calendar period.
    mutating func rounds(_ node: ParsedNode, _ reading: inout EffectReading) -> [Round] {
        guard let map = map(node, of: "every") else { return [] }
        let periods = Round.Period.allCases.map(\.rawValue)
        var rounds: [Round] = []
        for entry in map.entries where entry.key.value != "starts" {
            guard let period = Round.Period(rawValue: entry.key.value) else {
                unknownValue(entry.key, of: "every", known: periods + ["starts"])
                continue
            }
            for text in texts(entry.value, of: entry.key.value) {
                reading.names.append(NamedThing(kind: .grant, text: text))
                if rounds.contains(where: { $0.grant == text.value }) {
                    reportTwice(text)
                } else {
                    let first = countsFirst(map, period)
                    rounds.append(Round(text.value, each: period, countsFirst: first))
                }
            }
        }
        return rounds
    }

    /// `this month`, which is what is meant where nothing is said, or `next month`.
    private mutating func countsFirst(_ map: ParsedMap, _ period: Round.Period) -> Bool {
        guard let text = text("starts", in: map) else { return true }
        let known = Self.starts.map { "\($0) \(period.rawValue)" }
        if !known.contains(text.value) { unknownValue(text, of: "starts", known: known) }
        return text.value != known.last
    }

    private mutating func reportTwice(_ text: ParsedText) {
        findings.error(
            text.place,
            zh: "“\(text.value)”在同一个环节里写了两次。",
            en: "“\(text.value)” is given twice over in one step.",
            fixZh: "只留一个周期。",
            fixEn: "Keep one of the two."
        )
    }
}
