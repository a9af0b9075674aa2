package import Calendar
package import Hall
package import Programs

/// A case as its applicant sees it: where it stands, what is missing, why it was decided so.
package struct MyCase: Sendable {
    package struct Event: Sendable {
        package var state: Timeline.State
        package var title: Words
        package var at: CivilDateTime?
        /// What was said, or who did it.
        package var note: Words?
        /// For what is under way or still to come.
        package var due: CivilDate?

        package init(
            _ state: Timeline.State,
            _ title: Words,
            at: CivilDateTime? = nil,
            note: Words? = nil,
            due: CivilDate? = nil
        ) {
            self.state = state
            self.title = title
            self.at = at
            self.note = note
            self.due = due
        }
    }

    /// What the officer waits for.
    package struct Request: Sendable {
        package var text: Words
        package var due: CivilDate?
        package var action: String
        package var questions: [Prompt]
        /// What the reader saw of the case.
        package var version: Int

        package init(
            text: Words,
            due: CivilDate?,
            action: String,
            questions: [Prompt],
            version: Int = 0
        ) {
            self.text = text
            self.due = due
            self.action = action
            self.questions = questions
            self.version = version
        }
    }

    package struct Grant: Sendable {
        package var title: Words
        package var amount: Fen?
        package var state: Words
        package var tone: Tone

        package init(_ title: Words, amount: Fen?, state: Words, tone: Tone) {
            self.title = title
            self.amount = amount
            self.state = state
            self.tone = tone
        }
    }

    package var id: String
    package var title: Words
    package var number: String
    package var state: Words
    package var tone: Tone
    package var handler: Words
    /// Whom the reader asks for.
    package var contact: ContactCard?
    package var phone: String?
    package var request: Request?
    package var grants: [Grant]
    package var events: [Event]
    package var why: [Why]
    package var files: [FileField.KeptFile]
    /// Whether it was applied for by or for whoever looks.
    package var isApplicant = true
    /// What the union has written.
    package var papers: [PaperItem] = []
    package var canWithdraw: Bool
    package var promises: [PromiseLine] = []
    package var links = LinkedCases.none
    package var texts: [CaseText] = []
    package var deeds: [Deed] = []
    /// Where it stands on a list.
    package var queue: OwnCase.Queue?
    /// By when whoever looks has to say yes to what is kept for him.
    package var acceptBy: CivilDateTime?
    /// How the reader found it; nil where that is not asked.
    package var rating: OwnRating?
    /// What is wrong in what was sent just now.
    package var ratingError: Words?
    /// What became of it where it was judged beside others.
    package var panels: [PanelResult] = []
    /// The quizzes that are played in it.
    package var quizzes: [OwnQuiz] = []
    /// Where the notice is on which it stands now; nil where it stands on none.
    package var notice: String?
    /// How long it is kept, or when it was erased.
    package var keeping: Keeping?
    /// Why it is handled before others, and by when what it stands in is to be done.
    package var urgency: Urgency?
    package var urgentDay: CivilDate?
    /// What is to be paid back, and what is wrong in an objection sent just now.
    package var claims: [OwnRecovery] = []
    package var claimError: Words?
    /// What the reader saw of the case.
    package var version = 0

    /// Something that whoever looks may do as a party: confirm, deny, answer.
    package struct Deed: Sendable {
        package var action: String
        package var title: Words
        package var needsWords: Bool
        package var takesWords: Bool
        package var questions: [Prompt]
        package var error: Words?
        /// The last day on which it can be done.
        package var until: CivilDate?
    }

    package init(
        id: String,
        title: Words,
        number: String,
        state: Words,
        tone: Tone,
        handler: Words,
        phone: String?,
        request: Request?,
        grants: [Grant],
        events: [Event],
        why: [Why],
        files: [FileField.KeptFile],
        canWithdraw: Bool
    ) {
        self.id = id
        self.title = title
        self.number = number
        self.state = state
        self.tone = tone
        self.handler = handler
        self.phone = phone
        self.request = request
        self.grants = grants
        self.events = events
        self.why = why
        self.files = files
        self.canWithdraw = canWithdraw
    }
}
