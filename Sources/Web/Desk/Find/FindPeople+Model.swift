package import Calendar
package import Programs

/// What the standing rules found in the registry: people who may need help and have not asked.
package struct FindPeople: Sendable {
    package struct Hit: Sendable {
        package var id: String
        package var person: String
        package var union: Words
        /// The facts that made the rule fire, in words.
        package var because: Words
        package var on: CivilDate
        package var rule: String

        package init(
            id: String,
            person: String,
            union: Words,
            because: Words,
            on: CivilDate,
            rule: String
        ) {
            self.id = id
            self.person = person
            self.union = union
            self.because = because
            self.on = on
            self.rule = rule
        }
    }

    package struct Rule: Sendable {
        package var title: Words
        package var service: Words
        package var ranAt: CivilDateTime?
        package var hits: Int

        package init(title: Words, service: Words, ranAt: CivilDateTime?, hits: Int) {
            self.title = title
            self.service = service
            self.ranAt = ranAt
            self.hits = hits
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
