package import Calendar
package import Programs

/// People who may need help and have not asked: until they agree, only what leads to them is kept.
package struct Leads: Sendable {
    package struct Line: Sendable {
        package var id: String
        /// How the finder calls him.
        package var name: String
        package var found: Words
        package var on: CivilDate
        package var attempts: Int
        package var state: Words
        package var tone: Tone
        package var assignee: String?

        package init(
            id: String,
            name: String,
            found: Words,
            on: CivilDate,
            attempts: Int,
            state: Words,
            tone: Tone,
            assignee: String?
        ) {
            self.id = id
            self.name = name
            self.found = found
            self.on = on
            self.attempts = attempts
            self.state = state
            self.tone = tone
            self.assignee = assignee
        }
    }

    package var filters: [ListFilter]
    package var lines: [Line]
    package var pager: Pager?

    package init(filters: [ListFilter], lines: [Line], pager: Pager?) {
        self.filters = filters
        self.lines = lines
        self.pager = pager
    }
}
