extension Advance {
    /// Who has to act before the case goes on is settled when the step begins: whoever comes to the party
    /// later is not waited for. Whose word stands already is not asked again.
    mutating func freeze(_ step: Step) {
        state.awaited = step.each.flatMap { members[$0] ?? [] }
        let standing = state.awaited.filter { self.standing[step.id]?.contains($0) == true }
        // Somebody has to be the last.
        state.answered = standing.count < state.awaited.count ? standing : []
    }

    /// Another stands from now on where somebody stood; who is waited for is waited for in him.
    mutating func standIn(_ member: String, for other: String) {
        guard let index = state.awaited.firstIndex(of: other), !state.answered.contains(other)
        else { return }
        state.awaited[index] = member
        note(.stoodIn(member, for: other))
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
