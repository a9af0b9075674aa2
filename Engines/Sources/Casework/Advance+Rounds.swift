import Calendar

extension Advance {
    /// What is given again and again in a step begins, or goes on after the case was elsewhere: periods
    /// that it was elsewhere all through are left out, one that was given before is not given again.
    mutating func startRounds(of step: Step) {
        for round in step.every {
            let first = calendar.start(of: round.first(for: calendar.date(of: now)))
            let kept = state.clocks.firstIndex {
                $0.step == step.id && $0.round == round.grant
            }
            if let kept {
                state.clocks[kept].rest = nil
                state.clocks[kept].due = max(state.clocks[kept].due, first)
                note(.resumeClock(state.clocks[kept]))
                fireRounds(of: state.clocks[kept].id)
            } else {
                state.clocksStarted += 1
                let clock = CaseClock(
                    id: state.clocksStarted,
                    step: step.id,
                    started: now,
                    due: first,
                    round: round.grant
                )
                state.clocks.append(clock)
                note(.startClock(clock))
                fireRounds(of: clock.id)
            }
        }
    }

    /// Nothing is given again while the case is elsewhere; how far it has come is kept.
    mutating func keepRounds() {
        for index in state.clocks.indices
        where state.clocks[index].round != nil && state.clocks[index].isRunning {
            state.clocks[index].rest = .kept
            note(.pauseClock(state.clocks[index]))
        }
    }

    /// Gives each period that has begun by now, once, and waits for the next one.
    mutating func fireRounds(of id: Int) {
        while let clock = state.clocks.first(where: { $0.id == id }), clock.isRunning,
            clock.due <= now
        {
            fireRound(of: id)
        }
    }

    /// Gives one period.
    mutating func fireRound(of id: Int) {
        guard let index = state.clocks.firstIndex(where: { $0.id == id && $0.isRunning }),
            let grant = state.clocks[index].round,
            let round = procedure.step(state.clocks[index].step)?.every
                .first(where: { $0.grant == grant })
        else {
            stopClocks { $0.id == id }
            return
        }
        let due = state.clocks[index].due
        let start = round.period.start(of: calendar.date(of: due))
        if !state.granted.contains(grant) { state.granted.append(grant) }
        note(.round(grant, of: start), due: min(due, now))
        state.clocks[index].due = calendar.start(of: round.period.next(after: start))
    }
}
