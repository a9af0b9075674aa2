import Calendar

extension Advance {
    /// Lets one planned effect happen.
    mutating func follow(_ plan: EffectPlan, of occasion: Occasion, by act: Act?) {
        switch plan {
        case .next(let rungs):
            if let rung = state.rung(after: rungs) { move(to: rung, words: nil) }
        case .promise(let name):
            if let given = act?.promised { promise(name, given) }
        case .post:
            if let paid = act?.paid { count(paid) }
        case .keep(let name):
            keep(name)
        case .meet(let occasion):
            note(.meet(occasion))
        case .opens(let opening):
            note(.opens(opening))
        case .draft(let text):
            note(.draft(text))
        case .voice(let voice, let text):
            note(.voice(voice, on: text))
        case .move(let to):
            move(to: to, words: words(of: occasion, act))
        case .close(let outcome):
            close(as: outcome, words: words(of: occasion, act))
        case .sendBack:
            sendBack()
        case .appeal: lookAgain()
        case .uphold: close(as: state.appealed ?? "", words: words(of: occasion, act))
        case .reopen: move(to: placeToReopen, words: nil)
        case .object: object()
        case .sign: sign(by: act)
        case .grant(let grant):
            state.granted.append(grant)
            note(.grant(grant))
        case .pay(let grant):
            note(.pay(grant))
        case .take(let offer):
            state.granted.append(offer)
            note(.take(offer))
        case .giveBack(let offer):
            state.granted.removeAll { $0 == offer }
            note(.giveBack(offer))
        case .offered(let offer, let onward):
            guard act?.isOffered == true else { return move(to: onward, words: nil) }
            move(to: Step.accepting, words: nil)
            note(.tell([Step.applicant], .offered(offer)))
        case .write(let paper):
            note(.write(paper))
        case .tell(let people):
            note(.tell(people, occasion))
        case .task(let people):
            note(.task(people, step: state.step))
        }
    }

    /// What whoever acts says about it, where the action has words.
    private func words(of occasion: Occasion, _ act: Act?) -> String? {
        guard let act, case .action(let id) = occasion,
            let action = procedure.possibleActions(in: state).first(where: { $0.id == id })
        else { return nil }
        return action.say == .none ? nil : act.spokenWords
    }

    /// The case goes to another step; handing it over within a step lets the clock go on.
    private mutating func move(to step: String, words: String?) {
        if step == Step.applicant {
            ask(words: words)
        } else if step != state.step {
            note(.move(from: state.step, to: step))
            keepRounds()
            stopClocks { $0.round == nil }
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
        keepRounds()
        // What a detour has interrupted is where the case goes back to, never the detour.
        if !Step.detours.contains(state.step) { state.returnsTo = state.step }
        enter(Step.applicant)
        note(.tell([Step.applicant], .asked(words: words)))
    }

    /// The applicant has answered, or an objection is, or nobody signs: the step before goes on.
    private mutating func sendBack() {
        guard let step = state.returnsTo else { return }
        note(.move(from: state.step, to: step))
        goBack()
        note(.task(procedure.step(step)?.who ?? [], step: step))
    }

    /// The case stands again in the step it came from, with the time that step had left.
    mutating func goBack() {
        guard let step = state.returnsTo else { return }
        stopClocks(where: \.isRunning)
        state.step = step
        state.returnsTo = nil
        state.awaits = nil
        resumeClocks()
        if let again = procedure.step(step) { startRounds(of: again) }
    }

    private mutating func close(as outcome: String, words: String?) {
        let kind = procedure.outcomes[outcome] ?? .ended
        if state.step != Step.appeal { state.endedIn = state.step }
        let isReviewable = procedure.step(state.step)?.isReviewable ?? true
        if kind == .refused, state.appealed == nil, isReviewable {
            state.appealUntil = procedure.appeal?.within.end(from: now, in: calendar)
        }
        note(.move(from: state.step, to: Step.closed))
        stopClocks()
        endPromises()
        state.awaited = []
        state.answered = []
        state.step = Step.closed
        state.returnsTo = nil
        state.awaits = nil
        state.outcome = outcome
        note(.close(outcome: outcome, kind: kind, words: words))
        note(.tell([Step.applicant], .closed(outcome: outcome)))
    }

    /// A refused case is open again, for somebody else to look at.
    private mutating func lookAgain() {
        state.appealed = state.outcome
        state.appealUntil = nil
        state.outcome = nil
        note(.lookAgain)
        note(.move(from: Step.closed, to: Step.appeal))
        enter(Step.appeal)
    }

    /// Where the case ended; where that is nothing but waiting for others, where it began.
    private var placeToReopen: String {
        let step = state.endedIn.flatMap(procedure.step)
        guard let step, !Step.detours.contains(step.id), step.waitsFor == nil,
            step.each.isEmpty, step.notice == nil
        else { return procedure.first }
        return step.id
    }

    /// The case stands in a step from now on, and the step's time begins.
    mutating func enter(_ id: String) {
        guard let step = procedure.step(id) else { return }
        state.step = id
        if id != Step.applicant {
            if !Step.detours.contains(id) {
                state.returnsTo = nil
                state.awaits = nil
            }
            // Who is waited for in a step is waited for when its action has been signed.
            if id != Step.signature { freeze(step) }
            if !state.reached.contains(id) { state.reached.append(id) }
        }
        startClock(of: step)
        startRounds(of: step)
        note(.task(step.who, step: id))
    }
}

extension CaseState {
    /// The rung after the furthest that was reached; the last one where there is none after it.
    fileprivate func rung(after rungs: [String]) -> String? {
        guard let furthest = rungs.lastIndex(where: reached.contains) else { return rungs.first }
        return rungs[min(furthest + 1, rungs.count - 1)]
    }
}
