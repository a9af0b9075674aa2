/// What keeps steps from being a procedure: all of it at once.
public struct ProcedureFaults: Error, Hashable, Sendable {
    /// One thing that does not fit.
    public enum Fault: Hashable, Sendable {
        /// There is no step where a case could begin.
        case noSteps
        /// A step has the id of another one, or of ``Step/closed``.
        case stepTwice(String)
        /// An action has the id of another one of its step.
        case actionTwice(step: String, action: String)
        /// Something leads to a step that is not there.
        case unknownStep(String, from: String)
        /// Something ends with an outcome that is not there.
        case unknownOutcome(String, from: String)
        /// Something leads to two places at once.
        case twoWays(step: String)
    }

    /// The faults in the order of the steps.
    public let list: [Fault]

    init(steps: [Step], outcomes: [String: OutcomeKind]) {
        var list: [Fault] = []
        if steps.allSatisfy(\.isStanding) { list.append(.noSteps) }
        let ids = Set(steps.map(\.id)).union([Step.applicant])
        let ends = Set(outcomes.keys).union(Procedure.standingOutcomes.keys)
        var seen: Set<String> = [Step.closed]
        for step in steps {
            if !seen.insert(step.id).inserted { list.append(.stepTwice(step.id)) }
            list += ProcedureFaults.faults(of: step, ids: ids, ends: ends)
        }
        self.list = list
    }

    private static func faults(of step: Step, ids: Set<String>, ends: Set<String>) -> [Fault] {
        var list: [Fault] = []
        var seen: Set<String> = []
        for action in step.actions where !seen.insert(action.id).inserted {
            list.append(.actionTwice(step: step.id, action: action.id))
        }
        for effects in step.actions.map(\.effects) + [step.late] {
            if effects.count(where: \.movesCase) > 1 { list.append(.twoWays(step: step.id)) }
            for effect in effects {
                switch effect {
                case .move(let to) where !ids.contains(to):
                    list.append(.unknownStep(to, from: step.id))
                case .close(let outcome) where !ends.contains(outcome):
                    list.append(.unknownOutcome(outcome, from: step.id))
                default: break
                }
            }
        }
        return list
    }
}
