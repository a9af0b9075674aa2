public import Calendar

/// Where an event leaves a case, and what follows from it.
public struct Advance: Hashable, Sendable {
    /// Where the case stands now.
    public internal(set) var state: CaseState
    /// What is to be done about it, in order.
    public internal(set) var effects: [Effect]

    let procedure: Procedure
    let now: Instant
    let calendar: WorkCalendar
    let members: [String: [String]]
    let days: [String: CivilDate]
    let standing: [String: Set<String>]

    init(
        _ state: CaseState,
        under procedure: Procedure,
        at now: Instant,
        in calendar: WorkCalendar,
        _ members: [String: [String]],
        _ days: [String: CivilDate],
        _ standing: [String: Set<String>]
    ) {
        self.state = state
        self.effects = []
        self.procedure = procedure
        self.now = now
        self.calendar = calendar
        self.members = members
        self.days = days
        self.standing = standing
    }

    /// Notes that something is to be done now, which was due at another instant perhaps.
    mutating func note(_ deed: Deed, due: Instant? = nil) {
        effects.append(Effect(deed, due: due, done: now))
    }
}

extension Procedure {
    /// What an event makes of a case: the one door through which a case changes.
    ///
    /// Clocks that are due by `now` take effect first, in the order of their due instants and ids;
    /// then the event. Nothing is changed when it is refused.
    ///
    /// - Parameters:
    ///   - state: Where the case stands; ``CaseState/unfiled`` before it is filed.
    ///   - event: What happens.
    ///   - now: When it happens.
    ///   - calendar: The days on which people work.
    ///   - members: Who is of which party, for the steps in which everyone of a party acts.
    ///   - days: The last days of the steps that have one by a formula, as far as they can be said.
    ///   - standing: By step, those who have said already what everyone is asked for there.
    public func advance(
        _ state: CaseState,
        _ event: CaseEvent,
        at now: Instant,
        in calendar: WorkCalendar,
        with members: [String: [String]] = [:],
        until days: [String: CivilDate] = [:],
        standing: [String: Set<String>] = [:]
    ) throws(CaseworkRefusal) -> Advance {
        var advance = Advance(state, under: self, at: now, in: calendar, members, days, standing)
        switch event {
        case .filed:
            if state.isFiled { throw .filedAlready }
            advance.file()
        case .judgedAnew:
            guard state.isFiled else { throw .notFiled }
            if let outcome = state.outcome { throw .closed(outcome: outcome) }
            advance.state.version += 1
        case .held(let act):
            advance.fireDueClocks()
            try advance.hold(act)
        case .short(let act):
            advance.fireDueClocks()
            try advance.wait(act)
        case .relieved:
            guard state.awaits != nil, state.step != Step.signature else { return advance }
            advance.stopWaiting()
            advance.state.version += 1
        case .replaced(let other, let member):
            advance.standIn(member, for: other)
            advance.state.version += 1
        case .putOff(let days):
            advance.fireDueClocks()
            if advance.state.outcome == nil { advance.putOffClocks(by: days) }
        case .urgent(let isUrgent):
            guard state.isFiled else { throw .notFiled }
            if let outcome = state.outcome { throw .closed(outcome: outcome) }
            advance.fireDueClocks()
            // Time may have ended it just now.
            if advance.state.outcome == nil { advance.setUrgent(isUrgent) }
        case .tick:
            advance.fireDueClocks()
        case .act(let act):
            advance.fireDueClocks()
            try advance.perform(act)
        }
        return advance
    }
}
