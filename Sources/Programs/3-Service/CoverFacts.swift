package import Calendar
package import FEEL

/// What measures may ask about a cover that was given.
package struct CoverFacts: Sendable {
    package static let root = "cover"
    static let type = Type.context([
        "name": .string, "units": .number, "fee": .number, "starts": .date, "until": .date,
    ])

    /// The grant's id.
    package let name: String
    package let units: Int64
    /// In fen.
    package let fee: Int64
    package let starts: CivilDate
    package let until: CivilDate?

    package init(name: String, units: Int64, fee: Int64, starts: CivilDate, until: CivilDate?) {
        self.name = name
        self.units = units
        self.fee = fee
        self.starts = starts
        self.until = until
    }

    var bindings: Context {
        let yuan = Decimal34(fee) / 100
        return Context([
            (
                CoverFacts.root,
                .context(
                    Context([
                        ("name", .string(name)), ("units", .number(Decimal34(units))),
                        ("fee", yuan.map(Value.number) ?? .null), ("starts", .date(starts)),
                        ("until", until.map(Value.date) ?? .null),
                    ])
                )
            )
        ])
    }
}

extension Measure {
    /// What a cover means to the measure.
    package func reading(
        of facts: CoverFacts,
        in service: Service,
        at now: ZonedDateTime
    ) -> Reading {
        reading(of: facts.bindings, in: service, at: now)
    }

    /// The day from which it counts; nil where it cannot be said, or no day matters.
    package func day(
        of facts: CoverFacts,
        in service: Service,
        at now: ZonedDateTime
    ) -> CivilDate? {
        day(of: facts.bindings, in: service, at: now)
    }
}
