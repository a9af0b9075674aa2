import Store

/// What somebody does with a case, as its story keeps it.
struct Doing {
    let action: String
    let words: String?
    let form: ActionForm?
    /// The party at whose own door it is done.
    let door: String?
    /// The line that kept it until a second one signed.
    let takenUp: CaseEventRow?
    /// Whether it waits for somebody to sign it.
    var isHeld = false

    init(
        _ action: String,
        saying words: String?,
        form: ActionForm?,
        at door: String? = nil,
        takingUp event: CaseEventRow? = nil
    ) {
        self.action = action
        self.words = words
        self.form = form
        self.door = door
        takenUp = event
    }
}

extension CaseWork {
    /// The line of the story that says what somebody did; what is signed was done by whoever did it first.
    func note(_ doing: Doing) throws {
        try note(
            doing.isHeld ? .held : .acted,
            action: doing.action,
            words: doing.words,
            form: doing.form?.kept,
            party: doing.door,
            isShown: !doing.isHeld,
            by: doing.takenUp
        )
    }
}
