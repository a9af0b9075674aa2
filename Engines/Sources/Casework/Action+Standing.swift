extension Action {
    /// The applicant gives what was asked for; the case returns to the step that asked.
    public static let sendIn = Action(
        id: "send in",
        who: [Step.applicant],
        say: .optional,
        effects: [.sendBack]
    )

    /// The applicant takes the case back, which is possible until something has been given for good.
    public static let withdraw = withdraw(givingBack: [])

    /// The same, and what others wait for goes back.
    static func withdraw(givingBack taken: [String]) -> Action {
        Action(
            id: "withdraw",
            who: [Step.applicant],
            say: .optional,
            effects: taken.map(EffectPlan.giveBack) + [.close(as: Procedure.withdrawn)]
        )
    }

    /// The applicant takes a piece of an offer that came back.
    public static let accept = "accept offer"
    /// The applicant leaves it to the next.
    public static let decline = "decline offer"

    /// The applicant has a refusal looked at by somebody else.
    public static let appeal = Action(
        id: "appeal",
        who: [Step.applicant],
        say: .required,
        effects: [.appeal]
    )
    /// Whoever looks at a refusal has the case taken up anew where it was refused.
    public static let reopen = "reopen"
    /// Whoever looks at a refusal lets it stand.
    public static let uphold = "uphold"

    /// Somebody objects to what is shown to the public.
    public static let object = "object"
    /// Whoever looks at an objection finds nothing in it, and the notice goes on.
    public static let dismiss = "dismiss objection"
    /// Whoever looks at an objection finds that it is right.
    public static let sustain = "uphold objection"

    /// Whoever signs besides lets what was done take effect.
    public static let countersign = "countersign"
    /// Whoever signs besides does not, and says why.
    public static let unsigned = "send back unsigned"

    /// The actions that procedures have without writing them.
    public static let standing = [sendIn, withdraw, appeal]
}
