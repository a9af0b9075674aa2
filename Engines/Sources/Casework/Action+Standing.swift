extension Action {
    /// The applicant gives what was asked for; the case returns to the step that asked.
    public static let sendIn = Action(
        id: "send in",
        who: [Step.applicant],
        say: .optional,
        effects: [.sendBack]
    )

    /// The applicant takes the case back, which is possible until something has been given.
    public static let withdraw = Action(
        id: "withdraw",
        who: [Step.applicant],
        say: .optional,
        effects: [.close(as: Procedure.withdrawn)]
    )

    /// The actions that procedures have without writing them.
    public static let standing = [sendIn, withdraw]
}
