import Calendar
import Casework

/// A notice as it is written, and the places of what it names.
struct NoticeDraft {
    let notice: PublicNotice
    /// The questions whose answers are told, where they stand.
    let shows: [ParsedText]
    /// Those of them that are names.
    let masked: [ParsedText]
}

extension FolderReader {
    /// What is shown to the public before it takes effect.
    mutating func notices(_ root: ParsedMap, _ people: Roles) -> [NoticeDraft] {
        guard let map = root["notice"].flatMap({ self.map($0, of: "notice") }) else { return [] }
        let steps = root["steps"]?.map?.entries ?? []
        return map.entries.compactMap { entry in
            let step = steps.first { $0.value.map?["notice"]?.text?.value == entry.key.value }
            return notice(entry, in: step?.key.value, people)
        }
    }

    private mutating func notice(
        _ entry: ParsedEntry,
        in step: String?,
        _ people: Roles
    ) -> NoticeDraft? {
        let id = entry.key
        checkId(id, isNamed: false)
        guard let map = self.map(entry.value, of: id.value) else { return nil }
        check(map, against: .notice)
        let path = ["notice", id.value]
        let title = title(of: id, in: map, at: path)
        let says = words("says", in: map, at: path)
        let within = required("days", in: map, of: id.value).flatMap { text($0, of: "days") }
            .flatMap { days($0) }
        let shows = required("shows", in: map, of: id.value).map { texts($0, of: "shows") } ?? []
        let masked = map["masked"].map { texts($0, of: "masked") } ?? []
        use(Set(shows.map(\.value)))
        for text in masked where !shows.map(\.value).contains(text.value) {
            unknownValue(text, of: "masked", known: shows.map(\.value))
        }
        let objections = map["objections"].flatMap { self.map($0, of: "objections") }
        if let objections { check(objections, against: .objections) }
        let to = objections.flatMap { text("to", in: $0) }
        if let to { check(to, among: people.duties, of: "to", people) }
        let answered = objections.flatMap { text("answered within", in: $0) }
        let due = answered.flatMap { self.due($0, of: "answered within") } ?? Self.usualAnswer
        let anonymous = objections.flatMap { text("anonymous", in: $0) }
        guard let step else {
            reportNoShowing(id)
            return nil
        }
        guard let within, let due else { return nil }
        let names = Set(masked.map(\.value))
        return NoticeDraft(
            notice: PublicNotice(
                id: id.value,
                title: title,
                says: says,
                within: within,
                shows: shows.map { text in
                    switch text.value {
                    case PublicNotice.concerned: .concerned
                    case PublicNotice.amount: .amount
                    case let field: .field(field, isName: names.contains(field))
                    }
                },
                to: to?.value ?? Roles.lookingAfter,
                answered: due,
                takesAnonymous: anonymous.flatMap { yesOrNo($0, of: "anonymous") } ?? false,
                step: step,
                place: id.place
            ),
            shows: shows,
            masked: masked
        )
    }

    private static let usualAnswer = Due("5 working days")

    /// `7 days`, `5 working days`, `2 weeks`: a notice is counted in whole days.
    private mutating func days(_ text: ParsedText) -> Span? {
        if let span = Span(text.value), [.day, .workingDay, .week].contains(span.unit) {
            return span
        }
        findings.error(
            text.place,
            zh: "“days”要写公示多少天，“\(text.value)”不是。",
            en: "“days” says for how many days it is shown, which “\(text.value)” does not.",
            fixZh: "例如 days: 5 working days，或 days: 7 days。",
            fixEn: "Such as days: 5 working days, or days: 7 days."
        )
        return nil
    }

    private mutating func reportNoShowing(_ id: ParsedText) {
        findings.error(
            id.place,
            zh: "没有一个环节公示“\(id.value)”。",
            en: "No step shows “\(id.value)”.",
            fixZh: "在决定之后、命名或发钱之前加一个环节，写 notice: \(id.value)。",
            fixEn: "Add a step after the decision and before it takes effect: notice: \(id.value)."
        )
    }

    /// The steps, those that show a notice waiting for its days, and one more in which objections are answered.
    func steps(_ drafts: [StepDraft], showing notices: [NoticeDraft]) -> [StepDraft] {
        // A second showing step is found elsewhere; the case goes by the first.
        guard let shown = drafts.first(where: { $0.texts.notice != nil }),
            let notice = notices.first(where: { $0.notice.id == shown.texts.notice })?.notice
        else { return drafts }
        let plan = NoticePlan(
            notice.id,
            within: .within(notice.within),
            to: notice.to,
            answer: notice.answered,
            late: [notice.to],
            upheld: shown.upheld
        )
        return drafts.map { $0.step.id == shown.step.id ? $0.shown(by: plan) : $0 } + [
            StepDraft(texts: StepTexts(objecting: notice), step: plan.objection, names: [])
        ]
    }
}

extension StepDraft {
    fileprivate func shown(by plan: NoticePlan) -> StepDraft {
        StepDraft(
            texts: StepTexts(
                id: texts.id,
                title: texts.title,
                actions: texts.actions + [.objecting(at: texts.place)],
                needs: texts.needs,
                until: nil,
                place: texts.place,
                panel: texts.panel,
                notice: texts.notice
            ),
            step: plan.shown(in: step),
            names: names,
            upheld: upheld
        )
    }
}

extension ActionTexts {
    fileprivate static func objecting(at place: Place) -> ActionTexts {
        ActionTexts(
            id: Action.object,
            title: Words(zh: "有人提出异议", en: "Somebody objects"),
            when: nil,
            form: .none,
            place: place
        )
    }
}

extension StepTexts {
    /// What people read where objections to a notice are answered.
    fileprivate init(objecting notice: PublicNotice) {
        func action(_ id: String, _ title: Words) -> ActionTexts {
            ActionTexts(id: id, title: title, when: nil, form: .none, place: notice.place)
        }
        self.init(
            id: Step.objection,
            title: Words(zh: "异议核实", en: "Objection"),
            actions: [
                action(
                    Action.dismiss,
                    Words(zh: "异议不成立，继续公示", en: "The objection does not hold")
                ),
                action(Action.sustain, Words(zh: "异议成立", en: "The objection holds")),
                .objecting(at: notice.place),
            ],
            needs: [],
            until: nil,
            place: notice.place
        )
    }
}
