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
    /// How many attempts at a quiz were handed in, where the measure asks for that.
    package let attempts: Int

    package init(
        channel: String,
        step: String,
        outcome: String?,
        dates: [String: CivilDate],
        answers: [String: Value] = [:],
        attempts: Int = 0
    ) {
        self.channel = channel
        self.step = step
        self.outcome = outcome
        self.dates = dates
        self.answers = answers
        self.attempts = attempts
    }

    static let texts = ["channel", "step", "outcome"]
    static let datesRoot = "dates"
    /// How formulas call the attempts that were handed in.
    static let attempts = "attempts finished"
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
            (CaseFacts.attempts, .number(Decimal34(Int64(attempts)))),
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

    /// The first day on which a place counts; nil where it cannot be said, or no day matters.
    package func day(
        of facts: PlaceFacts,
        in service: Service,
        at now: ZonedDateTime
    ) -> CivilDate? {
        day(of: facts.bindings, in: service, at: now)
    }

    /// The same of a case.
    package func day(
        of facts: CaseFacts,
        in service: Service,
        at now: ZonedDateTime
    ) -> CivilDate? {
        day(of: facts.bindings, in: service, at: now)
    }

    func day(
        of facts: Context,
        in service: Service,
        at now: ZonedDateTime
    ) -> CivilDate? {
        let environment = service.environment(at: now).with(facts)
        guard case .date(let day)? = dated?.evaluate(in: environment).value else { return nil }
        return day
    }

    /// What is measured of a case; nil where it cannot be said.
    package func number(
        of facts: CaseFacts,
        in service: Service,
        at now: ZonedDateTime
    ) -> Decimal34? {
        let environment = service.environment(at: now).with(facts.bindings)
        return of?.evaluate(in: environment).value.asNumber
    }

    /// Whether a place is one of those that serve clusters: what is looked at there are the clusters.
    package func serves(
        _ place: PlaceFacts,
        in service: Service,
        at now: ZonedDateTime
    ) -> Bool {
        let environment = service.environment(at: now).with(place.bindings)
        return when.map { $0.evaluate(in: environment).value.asBoolean == true } ?? true
    }

    /// Whether a cluster is one of those that are looked at.
    package func isAmong(
        _ cluster: ClusterFacts,
        in service: Service,
        at now: ZonedDateTime
    ) -> Bool {
        let environment = service.environment(at: now).with(cluster.bindings)
        return among.map { $0.evaluate(in: environment).value.asBoolean == true } ?? true
    }

    func reading(
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
    package func shortfall(_ figure: Decimal34, to target: Target) -> Decimal34? {
        guard !target.isKept(by: figure) else { return nil }
        return switch target.comparison {
        case .atLeast: target.value - figure
        case .moreThan where countsThings: (target.value - figure).flatMap { $0 + 1 }
        case .moreThan: target.value - figure
        case .fallingTo: figure - target.value
        }
    }

    /// Whether it is a number of things, and no part.
    package var countsThings: Bool {
        switch kind {
        case .number, .sum, .money: true
        case .share, .gaps, .median: false
        }
    }

    /// Whether it is a part of a whole, from 0 to 1.
    package var isShare: Bool {
        switch kind {
        case .share, .gaps: true
        case .number, .sum, .money, .median: false
        }
    }
}

extension Measure.Target {
    /// Whether a figure keeps the promise.
    package func isKept(by figure: Decimal34) -> Bool {
        switch comparison {
        case .atLeast: figure >= value
        case .moreThan: figure > value
        case .fallingTo: figure <= value
        }
    }
}
