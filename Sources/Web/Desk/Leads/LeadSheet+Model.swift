package import Calendar
package import Hall
package import Programs

/// A lead on its way to a case, a refusal, or "not eligible": each ends in one of them.
package struct LeadSheet: Sendable {
    package struct Contact: Sendable {
        package var at: CivilDateTime
        package var who: String
        package var how: Words
        package var note: String
        package var result: LogContact.Result

        package init(
            at: CivilDateTime,
            who: String,
            how: Words,
            note: String,
            result: LogContact.Result
        ) {
            self.at = at
            self.who = who
            self.how = how
            self.note = note
            self.result = result
        }
    }

    package struct Consent: Sendable {
        /// By which it is taken back.
        package var id: String
        package var at: CivilDateTime
        package var how: Words
        package var by: String
        package var words: String?

        package init(
            id: String,
            at: CivilDateTime,
            how: Words,
            by: String,
            words: String? = nil
        ) {
            self.id = id
            self.at = at
            self.how = how
            self.by = by
            self.words = words
        }
    }

    /// Somebody to whom the lead may be given.
    package struct Colleague: Sendable {
        package var id: String
        package var name: String

        package init(id: String, name: String) {
            self.id = id
            self.name = name
        }
    }

    package struct Service: Sendable {
        package var id: String
        package var title: Words
        /// What it is about, where it is about nobody.
        package var subject: Words?

        package init(_ id: String, _ title: Words, about subject: Words? = nil) {
            self.id = id
            self.title = title
            self.subject = subject
        }
    }

    package var id: String
    package var name: String
    package var service: Words
    package var found: Words
    package var on: CivilDate
    package var phone: String?
    package var note: String
    package var state: Words
    package var tone: Tone
    /// A case, or closed.
    package var isOver: Bool
    package var assignee: String?
    package var colleagues: [Colleague]
    package var contacts: [Contact]
    package var consent: Consent?
    /// When the consent was withdrawn.
    package var takenBack: CivilDateTime?
    /// The link by which papers can come now: its last day, and how many it still takes.
    package var link: (until: CivilDate, left: Int)?
    /// What came by a link.
    package var papers: [FileField.KeptFile]
    /// The case it became.
    package var opened: (path: String, number: String)?

    package init(
        id: String,
        name: String,
        service: Words,
        found: Words,
        on: CivilDate,
        phone: String?,
        note: String,
        state: Words,
        tone: Tone,
        isOver: Bool = false,
        assignee: String?,
        colleagues: [Colleague],
        contacts: [Contact],
        consent: Consent?,
        takenBack: CivilDateTime? = nil,
        link: (until: CivilDate, left: Int)? = nil,
        papers: [FileField.KeptFile],
        opened: (path: String, number: String)? = nil
    ) {
        self.id = id
        self.name = name
        self.service = service
        self.found = found
        self.on = on
        self.phone = phone
        self.note = note
        self.state = state
        self.tone = tone
        self.isOver = isOver
        self.assignee = assignee
        self.colleagues = colleagues
        self.contacts = contacts
        self.consent = consent
        self.takenBack = takenBack
        self.link = link
        self.papers = papers
        self.opened = opened
    }
}
