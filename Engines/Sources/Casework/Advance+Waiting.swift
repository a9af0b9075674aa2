extension Advance {
    /// What an action gives is not there: the case stays where it is and waits for it, its time rests.
    mutating func wait(_ act: Act) throws(CaseworkRefusal) {
        let action = try allowed(act)
        guard state.awaits == nil else { throw .waitsAlready(action: action.id) }
        state.awaits = action.id
        pauseClocks()
        note(.wait(action: action.id))
        state.version += 1
    }

    /// It waits no longer: what it waited for has come, or somebody has decided otherwise.
    mutating func stopWaiting() {
        guard state.awaits != nil else { return }
        state.awaits = nil
        note(.stopWaiting)
        resumeClocks()
    }
}
