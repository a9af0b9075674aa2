extension Advance {
    /// Who has to act before the case goes on is settled when the step begins: whoever comes to the party
    /// later is not waited for.
    mutating func freeze(_ step: Step) {
        state.answered = []
        state.awaited = step.each.flatMap { members[$0] } ?? []
    }

    /// Somebody who is waited for has acted; what follows when all have, follows with the last.
    mutating func answer(_ action: Action, by act: Act) {
        guard !action.whenAll.isEmpty, let member = act.member else { return }
        state.answered.append(member)
        note(.answered(member))
        guard Set(state.answered) == Set(state.awaited) else { return }
        for plan in action.whenAll.filter({ !$0.movesCase }) + action.whenAll.filter(\.movesCase) {
            follow(plan, of: .action(action.id), by: act)
        }
    }
}
