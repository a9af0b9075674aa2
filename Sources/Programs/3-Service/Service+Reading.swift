package import Decisions
package import FEEL

/// A decision of a service on the way to another, and how it came about.
package struct DecisionReading: Sendable {
    package let decision: Decision
    /// Nil while facts are missing.
    package let value: Value?
    /// The dotted names of the facts without which there is no value.
    package let missing: [String]
    /// What its table says and why; nil for a formula.
    package let said: TableDecision?
}

extension Service {
    /// The names that may be given when a decision is tried: questions, facts, settings, decisions.
    package var namesToGive: [String] {
        form.fields.map(\.id) + FactCatalogue.all.map(\.name) + settings.map(\.id)
            + decisions.map(\.id)
    }

    /// Makes decisions in the order of the file with values that somebody gives, as far as one of them; what
    /// is not given is missing.
    package func readings(
        until last: String?,
        given: [String: Value],
        at now: ZonedDateTime
    ) -> [DecisionReading] {
        let environment = environment(at: now)
        var facts = facts(of: FactSheet(answers: given, known: given), in: environment)
        for (name, value) in given where value.isNull || settings.contains(where: { $0.id == name })
        {
            facts.know(name, value)
        }
        var readings: [DecisionReading] = []
        for decision in decisions {
            if let value = given[decision.id] {
                facts.know(decision.id, value)
                continue
            }
            readings.append(read(decision, &facts, in: environment))
            if decision.id == last { break }
        }
        return readings
    }

    private func read(
        _ decision: Decision,
        _ facts: inout Facts,
        in environment: Environment
    ) -> DecisionReading {
        var said: TableDecision?
        switch decision.way {
        case .formula(let expression):
            facts.derive(decision.id, from: expression, in: environment)
        case .table(let table):
            let found = table.decide(facts, in: environment)
            said = found
            decision.take(found.outcome, into: &facts)
        }
        return DecisionReading(
            decision: decision,
            value: facts.bindings[decision.id],
            missing: facts.missing(among: [decision.id]),
            said: said
        )
    }
}

extension Service {
    /// What the value of a name is that formulas may begin with.
    package func type(of name: String) -> Type {
        if let field = form.fields.first(where: { $0.id == name }) { return field.kind.type }
        if let setting = settings.first(where: { $0.id == name }) { return setting.value.type }
        if let decision = decision(name) { return decision.type }
        return FactCatalogue.roots.contains(name) ? FactCatalogue.type(of: name) : .any
    }
}
