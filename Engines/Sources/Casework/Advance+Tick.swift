import Calendar

extension Advance {
    /// Everything that became due by now takes effect, in the order of due instants and ids.
    ///
    /// A clock that begins meanwhile waits for the next tick: nobody could have known of it.
    mutating func fireDueClocks() {
        let clocks = Set(state.clocks.map(\.id))
        let promises = Set(state.promises.map(\.id))
        // Each looks at what the one before has left: time that moves a case ends what it was given there.
        while let moment = nextMoment(of: clocks, promises) {
            switch moment.happening {
            case .break(let promise): fireBreak(of: promise)
            case .warning(let clock): fireWarning(of: clock)
            case .lateness(let clock): fireLateness(of: clock)
            case .round(let clock): fireRound(of: clock)
            }
        }
    }

    /// The next thing that is due of what was known before any of it happened.
    private func nextMoment(of clocks: Set<Int>, _ promises: Set<Int>) -> Moment? {
        state.moments.filter { moment in
            guard moment.at <= now else { return false }
            return switch moment.happening {
            case .break(let promise): promises.contains(promise)
            case .warning(let clock), .lateness(let clock), .round(let clock):
                clocks.contains(clock)
            }
        }.min()
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
        let step = procedure.step(clock.step)
        let isWait = step?.isWait == true
        note(isWait ? .passed(clock) : .late(clock), due: clock.due)
        let plans = step?.late ?? []
        let occasion: Occasion =
            isWait ? .passed(step: clock.step) : .late(step: clock.step)
        let before = effects.count
        for plan in plans.filter({ !$0.movesCase }) + plans.filter(\.movesCase) {
            follow(plan, of: occasion, by: nil)
        }
        stampEffects(from: before, due: clock.due)
        if plans.contains(where: { !$0.isMessage }) { state.version += 1 }
    }

    /// Effects of lateness were due when the time was over, whenever they are done.
    mutating func stampEffects(from start: Int, due: Instant) {
        for index in start..<effects.count where effects[index].due == now {
            effects[index] = Effect(effects[index].deed, due: due, done: now)
        }
    }
}

/// An instant at which something happens in a case by itself.
struct Moment: Comparable {
    /// In the order in which those of one instant happen.
    enum Happening: Hashable {
        case `break`(promise: Int)
        case warning(clock: Int)
        case lateness(clock: Int)
        case round(clock: Int)

        /// Promises come first, for they move the case; then clocks by their ids, each alarm before its end.
        fileprivate var rank: (Int, Int, Int) {
            switch self {
            case .break(let promise): (0, promise, 0)
            case .warning(let clock): (1, clock, 0)
            case .lateness(let clock): (1, clock, 1)
            case .round(let clock): (1, clock, 2)
            }
        }
    }

    let at: Instant
    let happening: Happening

    static func < (one: Moment, other: Moment) -> Bool {
        one.at == other.at ? one.happening.rank < other.happening.rank : one.at < other.at
    }
}

extension CaseState {
    /// What will still happen by itself.
    var moments: [Moment] {
        clocks.filter(\.isRunning).flatMap(\.moments)
            + promises.filter(\.isOpen).map {
                Moment(at: $0.due, happening: .break(promise: $0.id))
            }
    }
}

extension CaseClock {
    /// What the clock will still do by itself.
    var moments: [Moment] {
        if round != nil { return [Moment(at: due, happening: .round(clock: id))] }
        guard late == nil else { return [] }
        let lateness = Moment(at: due, happening: .lateness(clock: id))
        guard warned == nil, let warn else { return [lateness] }
        return [Moment(at: warn, happening: .warning(clock: id)), lateness]
    }
}

extension EffectPlan {
    /// Whether people only hear of it, so that a page someone has open stays true.
    fileprivate var isMessage: Bool {
        switch self {
        case .tell, .task: true
        case .move, .close, .sendBack, .next, .offered, .appeal, .uphold, .reopen, .object, .sign,
            .grant, .pay, .take, .giveBack, .write, .promise, .post, .keep, .meet, .opens, .draft,
            .voice:
            false
        }
    }
}
