extension Procedure {
    /// What a person of these duties may do with a case as it stands, in the order to offer it.
    ///
    /// Conditions are not looked at: a caller shows those that do not hold, and why.
    public func actions(in state: CaseState, for duties: Set<String>) -> [Action] {
        possibleActions(in: state).filter { !duties.isDisjoint(with: people(of: $0, in: state)) }
    }

    /// Everything that somebody may do with a case as it stands; of an appeal the time is not looked at.
    public func possibleActions(in state: CaseState) -> [Action] {
        guard let step = step(state.step) else {
            return state.appealUntil == nil ? [] : [.appeal]
        }
        let written = step.actions
        let canWithdraw =
            step.id != Step.appeal && state.granted.allSatisfy(returnable.contains)
            && step.action(Action.withdraw.id) == nil
        return written + events.filter { $0.isOffered(in: state) }
            + (canWithdraw ? [.withdraw(givingBack: state.granted)] : [])
    }

    /// The duties and parties that may do an action where the case stands.
    func people(of action: Action, in state: CaseState) -> [String] {
        action.who ?? step(state.step)?.who ?? []
    }

    /// Whether any step has an action of this id.
    func knows(action id: String) -> Bool {
        steps.contains { $0.action(id) != nil } || events.contains { $0.id == id }
            || Action.standing.contains { $0.id == id }
    }
}

extension Action {
    /// Whether there is anything for the event to be about: a payment needs a promise it counts towards.
    fileprivate func isOffered(in state: CaseState) -> Bool {
        guard effects.contains(.post) else { return true }
        return state.promises.contains(where: \.takesPayments)
    }
}
