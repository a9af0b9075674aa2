package import Calendar
package import Programs

/// Measures against what was promised, each with its date and the list behind it.
package struct Figures: Sendable {
    /// A part of a whole, in thousandths, and what was promised.
    package struct Share: Sendable {
        package var part: Int
        package var whole: Int
        package var target: Int?

        package init(part: Int, of whole: Int, targetPerMille: Int? = nil) {
            self.part = part
            self.whole = whole
            target = targetPerMille
        }

        /// Thousandths; nil of nothing, for no share can be told.
        package var perMille: Int? { whole > 0 ? part * 1000 / whole : nil }

        /// Met, judged on the counts and not on the rounded share.
        package var isMet: Bool { target.map { part * 1000 >= $0 * whole } ?? true }
    }

    package struct Measure: Sendable {
        package enum Value: Sendable {
            case count(Int)
            case money(Fen)
            case days(tenths: Int)
            case share(Share)
        }

        package var title: Words
        package var value: Value
        package var note: Words?
        package var path: String

        package init(_ title: Words, _ value: Value, note: Words? = nil, path: String) {
            self.title = title
            self.value = value
            self.note = note
            self.path = path
        }
    }

    package struct Month: Sendable {
        package var label: Words
        package var share: Share

        package init(_ label: Words, _ share: Share) {
            self.label = label
            self.share = share
        }
    }

    package struct Trend: Sendable {
        package var title: Words
        package var months: [Month]

        package init(_ title: Words, _ months: [Month]) {
            self.title = title
            self.months = months
        }
    }

    package var periods: [ListFilter]
    package var asOf: CivilDateTime
    package var measures: [Measure]
    package var trends: [Trend]

    package init(
        periods: [ListFilter],
        asOf: CivilDateTime,
        measures: [Measure],
        trends: [Trend]
    ) {
        self.periods = periods
        self.asOf = asOf
        self.measures = measures
        self.trends = trends
    }
}
