import Calendar

extension Advance {
    /// Everything that became due by now takes effect, in the order of due instants and ids.
    ///
    /// A clock that begins meanwhile waits for the next tick: nobody could have known of it.
    mutating func fireDueClocks() {
        let moments = state.clocks.filter(\.isRunning).flatMap(\.moments)
            .filter { $0.at <= now }
            .sorted { ($0.at, $0.clock, $0.isLate ? 1 : 0) < ($1.at, $1.clock, $1.isLate ? 1 : 0) }
        for moment in moments {
            if moment.isLate {
                fireLateness(of: moment.clock)
            } else {
                fireWarning(of: moment.clock)
            }
        }
    }

    /// The alarm of a running clock is raised, once, if it is time.
    mutating func fireWarning(of id: Int) {
        guard let index = state.clocks.firstIndex(where: { $0.id == id && $0.isRunning }),
            state.clocks[index].warned == nil, state.clocks[index].late == nil,
            let warn = state.clocks[index].warn, warn <= now
        else { return }
        state.clocks[index].warned = now
        let clock = state.clocks[index]
        note(.warn(clock), due: warn)
        let who = procedure.step(clock.step)?.who ?? []
        note(.tell(who, .warned(step: clock.step)), due: warn)
    }

    /// The lateness of a running clock takes effect, once.
    private mutating func fireLateness(of id: Int) {
        guard let index = state.clocks.firstIndex(where: { $0.id == id && $0.isRunning }),
            state.clocks[index].late == nil
        else { return }
        state.clocks[index].late = now
        let clock = state.clocks[index]
        note(.late(clock), due: clock.due)
        let plans = procedure.step(clock.step)?.late ?? []
        let before = effects.count
        for plan in plans.filter({ !$0.movesCase }) + plans.filter(\.movesCase) {
            follow(plan, of: .late(step: clock.step), words: nil)
        }
        stampEffects(from: before, due: clock.due)
        if plans.contains(where: { !$0.isMessage }) { state.version += 1 }
    }

    /// Effects of lateness were due when the time was over, whenever they are done.
    private mutating func stampEffects(from start: Int, due: Instant) {
        for index in start..<effects.count where effects[index].due == now {
            effects[index] = Effect(effects[index].deed, due: due, done: now)
        }
    }
}

extension CaseClock {
    /// An instant at which a clock does something.
    struct Moment {
        let at: Instant
        let clock: Int
        let isLate: Bool
    }

    /// What the clock will still do by itself.
    var moments: [Moment] {
        guard late == nil else { return [] }
        let lateness = Moment(at: due, clock: id, isLate: true)
        guard warned == nil, let warn else { return [lateness] }
        return [Moment(at: warn, clock: id, isLate: false), lateness]
    }
}

extension EffectPlan {
    /// Whether people only hear of it, so that a page someone has open stays true.
    fileprivate var isMessage: Bool {
        switch self {
        case .tell, .task: true
        case .move, .close, .sendBack, .grant, .pay, .write: false
        }
    }
}
