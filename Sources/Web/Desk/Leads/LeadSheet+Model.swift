package import Calendar
package import Programs

/// A lead on its way to a case, a refusal, or "not eligible": each ends in one of them.
package struct LeadSheet: Sendable {
    package struct Contact: Sendable {
        package var at: CivilDateTime
        package var who: String
        package var how: Words
        package var note: String
        package var reached: Bool

        package init(at: CivilDateTime, who: String, how: Words, note: String, reached: Bool) {
            self.at = at
            self.who = who
            self.how = how
            self.note = note
            self.reached = reached
        }
    }

    package struct Consent: Sendable {
        package var at: CivilDateTime
        package var how: Words
        package var by: String

        package init(at: CivilDateTime, how: Words, by: String) {
            self.at = at
            self.how = how
            self.by = by
        }
    }

    package struct Link: Sendable {
        package var address: String
        package var until: CivilDate
        package var received: Int

        package init(address: String, until: CivilDate, received: Int) {
            self.address = address
            self.until = until
            self.received = received
        }
    }

    package struct Service: Sendable {
        package var id: String
        package var title: Words

        package init(_ id: String, _ title: Words) {
            self.id = id
            self.title = title
        }
    }

    package var id: String
    package var name: String
    package var found: Words
    package var on: CivilDate
    package var phone: String?
    package var note: String
    package var state: Words
    package var tone: Tone
    package var contacts: [Contact]
    package var consent: Consent?
    package var link: Link?
    package var services: [Service]
    /// The case it became.
    package var opened: (path: String, number: String)?

    package init(
        id: String,
        name: String,
        found: Words,
        on: CivilDate,
        phone: String?,
        note: String,
        state: Words,
        tone: Tone,
        contacts: [Contact],
        consent: Consent?,
        link: Link?,
        services: [Service],
        opened: (path: String, number: String)? = nil
    ) {
        self.id = id
        self.name = name
        self.found = found
        self.on = on
        self.phone = phone
        self.note = note
        self.state = state
        self.tone = tone
        self.contacts = contacts
        self.consent = consent
        self.link = link
        self.services = services
        self.opened = opened
    }
}
