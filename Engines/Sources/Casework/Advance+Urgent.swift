import Calendar

/// Cases that are handled before others: a shorter term counts, and the step's own goes on beside it.
///
/// The shorter one is counted from the moment a case becomes urgent, or comes to the step: nobody is late by what
/// another decides. Both rest and are put off together, so that taking it back finds the time that there would be.
extension Advance {
    /// The case is urgent from now on, or is so no more.
    mutating func setUrgent(_ isUrgent: Bool) {
        guard state.isUrgent != isUrgent else { return }
        state.isUrgent = isUrgent
        for index in state.clocks.indices {
            if isUrgent { shorten(index) } else { lengthen(index) }
        }
        for clock in state.clocks { fireWarning(of: clock.id) }
    }

    /// The shorter term of a step.
    func urgentTerm(of step: String) -> Due? {
        procedure.urgent[step].map(Due.within)
    }

    /// The shorter term counts for a clock from now on, where it ends sooner.
    mutating func shorten(_ index: Int) {
        let clock = state.clocks[index]
        guard clock.round == nil, clock.ordinary == nil, clock.late == nil,
            let term = urgentTerm(of: clock.step)
        else { return }
        let due = term.instant(from: now, in: calendar)
        if let rest = clock.rest {
            // Which of them ends sooner shows when it runs again.
            state.clocks[index].ordinary = CaseClock.Ordinary(due: clock.due, rest: rest)
            state.clocks[index].rest = term.rest(until: due, from: now, in: calendar)
        } else if due < clock.due {
            state.clocks[index].ordinary = CaseClock.Ordinary(due: clock.due)
            state.clocks[index].due = due
            let warn = procedure.step(clock.step)?.warn?.before(due, in: calendar)
            if clock.warned == nil { state.clocks[index].warn = warn }
        }
    }

    /// The step's own term counts again, as if no shorter one had.
    private mutating func lengthen(_ index: Int) {
        let clock = state.clocks[index]
        guard let ordinary = clock.ordinary else { return }
        state.clocks[index].ordinary = nil
        state.clocks[index].due = ordinary.due
        state.clocks[index].rest = ordinary.rest
        let isOver = ordinary.due <= now && (clock.isRunning || ordinary.rest == .fixed)
        guard !isOver else { return }
        state.clocks[index].late = nil
        guard clock.isRunning else { return }
        let warn = procedure.step(clock.step)?.warn?.before(ordinary.due, in: calendar)
        state.clocks[index].warn = warn
        // Whoever was warned of the sooner day is warned of the later one.
        if let warn, now < warn { state.clocks[index].warned = nil }
    }

    /// The step's own time goes on beside a shorter one; where it ends sooner after all, it counts.
    mutating func resumeOrdinary(_ index: Int) {
        let clock = state.clocks[index]
        guard let ordinary = clock.ordinary, let rest = ordinary.rest else { return }
        let due = rest.due(after: now, or: ordinary.due, in: calendar)
        if clock.late == nil, due <= clock.due {
            state.clocks[index].ordinary = nil
            state.clocks[index].due = due
            state.clocks[index].warn = procedure.step(clock.step)?.warn?
                .before(due, in: calendar)
        } else {
            state.clocks[index].ordinary = CaseClock.Ordinary(due: due)
        }
    }
}
