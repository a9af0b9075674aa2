package import Calendar
package import Hall
package import Programs

/// The first page of a worker: what waits for him, what he can ask for, what is under way.
package struct Home: Sendable {
    /// How he is spoken to: 张师傅; nil before he has logged in.
    package var name: String?
    /// Whether he has logged in; his name may be unknown all the same.
    package var isKnown: Bool
    package var union: Words?
    package var needs: [Need]
    package var notices: [Notice]
    /// What can be claimed now.
    package var offers: [OfferView] = []
    package var classes: [Shelf]
    package var cases: [CaseLine]

    package init(
        name: String?,
        isKnown: Bool = false,
        union: Words?,
        needs: [Need],
        notices: [Notice] = [],
        classes: [Shelf],
        cases: [CaseLine]
    ) {
        self.name = name
        self.isKnown = isKnown
        self.union = union
        self.needs = needs
        self.notices = notices
        self.classes = classes
        self.cases = cases
    }

    /// Something the hall has told the reader.
    package struct Notice: Sendable {
        package var text: Words
        package var at: CivilDateTime
        package var path: String?

        package init(text: Words, at: CivilDateTime, path: String?) {
            self.text = text
            self.at = at
            self.path = path
        }
    }

    /// Something only the reader can do.
    package struct Need: Sendable {
        package var title: Words
        package var text: Words
        package var button: Words
        package var path: String
        package var due: CivilDate?

        package init(
            title: Words,
            text: Words,
            button: Words,
            path: String,
            due: CivilDate? = nil
        ) {
            self.title = title
            self.text = text
            self.button = button
            self.path = path
            self.due = due
        }
    }
}

/// A case of the reader's in one line.
package struct CaseLine: Sendable {
    package var id: String
    package var title: Words
    package var number: String
    /// What goes on, in plain words.
    package var state: Words
    package var tone: Tone
    package var on: CivilDate

    package init(
        id: String,
        title: Words,
        number: String,
        state: Words,
        tone: Tone,
        on: CivilDate
    ) {
        self.id = id
        self.title = title
        self.number = number
        self.state = state
        self.tone = tone
        self.on = on
    }
}
