public import Calendar

extension Step {
    /// Where a case lies while its applicant is asked for more; also the applicant's own duty.
    public static let applicant = "applicant"
    /// Where a case lies while its applicant is to say whether to have what another gave back.
    public static let accepting = "accept offer"
    /// Where a case lies while somebody else looks at its refusal.
    public static let appeal = "appeal"
    /// Where a case lies while somebody looks at what was objected to its notice.
    public static let objection = "objection"
    /// Where a case lies while somebody else is to sign what was done.
    public static let signature = "second signature"
    /// Where a case goes aside, to return to the step it came from.
    public static let detours: Set<String> = [applicant, objection, signature]
    /// Who may object to what is shown: everybody, logged in or not.
    public static let anybody = "public"
    /// Where a case lies when it is over.
    public static let closed = "closed"

    /// Whether every procedure has this step without writing it.
    public var isStanding: Bool { id == Step.applicant || id == Step.closed }

    /// The applicant's step of a procedure that says nothing about it: 30 days, then it lapses.
    static let standingApplicant = Step(
        id: applicant,
        who: [],
        within: Due("30 days"),
        warn: Span("3 days"),
        actions: []
    ).completed

    /// The applicant's step with everything in place that its writer left out.
    var completed: Step {
        Step(
            id: Step.applicant,
            who: [Step.applicant],
            within: within ?? Due("30 days"),
            warn: warn,
            late: late.isEmpty ? [.close(as: Procedure.lapsed)] : late,
            actions: [.sendIn]
        )
    }

    /// The step in which the applicant takes a piece of an offer or leaves it to the next; in time, or it
    /// goes on by itself.
    public static func accepting(_ offer: String, within: Due, onward: String) -> Step {
        Step(
            id: accepting,
            who: [applicant],
            within: within,
            late: [.giveBack(offer), .close(as: Procedure.lapsed)],
            actions: [
                Action(id: Action.accept, effects: [.move(to: onward)]),
                Action(
                    id: Action.decline,
                    say: .required,
                    effects: [.giveBack(offer), .close(as: Procedure.withdrawn)]
                ),
            ]
        )
    }
}
