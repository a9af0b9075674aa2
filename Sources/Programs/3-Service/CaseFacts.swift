package import Calendar
package import FEEL

/// What measures may ask about a case.
package struct CaseFacts: Sendable {
    /// How it came: `self`, `proxy`, `union`, `found`.
    package let channel: String
    package let step: String
    package let outcome: String?
    /// When it was filed and closed, and the last day of each action.
    package let dates: [String: CivilDate]
    /// The answers of its form, where the measure asks for them.
    package let answers: [String: Value]

    package init(
        channel: String,
        step: String,
        outcome: String?,
        dates: [String: CivilDate],
        answers: [String: Value] = [:]
    ) {
        self.channel = channel
        self.step = step
        self.outcome = outcome
        self.dates = dates
        self.answers = answers
    }

    static let texts = ["channel", "step", "outcome"]
    static let datesRoot = "dates"
    /// The dates that every case has, beside those of its actions.
    package static let dates = ["filed", "closed"]

    /// As one of the cases about a place, answers and all.
    var feel: Value {
        var own = bindings
        for (id, value) in answers where own[id] == nil { own[id] = value }
        return .context(own)
    }

    var bindings: Context {
        Context([
            ("channel", .string(channel)),
            ("step", .string(step)),
            ("outcome", outcome.map(Value.string) ?? .null),
            (CaseFacts.datesRoot, .context(Context(dates.map { ($0.key, Value.date($0.value)) }))),
        ])
    }
}

extension Measure {
    /// What a case means to the measure.
    package enum Reading: Hashable, Sendable {
        /// It is not looked at.
        case outside
        /// It is looked at and does not count.
        case among
        /// It counts.
        case counted
        /// It is looked at, and what would make it count has not happened yet.
        case open
    }

    /// What a case means to the measure; what cannot be said yet is never taken for yes or no.
    package func reading(
        of facts: CaseFacts,
        in service: Service,
        at now: ZonedDateTime
    ) -> Reading {
        reading(of: facts.bindings, in: service, at: now)
    }

    /// What a place means to the measure, with everything that is known of the cases about it.
    package func reading(
        of facts: PlaceFacts,
        in service: Service,
        at now: ZonedDateTime
    ) -> Reading {
        reading(of: facts.bindings, in: service, at: now)
    }

    private func reading(
        of facts: Context,
        in service: Service,
        at now: ZonedDateTime
    ) -> Reading {
        let environment = service.environment(at: now).with(facts)
        if let among, among.evaluate(in: environment).value.asBoolean != true { return .outside }
        guard let when else { return .counted }
        switch when.evaluate(in: environment).value.asBoolean {
        case true: return .counted
        case false: return .among
        case nil: return .open
        }
    }

    /// How much is wanting to what was promised; nil where nothing is. More than a number of things
    /// is at least one thing more.
    package func shortfall(_ figure: Decimal34) -> Decimal34? {
        guard let target, !keeps(figure) else { return nil }
        return switch target.comparison {
        case .atLeast: target.value - figure
        case .moreThan where kind == .number: (target.value - figure).flatMap { $0 + 1 }
        case .moreThan: target.value - figure
        case .fallingTo: figure - target.value
        }
    }

    /// Whether a figure keeps the promise; true where none was made.
    package func keeps(_ figure: Decimal34) -> Bool {
        guard let target else { return true }
        return switch target.comparison {
        case .atLeast: figure >= target.value
        case .moreThan: figure > target.value
        case .fallingTo: figure <= target.value
        }
    }
}
