import Casework
import FEEL
import Panels

/// Panels of judges: what they read, what they look at, and how their scores become one.
extension FolderReader {
    private static let mostScores = 50

    mutating func judgedPanel(
        _ id: ParsedText,
        _ map: ParsedMap,
        in step: String?,
        _ ground: PanelGround
    ) -> PanelDraft? {
        check(map, against: .panel)
        let title = title(of: id, in: map, at: ["judge", id.value])
        let keeper = text("led by", in: map)
        if let keeper { check(keeper, among: ground.people.duties, of: "led by", ground.people) }
        let shows = required("reads", in: map, of: id.value).map { texts($0, of: "reads") } ?? []
        for text in shows { checkField(text, of: "reads", ground.fields) }
        let organisation = text("for", in: map)
        if let organisation { checkOrganisation(organisation, ground.fields) }
        let criteria = required("criteria", in: map, of: id.value).map {
            self.criteria($0, of: id)
        }
        let method = text("score", in: map).flatMap {
            word($0, of: "score", as: ScoreRule.Method.self)
        }
        let least = text("at least", in: map).flatMap { self.least($0, method ?? .mean) }
        let isBlind = text("blind", in: map).flatMap { yesOrNo($0, of: "blind") }
        let ties = map["ties"].map { texts($0, of: "ties") } ?? []
        for text in ties { checkTie(text, criteria ?? []) }
        let tells = map["tells"].map { texts($0, of: "tells") } ?? []
        let told = tells.compactMap { word($0, of: "tells", as: PanelTelling.self) }
        var effects = EffectReading(people: ground.people)
        let chosen = way(Panel.chosen, in: map, of: id, &effects)
        let notChosen = way(Panel.notChosen, in: map, of: id, &effects)
        guard let criteria, !criteria.isEmpty else { return nil }
        let rule = ScoreRule(
            criteria.map(\.criterion),
            method: method ?? .mean,
            least: least ?? 1,
            ties: ties.map(\.value)
        )
        let cut = required("select", in: map, of: id.value)
            .flatMap { self.map($0, of: "select") }
            .flatMap { self.cut($0, rule, ground) }
        guard let cut, let chosen, let notChosen else { return nil }
        guard let step else {
            reportNoStep(id)
            return nil
        }
        return PanelDraft(
            panel: Panel(
                id: id.value,
                title: title,
                keeper: keeper?.value ?? "officer",
                criteria: criteria,
                rule: rule,
                isBlind: isBlind ?? true,
                shows: shows.map(\.value),
                organisation: organisation?.value,
                cut: cut,
                vote: nil,
                tells: Set(told),
                step: step,
                place: id.place
            ),
            chosen: chosen.plans,
            notChosen: notChosen.plans,
            titles: (chosen.title, notChosen.title),
            names: effects.names
        )
    }

    /// What becomes of those who are chosen, or of the others: the case has to go somewhere.
    mutating func way(
        _ key: String,
        in map: ParsedMap,
        of id: ParsedText,
        _ effects: inout EffectReading
    ) -> (plans: [EffectPlan], title: Words)? {
        guard let node = required(key, in: map, of: id.value),
            let way = self.map(node, of: key)
        else { return nil }
        let plain = ParsedMap(
            entries: way.entries.filter { $0.key.value != "title" },
            place: way.place
        )
        let plans = self.effects(.map(plain), of: key, &effects)
        if !plans.contains(where: \.movesCase) { reportNoWay(key, at: way.place) }
        let usual =
            key == Panel.chosen
            ? Words(zh: "入选", en: "Chosen") : Words(zh: "未入选", en: "Not chosen")
        return (plans, words("title", in: way, at: ["judge", id.value, key]) ?? usual)
    }

    /// `3 scores`.
    private mutating func least(_ text: ParsedText, _ method: ScoreRule.Method) -> Int? {
        let words = text.value.split(separator: " ").map(String.init)
        if words.count == 2, ["score", "scores"].contains(words[1]), let number = Int(words[0]),
            (1...Self.mostScores).contains(number)
        {
            if number >= method.fewest { return number }
            findings.error(
                text.place,
                zh: "去掉最高分和最低分，每件至少要有 \(method.fewest) 份评分。",
                en:
                    "Without the highest and the lowest, each case needs at least \(method.fewest) scores.",
                fixZh: "写 at least: \(method.fewest) scores 或更多。",
                fixEn: "Write at least: \(method.fewest) scores or more."
            )
            return nil
        }
        findings.error(
            text.place,
            zh: "“at least”要写每件至少几份评分，“\(text.value)”不是。",
            en: "“at least” says how many scores a case needs, which “\(text.value)” does not.",
            fixZh: "例如 at least: 3 scores，最多 \(Self.mostScores)。",
            fixEn: "Such as at least: 3 scores; \(Self.mostScores) at the most."
        )
        return nil
    }

    mutating func checkField(
        _ text: ParsedText,
        of key: String,
        _ fields: [FieldDraft]
    ) {
        use([text.value])
        let known = fields.map(\.id.value)
        guard !known.contains(text.value) else { return }
        let nearest = text.value.nearest(among: known)
        findings.error(
            text.place,
            zh: "“\(key)”里的“\(text.value)”不是表单里的问题。",
            en: "“\(key)”: the form has no question “\(text.value)”.",
            fixZh: nearest.map { "是不是“\($0)”？" } ?? "写 ask → form 里问题的名称。",
            fixEn: nearest.map { "Did you mean “\($0)”?" } ?? "Name a question of ask → form."
        )
    }

    private mutating func checkOrganisation(_ text: ParsedText, _ fields: [FieldDraft]) {
        use([text.value])
        if case .organisation? = fields.first(where: { $0.id.value == text.value })?.kind { return }
        findings.error(
            text.place,
            zh: "“for”要写问是哪个单位的问题，“\(text.value)”不是。",
            en: "“for” names the question which organisation applies; “\(text.value)” is none.",
            fixZh: "例如 organisation: {ask: 申报单位是哪家？, organisation: any}。",
            fixEn: "Such as organisation: {ask: …, organisation: any}."
        )
    }

    private mutating func checkTie(_ text: ParsedText, _ criteria: [PanelCriterion]) {
        let known = criteria.map(\.id)
        guard !known.isEmpty, !known.contains(text.value) else { return }
        unknownValue(text, of: "ties", known: known)
    }

    mutating func reportNoStep(_ id: ParsedText) {
        findings.error(
            id.place,
            zh: "没有一个环节等“\(id.value)”。",
            en: "No step waits for “\(id.value)”.",
            fixZh: "在要评审的环节里写 judge: \(id.value)。",
            fixEn: "Write judge: \(id.value) in the step in which cases are judged."
        )
    }

    private mutating func reportNoWay(_ key: String, at place: Place) {
        findings.error(
            place,
            zh: "“\(key)”没有写办件到哪里去。",
            en: "“\(key)” does not say where the case goes.",
            fixZh: "写 to: 环节，或 to: closed 和 as: 结果。",
            fixEn: "Write to: and a step, or to: closed with as: and an outcome."
        )
    }
}
