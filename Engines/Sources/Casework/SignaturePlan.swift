public import Calendar

/// Who signs besides where an action gives much, and by when. From which sum on, the caller says.
public struct SignaturePlan: Hashable, Sendable {
    /// The duty that signs.
    public let to: String
    /// How long that may take.
    public let within: Due
    /// Who hears of it when that time is over.
    public let late: [String]

    /// A second signature as a procedure writes it.
    public init(to: String, within: Due, late: [String] = []) {
        self.to = to
        self.within = within
        self.late = late
    }

    /// The step in which it is signed, or goes back to whoever acted first.
    var step: Step {
        Step(
            id: Step.signature,
            who: [to],
            within: within,
            late: late.isEmpty ? [] : [.tell(late)],
            actions: [
                Action(id: Action.countersign, say: .optional, effects: [.sign]),
                Action(id: Action.unsigned, say: .required, effects: [.sendBack]),
            ],
            // Whoever signs refuses nothing.
            isReviewable: false
        )
    }
}

extension Procedure {
    /// The action that was done and waits for a second signature, and the step where it was done.
    public func held(in state: CaseState) -> (action: Action, step: Step)? {
        guard state.step == Step.signature, let step = state.returnsTo.flatMap(step),
            let action = state.awaits.flatMap(step.action)
        else { return nil }
        return (action, step)
    }
}

extension Advance {
    /// What somebody does is not done yet: the case goes to whoever signs besides, and the time of its step rests.
    mutating func hold(_ act: Act) throws(CaseworkRefusal) {
        let action = try allowed(act)
        guard procedure.signature != nil, state.step != Step.signature else {
            throw .wrongStep(action: action.id, step: state.step)
        }
        stopWaiting()
        let from = state.step
        note(.move(from: from, to: Step.signature))
        keepRounds()
        pauseClocks()
        state.returnsTo = from
        enter(Step.signature)
        state.awaits = action.id
        state.version += 1
    }

    /// What was done takes effect where it was done, as if it were done there now.
    mutating func sign(by act: Act?) {
        guard let held = procedure.held(in: state)?.action else { return }
        goBack()
        for plan in held.effects { follow(plan, of: .action(held.id), by: act) }
    }
}
