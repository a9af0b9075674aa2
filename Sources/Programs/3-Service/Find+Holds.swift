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
