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
        /// Something names a promise that is not there.
        case unknownPromise(String, from: String)
        /// Something leads to a step that waits for a promise, and gives none.
        case waitsInVain(String, from: String)
        /// A step waits for a promise after which the case stays where it is.
        case endlessWait(step: String)
        /// Everyone of a party has to act in a step, and nobody decides when they do not.
        case everyoneForEver(step: String)
    }

    /// The faults in the order of the steps.
    public let list: [Fault]

    init(
        _ steps: [Step],
        _ outcomes: [String: OutcomeKind],
        _ events: [Action],
        _ promises: [PromisePlan]
    ) {
        var list: [Fault] = []
        if steps.allSatisfy(\.isStanding) { list.append(.noSteps) }
        let ids = Set(steps.map(\.id)).union([Step.applicant])
        let ends = Set(outcomes.keys).union(Procedure.standingOutcomes.keys)
        var seen: Set<String> = [Step.closed, Step.appeal, Step.signature]
        let known = Known(
            steps: ids,
            ends: ends,
            promises: promises,
            waits: Dictionary(
                steps.compactMap { step in step.waitsFor.map { (step.id, $0) } },
                uniquingKeysWith: { first, _ in first }
            )
        )
        for step in steps {
            if !seen.insert(step.id).inserted { list.append(.stepTwice(step.id)) }
            list += ProcedureFaults.faults(of: step, known)
        }
        let deeds = Set(steps.flatMap { $0.actions.map(\.id) })
        for event in events where deeds.contains(event.id) {
            list.append(.actionTwice(step: Step.closed, action: event.id))
        }
        for event in events { list += known.faults(of: event.effects, from: event.id) }
        for promise in promises {
            for effects in promise.effects { list += known.faults(of: effects, from: promise.id) }
        }
        self.list = list
    }

    private static func faults(of step: Step, _ known: Known) -> [Fault] {
        var list: [Fault] = []
        var seen: Set<String> = []
        for action in step.actions where !seen.insert(action.id).inserted {
            list.append(.actionTwice(step: step.id, action: action.id))
        }
        for action in step.actions
        where action.effects.contains(where: \.movesCase)
            && action.whenAll.contains(where: \.movesCase)
        {
            list.append(.twoWays(step: step.id))
        }
        for effects in step.actions.flatMap({ [$0.effects, $0.whenAll] }) + [step.late] {
            list += known.faults(of: effects, from: step.id)
        }
        if let name = step.waitsFor {
            let plan = known.promises.first { $0.id == name }
            if plan == nil { list.append(.unknownPromise(name, from: step.id)) }
            let goOn = [plan?.kept, plan?.broken].allSatisfy {
                $0?.contains(where: \.movesCase) ?? true
            }
            if !goOn { list.append(.endlessWait(step: step.id)) }
        }
        if !step.each.isEmpty, step.actions.contains(where: { !$0.whenAll.isEmpty }),
            step.within == nil && !step.isDated || step.late.isEmpty
        {
            list.append(.everyoneForEver(step: step.id))
        }
        return list
    }

    /// What effects may name.
    private struct Known {
        let steps: Set<String>
        let ends: Set<String>
        let promises: [PromisePlan]
        /// What the steps that wait, wait for.
        let waits: [String: String]

        func faults(of effects: [EffectPlan], from place: String) -> [Fault] {
            var list: [Fault] = []
            // A payment may keep a promise, and that leads somewhere too.
            let isTwoWays = effects.contains(.post) && effects.contains(where: \.movesCase)
            if isTwoWays || effects.count(where: \.movesCase) > 1 {
                list.append(.twoWays(step: place))
            }
            for effect in effects {
                switch effect {
                case .move(let to):
                    if !steps.contains(to) { list.append(.unknownStep(to, from: place)) }
                    list += waits(in: to, effects, from: place)
                case .offered(_, let onward):
                    for step in [onward, Step.accepting] where !steps.contains(step) {
                        list.append(.unknownStep(step, from: place))
                    }
                    list += waits(in: onward, effects, from: place)
                case .next(let rungs):
                    for rung in rungs where !steps.contains(rung) {
                        list.append(.unknownStep(rung, from: place))
                    }
                    for rung in rungs { list += waits(in: rung, effects, from: place) }
                case .close(let outcome) where !ends.contains(outcome):
                    list.append(.unknownOutcome(outcome, from: place))
                case .promise(let name), .keep(let name):
                    if !promises.contains(where: { $0.id == name }) {
                        list.append(.unknownPromise(name, from: place))
                    }
                default: break
                }
            }
            return list
        }

        private func waits(in step: String, _ effects: [EffectPlan], from place: String) -> [Fault]
        {
            guard let promise = waits[step], !effects.contains(.promise(promise)) else { return [] }
            return [.waitsInVain(step, from: place)]
        }
    }
}
