import Decisions
package import FEEL

/// What is known when a service is asked what it says: answers, and what the registry holds.
package struct FactSheet: Sendable {
    /// Answers by field; a field that was not answered is not there.
    package var answers: [String: Value]
    /// Facts by their dotted names; one that nobody knows is not there.
    package var known: [String: Value]

    package init(answers: [String: Value] = [:], known: [String: Value] = [:]) {
        self.answers = answers
        self.known = known
    }
}

extension Service {
    /// The facts of a sheet in the shape decisions read them: what is missing is named, never null.
    ///
    /// - Parameter further: The questions of the form at hand, beside the application's and those of the
    ///   actions done so far.
    func facts(
        of sheet: FactSheet,
        and further: [FormField] = [],
        in environment: Environment
    ) -> Facts {
        let fields = form.fields + laterFields + further
        var bindings = environment.bindings
        var missing: Set<String> = []
        for root in FactCatalogue.roots { bindings[root] = .context(Context()) }
        for fact in FactCatalogue.all {
            if let value = sheet.known[fact.name], !value.isNull {
                bindings.bind(value, at: fact.name)
            } else {
                missing.insert(fact.name)
            }
        }
        for name in fields.flatMap(\.names) {
            if let value = sheet.answers[name], !value.isNull {
                bindings[name] = value
            } else {
                missing.insert(name)
            }
        }
        var facts = Facts(bindings: bindings, missing: missing)
        for field in fields where missing.contains(field.id) {
            if applies(field, to: facts, in: environment) == false { facts.know(field.id, .null) }
        }
        return facts
    }

    /// Whether a question applies; nil where facts are missing for saying so.
    func applies(_ field: FormField, to facts: Facts, in environment: Environment) -> Bool? {
        guard let condition = field.neededWhen else { return true }
        guard facts.missing(among: condition.references).isEmpty else { return nil }
        return condition.evaluate(in: environment.with(facts)).value.asBoolean
    }
}

extension FormField {
    /// The names that formulas have for its answer.
    var names: [String] { [id] + (totalName.map { [$0] } ?? []) }
}
