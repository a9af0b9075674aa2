extension Procedure {
    /// The steps that no case can ever come to, in the order they are written.
    public static func unreachable(in steps: [Step]) -> [String] {
        guard let first = steps.first(where: { !$0.isStanding }) else { return [] }
        var reached: Set<String> = [first.id]
        var waiting = [first.id]
        while let id = waiting.popLast() {
            for step in steps where step.id == id {
                for next in step.ways where reached.insert(next).inserted {
                    waiting.append(next)
                }
            }
        }
        return steps.filter { !$0.isStanding && !reached.contains($0.id) }.map(\.id)
    }

    /// The steps from which no case ever comes to an end, in the order they are written.
    ///
    /// That an applicant may withdraw does not count: it is no way for those who handle the case.
    public static func endless(in steps: [Step]) -> [String] {
        var ending = Set(steps.filter(\.canClose).map(\.id))
        var grows = true
        while grows {
            let more = steps.filter {
                !ending.contains($0.id) && $0.ways.contains(where: ending.contains)
            }
            ending.formUnion(more.map(\.id))
            grows = !more.isEmpty
        }
        return steps.filter { !$0.isStanding && !ending.contains($0.id) }.map(\.id)
    }
}

extension Step {
    private var plans: [EffectPlan] { actions.flatMap(\.effects) + late }

    /// The steps a case can go to from here.
    fileprivate var ways: [String] {
        plans.compactMap { plan in
            if case .move(let to) = plan { to } else { nil }
        }
    }

    fileprivate var canClose: Bool {
        plans.contains { plan in
            if case .close = plan { true } else { false }
        }
    }
}
