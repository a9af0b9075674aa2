import Calendar

extension Advance {
    /// The case begins its way.
    mutating func file() {
        enter(procedure.first)
        state.version += 1
    }

    /// Somebody does something, or is told why not.
    mutating func perform(_ act: Act) throws(CaseworkRefusal) {
        let action = try allowed(act)
        stopWaiting()
        let wasClosed = state.isClosed
        for plan in action.effects where !plan.movesCase {
            follow(plan, of: .action(action.id), by: act)
        }
        answer(action, by: act)
        // Whoever acts last ends the step: the action's own way would lead from there.
        for plan in action.effects where plan.movesCase && (wasClosed || !state.isClosed) {
            follow(plan, of: .action(action.id), by: act)
        }
        state.version += 1
    }

    /// The action that an act names, if this person may do it here and now.
    func allowed(_ act: Act) throws(CaseworkRefusal) -> Action {
        guard procedure.knows(action: act.action) else { throw .unknownAction(act.action) }
        guard state.isFiled else { throw .notFiled }
        guard act.version == state.version else {
            throw .stale(seen: act.version, version: state.version)
        }
        if let outcome = state.outcome, act.action != Action.appeal.id {
            throw .closed(outcome: outcome)
        }
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
        if id == Action.appeal.id, !state.canAppeal(at: now) { throw .noAppeal }
        if let action = possible.first(where: { $0.id == id }) { return action }
        if id == Action.withdraw.id, state.step != Step.appeal {
            throw .somethingGiven(state.granted)
        }
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
        try checkTurn(action, of: act)
        try checkPromise(action, of: act)
        // What is signed has to hold at the signature, as what is done has to.
        if action.effects.contains(.sign), let held = procedure.held(in: state)?.action {
            try check(held, against: act)
        }
    }

    /// What everyone of a party does, each does once, and nobody for another.
    private func checkTurn(_ action: Action, of act: Act) throws(CaseworkRefusal) {
        guard !action.whenAll.isEmpty else { return }
        guard let member = act.member, state.awaited.contains(member) else {
            throw .notYourDuty(action: action.id, who: procedure.people(of: action, in: state))
        }
        if state.answered.contains(member) { throw .doneAlready(action: action.id) }
    }

    /// A promise names its day and its sum, and no day that is over.
    private func checkPromise(_ action: Action, of act: Act) throws(CaseworkRefusal) {
        for plan in action.consequences {
            switch plan {
            case .promise(let name):
                guard let given = act.promised,
                    procedure.promise(name)?.hasSum == false || given.sum.map({ $0 > 0 }) == true
                else { throw .promiseIncomplete }
                if given.until < calendar.date(of: now) { throw .promiseOver }
            case .post where act.paid.map({ $0 > 0 }) != true: throw .paymentMissing
            default: continue
            }
        }
    }
}

extension Act {
    /// The words, if there is anything in them.
    var spokenWords: String? {
        guard let words, words.contains(where: { !$0.isWhitespace }) else { return nil }
        return words
    }
}
