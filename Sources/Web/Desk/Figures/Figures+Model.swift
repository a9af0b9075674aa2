package import Calendar
package import Programs

/// Measures against what was promised, each with its date and the list behind it.
package struct Figures: Sendable {
    /// A part of a whole.
    package struct Share: Sendable {
        package var part: Int
        package var whole: Int

        package init(part: Int, of whole: Int) {
            self.part = part
            self.whole = whole
        }

        /// Thousandths; nil of nothing, for no share can be told.
        package var perMille: Int? { whole > 0 ? part * 1000 / whole : nil }
    }

    package struct Measure: Sendable {
        package enum Value: Sendable {
            case count(Int)
            case share(Share)
            /// The middle of many, in the measure's own unit; nil of nothing.
            case median(String?)
        }

        package var title: Words
        package var value: Value
        /// What is counted, in a word.
        package var unit: Words?
        /// What was promised, and whether it holds.
        package var target: (words: Words, isKept: Bool)?
        /// How much is wanting to what was promised.
        package var lack: Words?
        /// Cases in which it is not settled yet.
        package var open: Int
        package var path: String
        /// What was promised for each date, where there are several, and totals known from papers only.
        package var notes: [Words] = []

        package init(
            _ title: Words,
            _ value: Value,
            unit: Words? = nil,
            target: (words: Words, isKept: Bool)? = nil,
            lack: Words? = nil,
            open: Int = 0,
            path: String
        ) {
            self.title = title
            self.value = value
            self.unit = unit
            self.target = target
            self.lack = lack
            self.open = open
            self.path = path
        }
    }

    /// One service's measures.
    package struct Section: Sendable {
        package var title: Words
        package var measures: [Measure]

        package init(_ title: Words, _ measures: [Measure]) {
            self.title = title
            self.measures = measures
        }
    }

    package var asOf: CivilDateTime
    package var sections: [Section]

    package init(asOf: CivilDateTime, sections: [Section]) {
        self.asOf = asOf
        self.sections = sections
    }
}

/// The cases behind a figure, in three lists.
package struct FigureCases: Sendable {
    package struct Line: Sendable {
        package var path: String
        package var number: String
        package var person: String
        package var step: Words
        package var filed: CivilDate
        package var channel: Words

        package init(
            path: String,
            number: String,
            person: String,
            step: Words,
            filed: CivilDate,
            channel: Words
        ) {
            self.path = path
            self.number = number
            self.person = person
            self.step = step
            self.filed = filed
            self.channel = channel
        }
    }

    /// Where places are counted.
    package struct Place: Sendable {
        package var number: String
        package var name: Words
        package var status: Words
        package var opened: CivilDate?

        package init(number: String, name: Words, status: Words, opened: CivilDate?) {
            self.number = number
            self.name = name
            self.status = status
            self.opened = opened
        }
    }

    package var title: Words
    package var service: Words
    package var asOf: CivilDateTime
    package var parts: [ListFilter]
    package var lines: [Line]
    package var places: [Place]
    package var pager: Pager?

    package init(
        title: Words,
        service: Words,
        asOf: CivilDateTime,
        parts: [ListFilter],
        lines: [Line],
        places: [Place] = [],
        pager: Pager?
    ) {
        self.title = title
        self.service = service
        self.asOf = asOf
        self.parts = parts
        self.lines = lines
        self.places = places
        self.pager = pager
    }
}
