import Calendar
import Casework
import SeededTesting
import Testing

/// A title that is shown to the public before it is given, and what becomes of objections.
@Suite struct NoticeTests {
    private static let calendar = WorkCalendar(zone: .shanghai, decreed: DecreedDays())
    /// 25 June 2024, nine in the morning.
    private static let start = Instant(milliseconds: 1_719_277_200_000)
    private static let day: Int64 = 86_400_000

    private let procedure: Procedure

    init() throws {
        let plan = NoticePlan(
            "list",
            within: try #require(Due("5 days")),
            to: "supervisor",
            answer: try #require(Due("3 days")),
            late: ["auditor"],
            upheld: [.close(as: "refused")]
        )
        procedure = try Procedure(
            steps: [
                Step(
                    id: "choose",
                    who: ["officer"],
                    actions: [Action(id: "propose", effects: [.move(to: "shown")])]
                ),
                plan.shown(
                    in: Step(
                        id: "shown",
                        who: ["officer"],
                        late: [.grant("title"), .close(as: "named")],
                        actions: [
                            Action(id: "stop", say: .required, effects: [.move(to: "choose")])
                        ]
                    )
                ),
                plan.objection,
            ],
            outcomes: ["named": .done, "refused": .refused],
            appeal: AppealPlan(
                within: try #require(Span("15 days")),
                to: "supervisor",
                answer: try #require(Due("15 days"))
            )
        )
    }

    private func advance(
        _ state: CaseState,
        _ event: CaseEvent,
        at now: Instant
    ) throws -> Advance {
        let result = try procedure.advance(state, event, at: now, in: Self.calendar)
        #expect(result.state.brokenInvariants(of: procedure) == [])
        return result
    }

    private func advance(_ state: CaseState, _ event: CaseEvent, day: Int64) throws -> Advance {
        try advance(state, event, at: Self.start.advanced(byMilliseconds: day * Self.day))
    }

    private func act(_ id: String, as duty: String, on state: CaseState) -> CaseEvent {
        .act(Act(id, as: [duty], saying: "因为", seeing: state.version))
    }

    private func shown() throws -> CaseState {
        let state = try advance(.unfiled, .filed, day: 0).state
        return try advance(state, act("propose", as: "officer", on: state), day: 0).state
    }

    private func objected(day: Int64) throws -> CaseState {
        let state = try shown()
        return try advance(state, act(Action.object, as: Step.anybody, on: state), day: day).state
    }

    @Test func `without an objection the clock leads the case on when the days are over`() throws {
        let state = try shown()
        #expect(procedure.shows(state)?.notice == "list")
        #expect(try advance(state, .tick, day: 5).state.step == "shown")
        let over = try advance(state, .tick, day: 6)
        #expect(over.state.outcome == "named" && procedure.shows(over.state) == nil)
        #expect(over.effects.contains { $0.deed == .grant("title") })
        #expect(!over.effects.contains { if case .late = $0.deed { true } else { false } })
    }

    @Test
    func `an objection holds the case with a supervisor, however long ago the days were over`()
        throws
    {
        let state = try objected(day: 2)
        #expect(state.step == Step.objection && procedure.shows(state)?.id == "shown")
        let late = try advance(state, .tick, day: 40)
        #expect(late.state.step == Step.objection)
        #expect(late.effects.contains { $0.deed == .tell(["auditor"], .late(step: "objection")) })
    }

    @Test(arguments: [(3, 5), (3, 6), (9, 9)])
    func `a dismissed objection gives the case back, and the days are the same as before`(
        answered: Int64,
        looked: Int64
    ) throws {
        let state = try objected(day: 2)
        let answer = act(Action.dismiss, as: "supervisor", on: state)
        let back = try advance(state, answer, day: answered)
        #expect(back.state.step == "shown" && back.state.outcome == nil)
        #expect(back.effects.contains { $0.deed == .tell(["applicant"], .action(Action.dismiss)) })
        let after = try advance(back.state, .tick, day: looked).state
        #expect((after.outcome == "named") == (looked >= 6))
    }

    @Test func `an objection that is right ends the case, and two have looked at it then`() throws {
        let state = try objected(day: 2)
        let answer = act(Action.sustain, as: "supervisor", on: state)
        let over = try advance(state, answer, day: 3).state
        #expect(over.outcome == "refused" && procedure.shows(over) == nil)
        #expect(over.appealUntil == nil)
    }

    @Test
    func `nobody but the public objects, nobody but the supervisor answers, and not without words`()
        throws
    {
        let state = try shown()
        let own = act(Action.object, as: "officer", on: state)
        #expect(throws: CaseworkRefusal.self) { try advance(state, own, day: 1) }
        let held = try objected(day: 1)
        let foreign = act(Action.dismiss, as: "officer", on: held)
        #expect(throws: CaseworkRefusal.self) { try advance(held, foreign, day: 1) }
        let silent = CaseEvent.act(Act(Action.dismiss, as: ["supervisor"], seeing: held.version))
        #expect(throws: CaseworkRefusal.wordsRequired(action: Action.dismiss)) {
            try advance(held, silent, day: 1)
        }
    }

    @Test func `an objection that came meanwhile makes the page of whoever answers stale`() throws {
        let state = try objected(day: 1)
        let second = act(Action.object, as: Step.anybody, on: state)
        let joined = try advance(state, second, day: 1)
        #expect(joined.effects.contains { $0.deed == .task(["supervisor"], step: "objection") })
        let answer = act(Action.dismiss, as: "supervisor", on: state)
        #expect(throws: CaseworkRefusal.self) { try advance(joined.state, answer, day: 2) }
    }

    @Test(arguments: UInt64(1)...40)
    func
        `over random objections, answers and downtimes a case is named exactly when its days are over and nothing is open`(
            seed: UInt64
        ) throws
    {
        var random = Seeded(seed)
        var state = try shown()
        var now = Self.start
        // The midnight after the fifth day.
        let over = Self.calendar.end(of: Self.calendar.date(of: now).adding(days: 5))
        var isOpen = false
        for _ in 0..<12 {
            now = now.advanced(byMilliseconds: .random(in: 1...2 * Self.day, using: &random))
            switch Int.random(in: 0..<3, using: &random) {
            case 0:
                // What is due comes first: then there is nothing left to object to.
                let mayObject = isOpen || now < over
                let event = act(Action.object, as: Step.anybody, on: state)
                if let next = try? advance(state, event, at: now).state {
                    #expect(mayObject)
                    (state, isOpen) = (next, true)
                } else {
                    #expect(!mayObject)
                }
            case 1 where isOpen:
                let event = act(Action.dismiss, as: "supervisor", on: state)
                state = try advance(state, event, at: now).state
                isOpen = false
            default: break
            }
            state = try advance(state, .tick, at: now).state
            #expect((state.outcome == "named") == (!isOpen && now >= over))
            #expect((procedure.shows(state) != nil) == (state.outcome == nil))
            if state.isClosed { break }
        }
    }
}
