import Decisions
package import FEEL

extension Service {
    /// What formulas of this service may see of the world, beside the facts.
    package func environment(at now: ZonedDateTime) -> Environment {
        Environment(
            bindings: Context(settings.map { ($0.id, $0.value.feel) }),
            now: now,
            functions: HostFunctions.bodies
        )
    }
}

extension Environment {
    /// This environment with the values of facts, which hide those of the same name.
    func with(_ facts: Facts) -> Environment {
        with(facts.bindings)
    }

    /// This environment with further values, which hide those of the same name.
    func with(_ bindings: Context) -> Environment {
        var environment = self
        for entry in bindings.entries { environment.bindings[entry.name] = entry.value }
        return environment
    }
}
