public import Calendar

/// That what was decided is shown to the public before it takes effect, and who looks at objections to it.
public struct NoticePlan: Hashable, Sendable {
    /// The notice's id, unique in its procedure.
    public let id: String
    /// How long it is shown, counted from putting it up.
    public let within: Due
    /// The duty that answers those who object.
    public let to: String
    /// How long that may take.
    public let answer: Due
    /// Who hears of it when that time is over.
    public let late: [String]
    /// What follows where an objection is right.
    public let upheld: [EffectPlan]

    /// A notice as a procedure writes it.
    public init(
        _ id: String,
        within: Due,
        to: String,
        answer: Due,
        late: [String] = [],
        upheld: [EffectPlan]
    ) {
        self.id = id
        self.within = within
        self.to = to
        self.answer = answer
        self.late = late
        self.upheld = upheld
    }

    /// The step in which a case is shown: it waits until the days have passed, and anybody may object.
    public func shown(in step: Step) -> Step {
        Step(
            id: step.id,
            who: step.who,
            within: within,
            warn: step.warn,
            late: step.late,
            isWait: true,
            actions: step.actions
                + [Action(id: Action.object, who: [Step.anybody], effects: [.object])],
            isReviewable: step.isReviewable,
            notice: id
        )
    }

    /// The step in which somebody looks at what was objected; who objects meanwhile joins the others.
    public var objection: Step {
        Step(
            id: Step.objection,
            who: [to],
            within: answer,
            late: late.isEmpty ? [] : [.tell(late)],
            actions: [
                Action(
                    id: Action.dismiss,
                    say: .required,
                    effects: [.tell([Step.applicant]), .sendBack]
                ),
                Action(
                    id: Action.sustain,
                    say: .required,
                    effects: [.tell([Step.applicant])] + upheld
                ),
                Action(id: Action.object, who: [Step.anybody], effects: [.task([to])]),
            ],
            // Whoever answers is the second to look already; in a small union there is no third.
            isReviewable: false
        )
    }
}

extension Procedure {
    /// The step in which a case is shown to the public as it stands, objected to or not; nil where it is not shown.
    public func shows(_ state: CaseState) -> Step? {
        let id = state.step == Step.objection ? state.returnsTo : state.step
        return id.flatMap(step).flatMap { $0.notice == nil ? nil : $0 }
    }
}

extension Advance {
    /// Somebody objects to what is shown: it goes on only when that is answered. Its days do not grow by it, or
    /// whoever objects could keep a case from ending for ever.
    mutating func object() {
        let shown = state.step
        note(.move(from: shown, to: Step.objection))
        keepRounds()
        for index in state.clocks.indices
        where state.clocks[index].isRunning && state.clocks[index].round == nil {
            state.clocks[index].rest = .fixed
            note(.pauseClock(state.clocks[index]))
        }
        state.returnsTo = shown
        enter(Step.objection)
    }
}
