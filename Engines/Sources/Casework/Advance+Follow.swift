extension Advance {
    /// Lets one planned effect happen.
    mutating func follow(_ plan: EffectPlan, of occasion: Occasion, words: String?) {
        switch plan {
        case .move(let to):
            move(to: to, words: words)
        case .close(let outcome):
            close(as: outcome, words: words)
        case .sendBack:
            sendBack()
        case .grant(let grant):
            state.granted.append(grant)
            note(.grant(grant))
        case .pay(let grant):
            note(.pay(grant))
        case .write(let paper):
            note(.write(paper))
        case .tell(let people):
            note(.tell(people, occasion))
        case .task(let people):
            note(.task(people, step: state.step))
        }
    }

    /// The case goes to another step; handing it over within a step lets the clock go on.
    private mutating func move(to step: String, words: String?) {
        if step == Step.applicant {
            ask(words: words)
        } else if step != state.step {
            note(.move(from: state.step, to: step))
            stopClocks()
            enter(step)
        } else {
            note(.task(procedure.step(step)?.who ?? [], step: step))
        }
    }

    /// The case goes to its applicant, and the time of the asking step rests.
    private mutating func ask(words: String?) {
        guard state.step != Step.applicant else { return }
        note(.move(from: state.step, to: Step.applicant))
        pauseClocks()
        state.returnsTo = state.step
        enter(Step.applicant)
        note(.tell([Step.applicant], .asked(words: words)))
    }

    /// The applicant has answered: the asking step goes on with the time it had left.
    private mutating func sendBack() {
        guard let step = state.returnsTo else { return }
        note(.move(from: Step.applicant, to: step))
        stopClocks(where: \.isRunning)
        state.step = step
        state.returnsTo = nil
        resumeClocks()
        note(.task(procedure.step(step)?.who ?? [], step: step))
    }

    private mutating func close(as outcome: String, words: String?) {
        let kind = procedure.outcomes[outcome] ?? .ended
        note(.move(from: state.step, to: Step.closed))
        stopClocks()
        state.step = Step.closed
        state.returnsTo = nil
        state.outcome = outcome
        note(.close(outcome: outcome, kind: kind, words: words))
        note(.tell([Step.applicant], .closed(outcome: outcome)))
    }

    /// The case stands in a step from now on, and the step's time begins.
    mutating func enter(_ id: String) {
        guard let step = procedure.step(id) else { return }
        state.step = id
        startClock(of: step)
        note(.task(step.who, step: id))
    }
}
