public import Calendar

/// What an applicant can do about a refusal: have it looked at by somebody else, once.
public struct AppealPlan: Hashable, Sendable {
    /// How long after the refusal it may be brought.
    public let within: Span
    /// The duty that looks at it.
    public let to: String
    /// How long looking at it may take.
    public let answer: Due
    /// Who hears of it when that time is over.
    public let late: [String]

    /// An appeal as a procedure writes it.
    public init(within: Span, to: String, answer: Due, late: [String] = []) {
        self.within = within
        self.to = to
        self.answer = answer
        self.late = late
    }

    /// The step in which it is looked at: the decision stands, or the case is taken up anew.
    var step: Step {
        Step(
            id: Step.appeal,
            who: [to],
            within: answer,
            late: late.isEmpty ? [] : [.tell(late)],
            actions: [
                Action(
                    id: Action.reopen,
                    say: .required,
                    effects: [.tell([Step.applicant]), .reopen]
                ),
                Action(id: Action.uphold, say: .required, effects: [.uphold]),
            ]
        )
    }
}
