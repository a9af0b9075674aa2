import Calendar
import Casework
import FEEL

/// Offers that cases ask for: how many there are, who stays on the list, who is asked before he has one.
extension FolderReader {
    /// `1000`, or the name of a setting that is a number.
    mutating func pieces(_ text: ParsedText, _ settings: [Setting]) -> Int64? {
        if text.value.isPlainNumber { return Int64(text.value) }
        guard case .number(let number)? = settings.first(where: { $0.id == text.value })?.value
        else { return nil }
        use([text.value])
        return number.asInt64
    }

    /// Whether who gets nothing stays on the list, and how long somebody has to say yes to what comes
    /// back: `yes`, `no`, `48 hours to accept`. Only what goes by priority has a list.
    mutating func waiting(
        _ text: ParsedText,
        _ share: Offer.Share
    ) -> (waits: Bool, accept: Due?)? {
        let end = " to accept"
        if share == .priority {
            if ["yes", "no"].contains(text.value) { return (text.value == "yes", nil) }
            if text.value.hasSuffix(end), let span = Span(String(text.value.dropLast(end.count))) {
                return (true, .within(span))
            }
        }
        findings.error(
            text.place,
            zh: "“waiting”写 yes、no 或 48 hours to accept，和 share: priority 一起用。",
            en: "“waiting” is yes, no or 48 hours to accept, and goes with share: priority.",
            fixZh: "去掉它，或者写 share: priority。",
            fixEn: "Leave it out, or write share: priority."
        )
        return nil
    }

    /// The steps with one more for an offer of which those who wait are asked: there its applicant says
    /// yes or no to what has come back. Whoever gets a piece that nobody had goes straight on.
    mutating func steps(_ drafts: [StepDraft], asking offers: [Offer]) -> [StepDraft] {
        let asking = offers.filter { $0.accept != nil }
        guard let offer = asking.first, let within = offer.accept else { return drafts }
        if asking.count > 1 { reportTwoLists(asking[1]) }
        let plans = drafts.flatMap { $0.step.actions.map(\.effects) }
            .filter { $0.contains(.take(offer.id)) }
        let ways = Set(plans.map(\.step))
        guard ways.count == 1, let onward = ways.first.flatMap({ $0 }) else {
            // That nobody takes it at all is found elsewhere.
            if !ways.isEmpty { reportNoWay(offer) }
            return drafts
        }
        let step = Step.accepting(offer.id, within: within, onward: onward)
        return drafts.map { $0.offering(offer.id, onward) } + [
            StepDraft(
                texts: StepTexts(accepting: offer),
                step: step,
                names: []
            )
        ]
    }

    private mutating func reportTwoLists(_ offer: Offer) {
        findings.error(
            offer.place,
            zh: "只能有一项名额要人确认，“\(offer.id)”是第二项。",
            en: "One offer can ask those who wait; “\(offer.id)” is the second.",
            fixZh: "其中一项写 waiting: yes。",
            fixEn: "Write waiting: yes for one of them."
        )
    }

    private mutating func reportNoWay(_ offer: Offer) {
        findings.error(
            offer.place,
            zh: "有了“\(offer.id)”的办件要停在同一个环节里，名额才退得回来。",
            en:
                "Every case that takes “\(offer.id)” has to go to one step, from where it can be given back.",
            fixZh: "在写 take: \(offer.id) 的操作里写同一个 to: 环节。",
            fixEn: "Give every action with take: \(offer.id) the same to: and a step."
        )
    }
}

extension [EffectPlan] {
    /// The step that they lead to.
    fileprivate var step: String? {
        lazy.compactMap { plan in if case .move(let to) = plan { to } else { nil } }.first
    }
}

extension StepDraft {
    /// The same, where taking a piece of the offer leads onward or to the question whether to have it.
    fileprivate func offering(_ offer: String, _ onward: String) -> StepDraft {
        let actions = step.actions.map { action in
            guard action.effects.contains(.take(offer)) else { return action }
            return Action(
                id: action.id,
                who: action.who,
                say: action.say,
                isConditional: action.isConditional,
                effects: action.effects.filter { !$0.movesCase }
                    + [.offered(offer, onward: onward)],
                whenAll: action.whenAll
            )
        }
        return StepDraft(
            texts: texts,
            step: Step(
                id: step.id,
                who: step.who,
                each: step.each,
                waitsFor: step.waitsFor,
                within: step.within,
                isDated: step.isDated,
                warn: step.warn,
                late: step.late,
                isWait: step.isWait,
                every: step.every,
                actions: actions,
                isReviewable: step.isReviewable
            ),
            names: names,
            upheld: upheld
        )
    }
}

extension StepTexts {
    /// What people read where they are asked whether to have what came back.
    fileprivate init(accepting offer: Offer) {
        func action(_ id: String, _ title: Words) -> ActionTexts {
            ActionTexts(id: id, title: title, when: nil, form: .none, place: offer.place)
        }
        let title = offer.title
        self.init(
            id: Step.accepting,
            title: Words(zh: "等待确认：\(title.zh)", en: "To be accepted: \(title.en)"),
            actions: [
                action(Action.accept, Words(zh: "确认要“\(title.zh)”", en: "Accept: \(title.en)")),
                action(Action.decline, Words(zh: "不要了，让给下一位", en: "Leave it to the next")),
            ],
            needs: [],
            until: nil,
            place: offer.place
        )
    }
}
