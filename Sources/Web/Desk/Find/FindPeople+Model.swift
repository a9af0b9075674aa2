package import Calendar
package import Programs

/// What the standing rules found in the registry: people who may need help and have not asked.
package struct FindPeople: Sendable {
    /// Somebody found, as a lead that waits to be followed up.
    package struct Hit: Sendable {
        package var path: String
        package var person: String
        package var because: Words
        package var on: CivilDate
        package var state: Words
        package var tone: Tone

        package init(
            path: String,
            person: String,
            because: Words,
            on: CivilDate,
            state: Words,
            tone: Tone
        ) {
            self.path = path
            self.person = person
            self.because = because
            self.on = on
            self.state = state
            self.tone = tone
        }
    }

    package struct Rule: Sendable {
        package var title: Words
        package var service: Words
        package var serviceID: String
        /// Its place among the service's rules.
        package var index: Int
        package var waiting: Int

        package init(
            title: Words,
            service: Words,
            serviceID: String,
            index: Int,
            waiting: Int
        ) {
            self.title = title
            self.service = service
            self.serviceID = serviceID
            self.index = index
            self.waiting = waiting
        }
    }

    package var rules: [Rule]
    package var hits: [Hit]
    package var pager: Pager?

    package init(rules: [Rule], hits: [Hit], pager: Pager?) {
        self.rules = rules
        self.hits = hits
        self.pager = pager
    }
}
