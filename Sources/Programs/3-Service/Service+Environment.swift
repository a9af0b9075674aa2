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
