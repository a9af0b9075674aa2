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
    /// What can be voted on now.
    package var votes: [OpenVotes.Line] = []
    package var classes: [Shelf]
    package var services: [Service]
    package var places: Places
    package var cases: [CaseLine]

    package init(
        name: String?,
        isKnown: Bool = false,
        union: Words?,
        needs: [Need],
        notices: [Notice] = [],
        classes: [Shelf],
        services: [Service] = [],
        places: Places = Places(of: nil, lines: []),
        cases: [CaseLine]
    ) {
        self.name = name
        self.isKnown = isKnown
        self.union = union
        self.needs = needs
        self.notices = notices
        self.classes = classes
        self.services = services
        self.places = places
        self.cases = cases
    }

    /// Something that can be asked for, with what one gets.
    package struct Service: Sendable {
        package var id: String
        package var title: Words
        package var gives: Words?

        package init(id: String, title: Words, gives: Words?) {
            self.id = id
            self.title = title
            self.gives = gives
        }
    }

    /// Places that are open now.
    package struct Places: Sendable {
        /// Whether they are the nearest to where the phone is.
        var isNearest = false
        /// The part of the union whose they are; nil where they are anybody's.
        var district: Words?
        var lines: [Nearby.Line]
        /// The way to all of them.
        var path = Nearby.path

        init(of district: Words?, lines: [Nearby.Line]) {
            self.district = district
            self.lines = lines
        }
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
