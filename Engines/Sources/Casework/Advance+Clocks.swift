import Calendar

extension Advance {
    /// The step's time begins; an alarm that should have been raised already is raised at once.
    mutating func startClock(of step: Step) {
        guard let due = due(of: step) else { return }
        state.clocksStarted += 1
        let clock = CaseClock(
            id: state.clocksStarted,
            step: step.id,
            started: now,
            due: due,
            warn: step.warn?.before(due, in: calendar)
        )
        state.clocks.append(clock)
        if state.isUrgent { shorten(state.clocks.count - 1) }
        note(.startClock(state.clocks[state.clocks.count - 1]))
        fireWarning(of: clock.id)
    }

    /// When a step's time is over; nil where nothing presses.
    private func due(of step: Step) -> Instant? {
        if step.isDated { return days[step.id].map(calendar.end) }
        return step.within?.instant(from: now, in: calendar)
    }

    /// Deadlines and alarms that are still to come move by calendar days. What is late stays late; what rests
    /// keeps what is left of it; what comes again keeps its rhythm; what is only waited for is nobody's work.
    mutating func putOffClocks(by days: Int) {
        func later(_ instant: Instant) -> Instant {
            let civil = calendar.zone.civil(instant)
            return calendar.zone.instant(
                of: CivilDateTime(date: civil.date.adding(days: days), time: civil.time)
            )
        }
        for index in state.clocks.indices {
            let clock = state.clocks[index]
            guard clock.isRunning, clock.round == nil, procedure.step(clock.step)?.isWait != true
            else { continue }
            if let ordinary = clock.ordinary, now < ordinary.due {
                state.clocks[index].ordinary?.due = later(ordinary.due)
            }
            guard clock.late == nil else { continue }
            state.clocks[index].due = later(clock.due)
            guard let warn = clock.warn.map(later) else { continue }
            // Whoever was warned of the old day is warned of the new one.
            if clock.warned == nil || now < warn {
                state.clocks[index].warn = warn
                state.clocks[index].warned = nil
            }
        }
    }

    /// Time stops for good, for the clocks of this kind.
    mutating func stopClocks(where over: (CaseClock) -> Bool = { _ in true }) {
        let stopped = state.clocks.filter(over)
        state.clocks.removeAll(where: over)
        for clock in stopped { note(.stopClock(clock)) }
    }

    /// Time rests for the present step.
    mutating func pauseClocks() {
        let within = procedure.step(state.step)?.within
        for index in state.clocks.indices
        where state.clocks[index].isRunning && state.clocks[index].round == nil {
            let clock = state.clocks[index]
            if let ordinary = clock.ordinary {
                // What is late stays late.
                let isOver = ordinary.due <= now
                state.clocks[index].ordinary?.rest =
                    isOver
                    ? .fixed : within?.rest(until: ordinary.due, from: now, in: calendar) ?? .fixed
            }
            let term = clock.ordinary == nil ? within : urgentTerm(of: clock.step)
            state.clocks[index].rest =
                term?.rest(until: clock.due, from: now, in: calendar) ?? .fixed
            note(.pauseClock(state.clocks[index]))
        }
    }

    /// Time goes on for the present step, with what was left.
    mutating func resumeClocks() {
        let warn = procedure.step(state.step)?.warn
        for index in state.clocks.indices {
            guard let rest = state.clocks[index].rest, state.clocks[index].round == nil else {
                continue
            }
            let due = rest.due(after: now, or: state.clocks[index].due, in: calendar)
            state.clocks[index].rest = nil
            if state.clocks[index].late == nil {
                state.clocks[index].due = due
                state.clocks[index].warn = warn?.before(due, in: calendar)
            }
            resumeOrdinary(index)
            note(.resumeClock(state.clocks[index]))
            fireWarning(of: state.clocks[index].id)
        }
    }
}
