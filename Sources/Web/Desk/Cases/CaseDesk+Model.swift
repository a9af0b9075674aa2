package import Calendar
package import Hall
package import Programs

/// A case on the desk: facts on the left, its way in the middle, what can be done on the right.
package struct CaseDesk: Sendable {
    package struct Fact: Sendable {
        package var label: Words
        /// Masked where it is sealed; nil when it is missing.
        package var value: Words?
        package var reveal: String?
        package var source: Words?

        package init(_ label: Words, _ value: String?, reveal: String? = nil, source: Words? = nil)
        {
            self.label = label
            self.value = value.map { Words(zh: $0, en: $0) }
            self.reveal = reveal
            self.source = source
        }

        package init(_ label: Words, language value: Words?) {
            self.label = label
            self.value = value
        }
    }

    package struct FactGroup: Sendable {
        package var title: Words
        package var facts: [Fact]

        package init(_ title: Words, _ facts: [Fact]) {
            self.title = title
            self.facts = facts
        }
    }

    package struct Action: Sendable {
        package enum Say: Sendable {
            case none
            case optional
            case required
        }

        package var id: String
        package var title: Words
        package var isMain: Bool
        package var say: Say
        package var questions: [Prompt]
        /// What follows, in words: "通过后转资金发放，当月底前付".
        package var follows: Words?
        /// Why it cannot be done now.
        package var blocked: Words?
        /// What was wrong when it was tried, and what had been typed.
        package var error: Words?
        package var typed = ""
        /// Whether it asks questions of its own.
        package var hasForm = false
        /// Whether its form has just been sent and is shown again.
        package var isTried = false
        /// Where it is sent, where that is not the address of the action.
        package var path: String?

        package init(
            _ id: String,
            _ title: Words,
            isMain: Bool = false,
            say: Say = .none,
            questions: [Prompt] = [],
            follows: Words? = nil,
            blocked: Words? = nil
        ) {
            self.id = id
            self.title = title
            self.isMain = isMain
            self.say = say
            self.questions = questions
            self.follows = follows
            self.blocked = blocked
        }
    }

    package struct Audit: Sendable {
        package var at: CivilDateTime
        package var who: Words
        package var what: Words

        package init(_ at: CivilDateTime, _ who: Words, _ what: Words) {
            self.at = at
            self.who = who
            self.what = what
        }
    }

    package var id: String
    package var number: String
    package var title: Words
    package var person: String
    package var step: Words
    package var tone: Tone
    package var due: CivilDate?
    package var channel: Words
    package var version: Int
    package var groups: [FactGroup]
    package var files: [FileField.KeptFile]
    /// What has been written in the case.
    package var papers: [PaperItem] = []
    package var why: [Why]
    package var events: [MyCase.Event]
    package var grants: [MyCase.Grant]
    package var actions: [Action]
    package var audit: [Audit]
    /// What the registry holds otherwise today than the case is judged on.
    package var drift: [Fact] = []
    package var promises: [PromiseLine] = []
    package var links = LinkedCases.none
    package var texts: [CaseText] = []
    /// Whom the applicant asks for, and to whom the reader may pass it on.
    package var contact: ContactCard?
    package var contacts: [DeskCase.Choosable] = []
    /// Whether it covers people by a rule, or will.
    package var covers = false
    /// Where the last notice is on which it was shown, with what was objected.
    package var shown: String?
    package var parties: [PartyLine] = []
    /// The parties that somebody may be named as.
    package var roles: [Party] = []
    /// Where the next of the inbox waits.
    package var next: String?
    /// What the reader must know before anything else: somebody was quicker.
    package var notice: Words?
    /// Where the reader answers the questions that are his own; nil where there are none.
    package var findings: String?
    /// How long it is kept, or when it was erased.
    package var keeping: Keeping?
    /// Why it is handled before others, and whether the reader may say so, or no more so.
    package var urgency: Urgency?
    package var canHurry = false
    /// Whether its service has shorter terms for that.
    package var hasUrgentTerms = false
    /// What is claimed back of its money, and whether more can be.
    package var claims: [RecoveryDesk.Line] = []
    package var canClaim = false

    package init(
        id: String,
        number: String,
        title: Words,
        person: String,
        step: Words,
        tone: Tone,
        due: CivilDate?,
        channel: Words,
        version: Int,
        groups: [FactGroup],
        files: [FileField.KeptFile],
        why: [Why],
        events: [MyCase.Event],
        grants: [MyCase.Grant],
        actions: [Action],
        audit: [Audit],
        next: String?
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.person = person
        self.step = step
        self.tone = tone
        self.due = due
        self.channel = channel
        self.version = version
        self.groups = groups
        self.files = files
        self.why = why
        self.events = events
        self.grants = grants
        self.actions = actions
        self.audit = audit
        self.next = next
    }
}
