import Calendar
import Casework
import SeededTesting
import Testing

/// A station that is looked at, open, shut for a time, and closed in the end.
private enum Station {
    static func procedure(countsFirst: Bool = true) throws -> Procedure {
        try Procedure(
            steps: [
                Step(
                    id: "look",
                    who: ["inspector"],
                    within: Due("10 days"),
                    actions: [Action(id: "pass", effects: [.grant("building"), .move(to: "open")])]
                ),
                Step(
                    id: "open",
                    who: ["officer"],
                    every: [Round("upkeep", each: .month, countsFirst: countsFirst)],
                    actions: [
                        Action(id: "suspend", effects: [.move(to: "suspended")]),
                        Action(id: "ask", effects: [.move(to: Step.applicant)]),
                        Action(id: "shut", effects: [.close(as: "shut")]),
                    ]
                ),
                Step(
                    id: "suspended",
                    who: ["officer"],
                    actions: [Action(id: "resume", effects: [.move(to: "open")])]
                ),
            ],
            outcomes: ["shut": .ended]
        )
    }

    static let calendar = WorkCalendar(zone: .shanghai, decreed: DecreedDays())

    static func day(_ text: String, hour: Int = 9) throws -> Instant {
        calendar.start(of: try #require(CivilDate(text)))
            .advanced(byMilliseconds: Int64(hour) * 3_600_000)
    }
}

extension Advance {
    /// The first days of the periods that were given.
    fileprivate var months: [String] {
        effects.compactMap { effect in
            if case .round("upkeep", let day) = effect.deed { day.description } else { nil }
        }
    }
}

@Suite struct RoundTests {
    private func act(_ action: String, _ state: CaseState) -> CaseEvent {
        .act(Act(action, as: ["inspector", "officer", Step.applicant], seeing: state.version))
    }

    /// Plays days and deeds; the months that were given, in order.
    private func months(
        of procedure: Procedure,
        _ deeds: [(String, String)]
    ) throws -> [String] {
        var state = CaseState.unfiled
        var months: [String] = []
        for (day, deed) in deeds {
            let event: CaseEvent =
                deed == "file" ? .filed : deed == "tick" ? .tick : act(deed, state)
            let advance = try procedure.advance(
                state,
                event,
                at: try Station.day(day),
                in: Station.calendar
            )
            state = advance.state
            months += advance.months
            #expect(state.brokenInvariants(of: procedure).isEmpty)
        }
        return months
    }

    @Test func `the month of opening counts, and every month after it`() throws {
        let months = try months(
            of: try Station.procedure(),
            [("2021-03-08", "file"), ("2021-03-10", "pass"), ("2021-12-31", "tick")]
        )
        #expect(months.count == 10)
        #expect(months.first == "2021-03-01" && months.last == "2021-12-01")
    }

    @Test func `where the first month does not count, it begins with the next`() throws {
        let months = try months(
            of: try Station.procedure(countsFirst: false),
            [("2021-03-08", "file"), ("2021-03-10", "pass"), ("2021-05-31", "tick")]
        )
        #expect(months == ["2021-04-01", "2021-05-01"])
    }

    @Test func `a month of which the station was open a day is given once, one without is not`()
        throws
    {
        let months = try months(
            of: try Station.procedure(),
            [
                ("2021-03-01", "file"), ("2021-03-10", "pass"), ("2021-03-20", "suspend"),
                ("2021-03-25", "resume"), ("2021-03-26", "suspend"), ("2021-05-20", "tick"),
                ("2021-06-30", "resume"), ("2021-07-01", "tick"), ("2021-07-02", "shut"),
                ("2021-09-01", "tick"),
            ]
        )
        #expect(months == ["2021-03-01", "2021-06-01", "2021-07-01"])
    }

    @Test func `each is due at the first minute of its month, however late it is done`() throws {
        let procedure = try Station.procedure()
        var state = CaseState.unfiled
        for (day, event) in [("2021-01-05", "file"), ("2021-01-06", "pass")] {
            state = try procedure.advance(
                state,
                event == "file" ? .filed : act(event, state),
                at: try Station.day(day),
                in: Station.calendar
            ).state
        }
        let late = try procedure.advance(
            state,
            .tick,
            at: try Station.day("2021-03-20"),
            in: Station.calendar
        )
        #expect(late.months == ["2021-02-01", "2021-03-01"])
        #expect(
            late.effects.map(\.due) == [
                try Station.day("2021-02-01", hour: 0), try Station.day("2021-03-01", hour: 0),
            ]
        )
        #expect(late.state.version == state.version, "a page that is open stays true")
        #expect(late.state.wakes == (try Station.day("2021-04-01", hour: 0)))
    }

