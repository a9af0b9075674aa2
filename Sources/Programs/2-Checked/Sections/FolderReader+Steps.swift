import Calendar
import Casework
import FEEL

/// A step as it is written, with the places of everything it names.
struct StepDraft {
    let texts: StepTexts
    let step: Step
    /// The steps, outcomes and grants that it names, for checking.
    let names: [NamedThing]
    /// What follows where an objection to its notice holds.
    var upheld: [EffectPlan] = []
}

/// Something a step names, which has to be somewhere in the file.
struct NamedThing: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case step
        case outcome
        case grant
        case paper
        case field
        case promise
        case meeting
        case offer
        /// A case of another procedure, which has a check of its own.
        case opening(CaseOpening)
        case panel
        case notice
    }

    let kind: Kind
    let text: ParsedText
}

extension FolderReader {

    /// The way of a case, step by step.
    mutating func steps(
        _ root: ParsedMap,
        in scope: Scope,
        _ forms: ActionForms,
        _ people: Roles
    ) -> [StepDraft] {
        guard let node = required("steps", in: root, of: root.place.file),
            let map = map(node, of: "steps")
        else { return [] }
        return map.entries.compactMap { step($0, in: scope, forms, people) }
    }

    private mutating func step(
        _ entry: ParsedEntry,
        in scope: Scope,
        _ forms: ActionForms,
        _ people: Roles
    ) -> StepDraft? {
        let id = entry.key
        checkId(id, isNamed: false)
        guard let map = map(entry.value, of: id.value) else { return nil }
        check(map, against: .step)
        let isStanding = id.value == Step.applicant
        let who =
            isStanding
            ? [] : required("who", in: map, of: id.value).map { texts($0, of: "who") } ?? []
        let named = who.map(\.everyone)
        for text in named { check(text.who, among: people.whoMayAct, of: "who", people) }
        let waitsFor = text("waits for", in: map)
        var effects = EffectReading(people: people)
        let (late, isWait) = timeOver(in: map, &effects)
        let (within, until) = deadline(in: map, scope)
        let actions = map["do"].map { self.actions($0, of: id, in: scope, forms, &effects) } ?? []
        let needs = map["needs"].map { texts($0, of: "needs") } ?? []
        effects.names += needs.map { NamedThing(kind: .field, text: $0) }
        effects.names += waitsFor.map { [NamedThing(kind: .promise, text: $0)] } ?? []
        let panel = text("judge", in: map)
        effects.names += panel.map { [NamedThing(kind: .panel, text: $0)] } ?? []
        let notice = text("notice", in: map)
        effects.names += notice.map { [NamedThing(kind: .notice, text: $0)] } ?? []
        let upheld = map["upheld"].map { self.effects($0, of: "upheld", &effects) } ?? []
        checkNotice(of: id, in: map)
        let every = map["every"].map { rounds($0, &effects) } ?? []
        let step = Step(
            id: id.value,
            who: named.map(\.who.value),
            each: named.filter(\.isEach).map(\.who.value),
            waitsFor: waitsFor?.value,
            within: within,
            isDated: until != nil,
            warn: text("warn", in: map).flatMap { lead($0, of: "warn") },
            late: late,
            isWait: isWait,
            every: every,
            actions: actions.map(\.action)
        )
        checkClock(of: step, in: map)
        return StepDraft(
            texts: StepTexts(
                id: id.value,
                title: isStanding && map["title"] == nil
                    ? Words(zh: "待补充", en: "Needs information")
                    : title(of: id, in: map, at: ["steps", id.value]),
                actions: actions.map(\.texts),
                needs: needs.map(\.value),
                until: until,
                place: id.place,
                panel: panel?.value,
                notice: notice?.value
            ),
            step: step,
            names: effects.names,
            upheld: upheld
        )
    }

    /// How long a notice stands says the notice, and only a notice is objected to.
    private mutating func checkNotice(of id: ParsedText, in map: ParsedMap) {
        let wrong = map["notice"] == nil ? ["upheld"] : ["within", "late"]
        for entry in map.entries where wrong.contains(entry.key.value) {
            findings.error(
                entry.key.place,
                zh: map["notice"] == nil
                    ? "环节“\(id.value)”没有公示，谈不上异议成立。"
                    : "公示环节“\(id.value)”的期限由公示的 days 定，不写“\(entry.key.value)”。",
                en: map["notice"] == nil
                    ? "The step “\(id.value)” shows no notice to which anybody could object."
                    : "How long “\(id.value)” lasts is said by its notice's days, not by “\(entry.key.value)”.",
                fixZh: map["notice"] == nil ? "加上 notice，或者去掉 upheld。" : "去掉它；期满以后写 passed。",
                fixEn: map["notice"] == nil
                    ? "Add notice, or leave upheld out."
                    : "Leave it out; what follows after the days is passed."
            )
        }
    }

