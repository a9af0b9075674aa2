extension Procedure {
    /// The steps that no case can ever come to, in the order they are written.
    public static func unreachable(
        in steps: [Step],
        events: [Action] = [],
        promises: [PromisePlan] = []
    ) -> [String] {
        let reached = reached(in: steps, events: events, promises: promises, by: \.plans)
        return steps.filter { !$0.isStanding && !reached.contains($0.id) }.map(\.id)
    }

    /// The steps to which nothing leads but that somebody was late: no part of the way as it is meant.
    public var reachedByLatenessAlone: Set<String> {
        let reached = Self.reached(in: steps, events: events, promises: promises) { step in
            step.isWait || step.waitsFor != nil ? step.plans : step.actions.flatMap(\.consequences)
        }
        return Set(steps.filter { !$0.isStanding && !reached.contains($0.id) }.map(\.id))
    }

    private static func reached(
        in steps: [Step],
        events: [Action],
        promises: [PromisePlan],
        by plans: (Step) -> [EffectPlan]
    ) -> Set<String> {
        guard let first = steps.first(where: { !$0.isStanding }) else { return [] }
        let outside = events.flatMap(\.consequences).ways(promises)
        var reached = Set([first.id] + outside)
        var waiting = Array(reached)
        while let id = waiting.popLast() {
            for step in steps where step.id == id {
                for next in plans(step).ways(promises) where reached.insert(next).inserted {
                    waiting.append(next)
                }
            }
        }
        return reached
    }

    /// The steps from which no case ever comes to an end, in the order they are written.
    ///
    /// That an applicant may withdraw does not count: it is no way for those who handle the case.
    public static func endless(in steps: [Step], promises: [PromisePlan] = []) -> [String] {
        var ending = Set(steps.filter { $0.canClose(promises) }.map(\.id))
        var grows = true
        while grows {
            let more = steps.filter {
                !ending.contains($0.id)
                    && $0.following(promises).ways(promises).contains(where: ending.contains)
            }
            ending.formUnion(more.map(\.id))
            grows = !more.isEmpty
        }
        return steps.filter { !$0.isStanding && !ending.contains($0.id) }.map(\.id)
    }
}

extension Step {
    fileprivate var plans: [EffectPlan] { actions.flatMap(\.consequences) + late }

    /// What can happen here: by whoever acts, by lateness, or by the promise that the step waits for.
    fileprivate func following(_ promises: [PromisePlan]) -> [EffectPlan] {
        plans + promises.filter { $0.id == waitsFor }.flatMap { $0.effects.flatMap { $0 } }
    }

    fileprivate func canClose(_ promises: [PromisePlan]) -> Bool {
        following(promises).contains { plan in
            if case .close = plan { true } else { false }
        }
    }
}

extension [EffectPlan] {
    /// The steps a case can go to by these, also by what becomes of a promise that is given.
    fileprivate func ways(_ promises: [PromisePlan]) -> [String] {
        flatMap { plan -> [String] in
            switch plan {
            case .move(let to): [to]
            case .next(let rungs): rungs
            case .object: [Step.objection]
            case .offered(_, let onward): [onward, Step.accepting]
            case .promise(let name), .keep(let name):
                promises.filter { $0.id == name }.flatMap { $0.effects.flatMap { $0 } }.ways([])
            case .post: promises.flatMap { $0.effects.flatMap { $0 } }.ways([])
            default: []
            }
        }
    }
}
