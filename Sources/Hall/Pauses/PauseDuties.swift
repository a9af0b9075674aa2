import Programs

/// Who says that a service takes no applications for a time.
package enum PauseDuties {
    package static let pausing = "supervisor"
}

extension Published {
    /// Whether somebody may pause it: the supervisor of whoever offers it, or of a union above.
    package func isPaused(by colleague: Colleague) -> Bool {
        service.hasCases && colleague.has(PauseDuties.pausing, at: ownerPath)
    }
}

extension Services {
    /// A service that the actor may pause; to everybody else it is not there.
    func pausable(_ service: String, by actor: Actor) throws -> Published {
        guard let found = open.first(where: { $0.service.id == service }),
            actor == .hall || actor.colleague.map(found.isPaused) ?? false
        else { throw Refusal.notFound }
        return found
    }
}
