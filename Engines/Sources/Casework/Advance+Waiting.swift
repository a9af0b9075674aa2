extension Advance {
    /// What an action gives is not there: the case stays where it is and waits for it, its time rests.
    mutating func wait(_ act: Act) throws(CaseworkRefusal) {
        var action = try allowed(act)
        if let held = procedure.held(in: state)?.action {
            // It is signed and stands where it was done.
            action = held
            note(.move(from: state.step, to: state.returnsTo ?? state.step))
            goBack()
        }
        guard state.awaits == nil else { throw .waitsAlready(action: action.id) }
        state.awaits = action.id
        pauseClocks()
        note(.wait(action: action.id))
        state.version += 1
    }

    /// It waits no longer: what it waited for has come, or somebody has decided otherwise.
    mutating func stopWaiting() {
        guard state.awaits != nil, state.step != Step.signature else { return }
        state.awaits = nil
        note(.stopWaiting)
        resumeClocks()
    }
}