    /// What follows when time is over: for those who are late, or where it was only waited for.
    private mutating func timeOver(
        in map: ParsedMap,
        _ effects: inout EffectReading
    ) -> (plans: [EffectPlan], isWait: Bool) {
        guard let passed = map["passed"] else {
            return (map["late"].map { self.effects($0, of: "late", &effects) } ?? [], false)
        }
        if let late = map.entries.first(where: { $0.key.value == "late" }) {
            findings.error(
                late.key.place,
                zh: "同一个环节不能既写 late 又写 passed。",
                en: "A step has late or passed, not both.",
                fixZh: "有人该办而没办，写 late；只是等日子过去，写 passed。",
                fixEn:
                    "Write late where somebody should have acted, passed where a day is waited for."
            )
        }
        return (self.effects(passed, of: "passed", &effects), true)
    }

    /// `3 working days`, `until 2025-04-30`, or `until days after(received, filing days)`.
    private mutating func deadline(
        in map: ParsedMap,
        _ scope: Scope
    ) -> (within: Due?, until: Expression?) {
        guard let text = text("within", in: map) else { return (nil, nil) }
        let word = "until "
        guard text.value.hasPrefix(word), Due(text.value) == nil else {
            return (due(text, of: "within"), nil)
        }
        let formula = ParsedText(
            String(text.value.dropFirst(word.count)),
            text.style,
            at: text.place(ofScalar: word.unicodeScalars.count)
        )
        return (nil, expression(formula, in: scope, yielding: .date))
    }

    /// An alarm and lateness need a time that can be over.
    private mutating func checkClock(of step: Step, in map: ParsedMap) {
        guard map["within"] == nil, map["notice"] == nil, step.id != Step.applicant else { return }
        for key in ["warn", "late", "passed"] {
            guard let place = map.entries.first(where: { $0.key.value == key })?.key.place else {
                continue
            }
            findings.error(
                place,
                zh: "环节“\(step.id)”写了“\(key)”，却没有期限。",
                en: "The step “\(step.id)” has “\(key)” but no deadline.",
                fixZh: "加上 within，例如 within: 3 working days。",
                fixEn: "Add within, such as within: 3 working days."
            )
        }
    }
}

extension FolderReader {

    private typealias ReadAction = (action: Action, texts: ActionTexts)

    private mutating func actions(
        _ node: ParsedNode,
        of step: ParsedText,
        in scope: Scope,
        _ forms: ActionForms,
        _ effects: inout EffectReading
    ) -> [(action: Action, texts: ActionTexts)] {
        guard let map = map(node, of: "do") else { return [] }
        var actions: [ReadAction] = []
        for entry in map.entries {
            if let action = action(entry, of: step, in: scope, forms, &effects) {
                actions.append(action)
            }
        }
        return actions
    }

    private mutating func action(
        _ entry: ParsedEntry,
        of step: ParsedText,
        in scope: Scope,
        _ forms: ActionForms,
        _ effects: inout EffectReading
    ) -> ReadAction? {
        let id = entry.key
        checkId(id, isNamed: false)
        guard let map = map(entry.value, of: id.value) else { return nil }
        check(map, against: .action)
        let plans = self.effects(in: map, &effects)
        let whenAll = map["when all"].map { self.effects($0, of: "when all", &effects) } ?? []
        let path = ["steps", step.value, "do", id.value]
        let standing = forms.standing(plans, parties, at: id.place)
        let inner = scope.with(standing)
        let own = forms.later.fields(at: path, in: inner, &self, effects.people)
        let when = text("when", in: map).flatMap { expression($0, in: inner, yielding: .boolean) }
        let say = text("say", in: map).flatMap { word($0, of: "say", as: Action.Say.self) }
        let who = map["who"].map { texts($0, of: "who") }
        for text in who ?? [] {
            check(text, among: effects.people.whoMayAct, of: "who", effects.people)
        }
        let action = Action(
            id: id.value,
            who: who?.map(\.value),
            say: say ?? .none,
            isConditional: map["when"] != nil,
            effects: plans,
            whenAll: whenAll
        )
        let told = ActionTexts(
            id: id.value,
            title: title(of: id, in: map, at: path),
            when: when,
            form: Form(fields: standing + own),
            place: id.place
        )
        return (action, told)
    }
}

/// What actions ask of whoever does them.
struct ActionForms {
    let later: LaterForms
    let promises: [Promise]

    /// What the effects of an action ask: of a promise who, how much and until when; of a talk its day.
    func standing(_ plans: [EffectPlan], _ parties: [Party], at place: Place) -> [FormField] {
        plans.flatMap { plan -> [FormField] in
            switch plan {
            case .promise(let name): promises.first { $0.id == name }?.form.fields ?? []
            case .meet: FormField.meeting(of: parties, at: place)
            case .draft: FormField.version(at: place)
            case .voice(.sign, _): FormField.signature(at: place)
            default: []
            }
        }
    }
}

extension ParsedText {
    /// `each of workers`: every member of a party, not just any.
    fileprivate var everyone: (who: ParsedText, isEach: Bool) {
        let words = "each of "
        guard value.hasPrefix(words) else { return (self, false) }
        let name = String(value.dropFirst(words.count))
        return (ParsedText(name, style, at: place(ofScalar: words.count)), true)
    }
}