    /// The second model: a set of months in which the station was open for a moment.
    @Test(arguments: UInt64(1)...60)
    func `over random downtimes each month with an open day is given exactly once`(
        seed: UInt64
    ) throws {
        let procedure = try Station.procedure()
        var random = Seeded(seed)
        var state = CaseState.unfiled
        var now = try Station.day("2021-01-04")
        let end = try Station.day("2023-12-31")
        var given: [String] = []
        var openSince: Instant?
        var open: Set<String> = []
        func month(_ instant: Instant) -> CivilDate {
            Station.calendar.date(of: instant).firstOfMonth
        }
        while now < end {
            let event: CaseEvent =
                switch state.step {
                case "": .filed
                case "look": act("pass", state)
                case "open":
                    [.tick, .tick, act("suspend", state), act("ask", state)]
                        .randomElement(using: &random) ?? .tick
                case "suspended":
                    [.tick, act("resume", state)].randomElement(using: &random) ?? .tick
                case Step.applicant:
                    state.wakes.map { $0 <= now } == true ? .tick : act("send in", state)
                default: .tick
                }
            let advance = try procedure.advance(state, event, at: now, in: Station.calendar)
            if let since = openSince {
                var day = month(since)
                while day <= month(now) {
                    open.insert(day.description)
                    day = day.adding(months: 1)
                }
            }
            given += advance.months
            state = advance.state
            openSince = state.step == "open" ? now : nil
            if openSince != nil { open.insert(month(now).description) }
            #expect(state.brokenInvariants(of: procedure).isEmpty)
            #expect(Set(given).count == given.count, "no month is given twice")
            #expect(Set(given) == open)
            if state.isClosed { break }
            now = now.advanced(byMilliseconds: .random(in: 1...80 * 86_400_000, using: &random))
        }
        #expect(!given.isEmpty)
    }
}

@Suite struct WaitingTests {
    private let lend = Act("lend", as: ["keeper"], seeing: 1)

    private func filed() throws -> CaseState {
        try Loan.procedure().advance(.unfiled, .filed, at: June.instant(3), in: June.calendar).state
    }

    @Test func `what cannot be given yet waits where it stands, and its time rests`() throws {
        let loan = try Loan.procedure()
        let waits = try loan.advance(
            try filed(),
            .short(lend),
            at: June.instant(4),
            in: June.calendar
        )
        #expect(waits.state.step == "look" && waits.state.awaits == "lend")
        #expect(waits.state.granted.isEmpty)
        #expect(waits.state.wakes == nil)
        #expect(waits.effects.contains { $0.deed == .wait(action: "lend") })
        #expect(waits.state.brokenInvariants(of: loan).isEmpty)
        let again = Act("lend", as: ["keeper"], seeing: waits.state.version)
        #expect(throws: CaseworkRefusal.waitsAlready(action: "lend")) {
            try loan.advance(waits.state, .short(again), at: June.instant(5), in: June.calendar)
        }
    }

    @Test func `when it has come, the action goes on as if it had not waited`() throws {
        let loan = try Loan.procedure()
        let waits = try loan.advance(
            try filed(),
            .short(lend),
            at: June.instant(4),
            in: June.calendar
        )
        let act = Act("lend", as: ["keeper"], seeing: waits.state.version)
        let done = try loan.advance(waits.state, .act(act), at: June.instant(24), in: June.calendar)
        #expect(done.state.step == "lent" && done.state.awaits == nil)
        #expect(done.state.granted == ["tool"])
        #expect(done.state.brokenInvariants(of: loan).isEmpty)
    }

    @Test func `somebody may decide otherwise meanwhile, and the time goes on`() throws {
        let loan = try Loan.procedure()
        let waits = try loan.advance(
            try filed(),
            .short(lend),
            at: June.instant(4),
            in: June.calendar
        )
        let back = try loan.advance(waits.state, .relieved, at: June.instant(5), in: June.calendar)
        #expect(back.state.awaits == nil && back.state.wakes != nil)
        let no = Act("turn down", as: ["keeper"], saying: "不借", seeing: back.state.version)
        let closed = try loan.advance(back.state, .act(no), at: June.instant(6), in: June.calendar)
        #expect(closed.state.outcome == "refused")
        let ask = Act("ask", as: ["keeper"], saying: "问", seeing: waits.state.version)
        let asked = try loan.advance(waits.state, .act(ask), at: June.instant(5), in: June.calendar)
        #expect(asked.state.step == Step.applicant && asked.state.awaits == nil)
        #expect(asked.state.brokenInvariants(of: loan).isEmpty)
    }
}
