package import Calendar
import Decisions
package import FEEL

/// Something that happened to a person, as the registry keeps it.
package struct PersonEvent: Hashable, Sendable {
    package let kind: String
    package let date: CivilDate

    package init(kind: String, date: CivilDate) {
        self.kind = kind
        self.date = date
    }

    var feel: Value { .context(["kind": .string(kind), "date": .date(date)]) }
}

extension Find {
    /// Whether the rule finds a person; nil where a fact is missing for saying so.
    ///
    /// - Parameters:
    ///   - known: What the registry knows, by the dotted names of the catalogue.
    ///   - events: What has happened to the person.
    package func holds(
        for known: [String: Value],
        events: [PersonEvent],
        in service: Service,
        at now: ZonedDateTime
    ) -> Bool? {
        let environment = service.environment(at: now)
        let facts = service.facts(of: FactSheet(known: known), in: environment)
        guard facts.missing(among: when.references).isEmpty else { return nil }
        var bound = environment.with(facts)
        bound.bindings["events"] = .list(events.map(\.feel))
        return when.evaluate(in: bound).value.asBoolean
    }
}

extension Find {
    /// Whether the rule finds whoever stands on a line; what cannot be said is not a yes.
    ///
    /// - Parameter known: What the registry knows, by the dotted names of the catalogue.
    package func holds(
        for line: RowAnswer,
        known: [String: Value],
        in service: Service,
        at now: ZonedDateTime
    ) -> Bool {
        when.holds(for: line, known: known, in: service, at: now) == true
    }
}

extension Expression {
    /// What it says of a line; nil where it cannot be said.
    func holds(
        for line: RowAnswer,
        known: [String: Value] = [:],
        in service: Service,
        at now: ZonedDateTime
    ) -> Bool? {
        var environment = service.environment(at: now)
        for (name, value) in known { environment.bindings.bind(value, at: name) }
        for (column, answer) in line.cells { environment.bindings[column] = answer.feel }
        return evaluate(in: environment).value.asBoolean
    }
}

extension Measure {
    /// What a line means to a measure over lines.
    package func reading(
        of line: RowAnswer,
        in service: Service,
        at now: ZonedDateTime
    ) -> Reading {
        if let among, among.holds(for: line, in: service, at: now) != true { return .outside }
        guard let when else { return .counted }
        return when.holds(for: line, in: service, at: now) == true ? .counted : .among
    }
}
