import Calendar
import Casework
import FEEL
import Panels

/// Votes: who has how many and when, what voters see, and what decides between equals.
extension FolderReader {
    private static let mostVotes = 100

    mutating func votedPanel(
        _ id: ParsedText,
        _ map: ParsedMap,
        in step: String?,
        _ ground: PanelGround
    ) -> PanelDraft? {
        check(map, against: .vote)
        let title = title(of: id, in: map, at: ["judge", id.value])
        let keeper = text("led by", in: map)
        if let keeper { check(keeper, among: ground.people.duties, of: "led by", ground.people) }
        let shows = required("shows", in: map, of: id.value).map { texts($0, of: "shows") } ?? []
        for text in shows { checkField(text, of: "shows", ground.fields) }
        let tells = map["tells"].map { texts($0, of: "tells") } ?? []
        for text in tells where text.value != PanelTelling.total.rawValue {
            unknownValue(text, of: "tells", known: [PanelTelling.total.rawValue])
        }
        let plan = votePlan(map, of: id, ground)
        var effects = EffectReading(people: ground.people)
        let chosen = way(Panel.chosen, in: map, of: id, &effects)
        let notChosen = way(Panel.notChosen, in: map, of: id, &effects)
        let cut = required("select", in: map, of: id.value)
            .flatMap { self.map($0, of: "select") }
            .flatMap { self.cut($0, .votes, ground) }
        guard let plan, let cut, let chosen, let notChosen else { return nil }
        guard let step else {
            reportNoStep(id)
            return nil
        }
        return PanelDraft(
            panel: Panel(
                id: id.value,
                title: title,
                keeper: keeper?.value ?? "officer",
                criteria: [],
                rule: .votes,
                isBlind: plan.counts == .atTheEnd,
                shows: shows.map(\.value),
                organisation: nil,
                cut: cut,
                vote: plan,
                tells: tells.isEmpty ? [] : [.total],
                step: step,
                place: id.place
            ),
            chosen: chosen.plans,
            notChosen: notChosen.plans,
            titles: (chosen.title, notChosen.title),
            names: effects.names
        )
    }

    private mutating func votePlan(
        _ map: ParsedMap,
        of id: ParsedText,
        _ ground: PanelGround
    ) -> VotePlan? {
        let voters = text("who", in: map).flatMap { word($0, of: "who", as: VotePlan.Voters.self) }
        let when = text("when", in: map).flatMap {
            expression($0, in: ground.voters, yielding: .boolean)
        }
        let opens = required("opens", in: map, of: id.value)
            .flatMap { text($0, of: "opens") }.flatMap { opening(of: $0) }
        let until = required("until", in: map, of: id.value)
            .flatMap { text($0, of: "until") }.flatMap { date($0, of: "until") }
        if let opens, let until, until < opens.date { reportEndsFirst(map.place) }
        let allowsOwn = text("own case", in: map).flatMap { yesOrNo($0, of: "own case") }
        let each = required("each", in: map, of: id.value)
            .flatMap { text($0, of: "each") }.flatMap { votes($0) }
        let ties = text("ties", in: map).flatMap { word($0, of: "ties", as: Poll.TieBreak.self) }
        let counts = text("counts", in: map).flatMap {
            word($0, of: "counts", as: VotePlan.Counts.self)
        }
        let consent = required("consent", in: map, of: id.value)
            .flatMap { text($0, of: "consent") }
        if let consent { checkTick(consent, of: "consent", ground.fields) }
        let name = text("name", in: map)
        if let name { checkTick(name, of: "name", ground.fields) }
        guard let opens, let until, let each, let consent else { return nil }
        return VotePlan(
            voters: voters ?? .members,
            when: when,
            opens: opens,
            until: until,
            rule: VoteRule(each.count, per: each.per, allowsOwn: allowsOwn ?? false),
            ties: ties ?? .filed,
            counts: counts ?? .atTheEnd,
            consent: consent.value,
            name: name?.value
        )
    }

    /// `3 per day`, `5 in all`.
    private mutating func votes(_ text: ParsedText) -> (count: Int, per: VoteRule.Period)? {
        let words = text.value.split(separator: " ").map(String.init)
        if words.count == 3, words[0].isPlainNumber, let count = Int(words[0]),
            (1...Self.mostVotes).contains(count)
        {
            switch words[1...].joined(separator: " ") {
            case "per day": return (count, .day)
            case "in all": return (count, .vote)
            default: break
            }
        }
        findings.error(
            text.place,
            zh: "“each”要写每人几票，“\(text.value)”不是。",
            en: "“each” says how many votes somebody has, which “\(text.value)” does not.",
            fixZh: "写 3 per day（每天三票）或 5 in all（一共五票），最多 \(Self.mostVotes)。",
            fixEn: "Write 3 per day, or 5 in all; \(Self.mostVotes) at the most."
        )
        return nil
    }

    private mutating func checkTick(_ text: ParsedText, of key: String, _ fields: [FieldDraft]) {
        use([text.value])
        if case .tick? = fields.first(where: { $0.id.value == text.value })?.kind { return }
        findings.error(
            text.place,
            zh: "“\(key)”要写一个打勾的问题，“\(text.value)”不是。",
            en: "“\(key)” names a question with a tick; “\(text.value)” is none.",
            fixZh: "例如 show me: {ask: 同意在投票页上公开, tick: optional}。",
            fixEn: "Such as show me: {ask: …, tick: optional}."
        )
    }

    private mutating func reportEndsFirst(_ place: Place) {
        findings.error(
            place,
            zh: "投票的最后一天在开始之前。",
            en: "The vote ends before it begins.",
            fixZh: "改 opens 或 until。",
            fixEn: "Change opens or until."
        )
    }
}
