import Hall
import Programs

/// Cases that are handled before others, in scenarios.
extension Stage {
    func mark(urgent isUrgent: Bool, _ step: Scenario.Step, as actor: Actor) async throws {
        guard let id = caseFile(step) else { throw Refusal.notFound }
        let words = step.words ?? ""
        if isUrgent {
            _ = try await hall.perform(MarkUrgent(id, because: words), as: actor)
        } else {
            _ = try await hall.perform(TakeUrgencyBack(id, because: words), as: actor)
        }
    }

    func lane(isOpen: Bool, _ step: Scenario.Step, as actor: Actor) async throws {
        if isOpen {
            let open = OpenUrgentLane(service.id, because: step.words ?? "", until: nil)
            _ = try await hall.perform(open, as: actor)
        } else {
            _ = try await hall.perform(EndUrgentLane(service.id), as: actor)
        }
    }
}
