extension Advance {
    /// The case begins its way.
    mutating func file() {
        enter(procedure.first)
        state.version += 1
    }

    /// Somebody does something, or is told why not.
    mutating func perform(_ act: Act) throws(CaseworkRefusal) {
        let action = try allowed(act)
        let words = action.say == .none ? nil : act.spokenWords
        for plan in action.effects {
            follow(plan, of: .action(action.id), words: words)
        }
        state.version += 1
    }

    /// The action that an act names, if this person may do it here and now.
    private func allowed(_ act: Act) throws(CaseworkRefusal) -> Action {
        guard procedure.knows(action: act.action) else { throw .unknownAction(act.action) }
        guard state.isFiled else { throw .notFiled }
        guard act.version == state.version else {
            throw .stale(seen: act.version, version: state.version)
        }
        if let outcome = state.outcome { throw .closed(outcome: outcome) }
        let action = try present(act.action)
        let people = procedure.people(of: action, in: state)
        guard !act.duties.isDisjoint(with: people) else {
            throw .notYourDuty(action: action.id, who: people)
        }
        try check(action, against: act)
        return action
    }

    private func present(_ id: String) throws(CaseworkRefusal) -> Action {
        let possible = procedure.possibleActions(in: state)
        if let action = possible.first(where: { $0.id == id }) { return action }
        if id == Action.withdraw.id { throw .somethingGiven(state.granted) }
        throw .wrongStep(action: id, step: state.step)
    }

    private func check(_ action: Action, against act: Act) throws(CaseworkRefusal) {
        if action.isConditional {
            switch act.condition {
            case nil: throw .informationNeeded(action: action.id, facts: act.missing)
            case false?: throw .conditionNotMet(action: action.id)
            case true?: break
            }
        }
        if action.say == .required, act.spokenWords == nil {
            throw .wordsRequired(action: action.id)
        }
    }
}

extension Act {
    /// The words, if there is anything in them.
    fileprivate var spokenWords: String? {
        guard let words, words.contains(where: { !$0.isWhitespace }) else { return nil }
        return words
    }
}
