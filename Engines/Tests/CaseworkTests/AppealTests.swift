import Calendar
import Casework
import Testing

/// An application that an officer refuses, and the review of that by somebody else.
@Suite struct AppealTests {
    private static let calendar = WorkCalendar(zone: .shanghai, decreed: DecreedDays())
    /// 25 June 2024, nine in the morning.
    private static let start = Instant(milliseconds: 1_719_277_200_000)

    private let procedure: Procedure

    init() throws {
        procedure = try Procedure(
            steps: [
                Step(
                    id: "look",
                    who: ["officer"],
                    within: Due("3 days"),
                    actions: [
                        Action(id: "on", effects: [.move(to: "decide")]),
                        Action(id: "no", say: .required, effects: [.close(as: "refused")]),
                    ]
                ),
                Step(
                    id: "decide",
                    who: ["officer"],
                    within: Due("5 days"),
                    actions: [
                        Action(id: "yes", effects: [.close(as: "done")]),
                        Action(id: "refuse", say: .required, effects: [.close(as: "refused")]),
                        Action(id: "drop", effects: [.close(as: "dropped")]),
                    ]
                ),
            ],
            outcomes: ["done": .done, "refused": .refused, "dropped": .ended],
            appeal: AppealPlan(
                within: try #require(Span("15 days")),
                to: "supervisor",
                answer: try #require(Due("15 days")),
                late: ["auditor"]
            )
        )
    }

    private func advance(_ state: CaseState, _ event: CaseEvent, day: Int64 = 0) throws -> Advance {
        let result = try procedure.advance(
            state,
            event,
            at: Self.start.advanced(byMilliseconds: day * 86_400_000),
            in: Self.calendar
        )
        #expect(result.state.brokenInvariants(of: procedure) == [])
        return result
    }

    private func act(_ id: String, as duty: String, on state: CaseState) -> CaseEvent {
        .act(Act(id, as: [duty], saying: "因为", seeing: state.version))
    }

    private func refused(in step: String = "decide") throws -> CaseState {
        var state = try advance(.unfiled, .filed).state
        if step == "decide" {
            state = try advance(state, act("on", as: "officer", on: state)).state
        }
        let no = step == "decide" ? "refuse" : "no"
        return try advance(state, act(no, as: "officer", on: state)).state
    }

    private func appealed(in step: String = "decide", day: Int64 = 1) throws -> CaseState {
        let state = try refused(in: step)
        return try advance(state, act("appeal", as: Step.applicant, on: state), day: day).state
    }

    @Test(arguments: ["look", "decide"])
    func `a case that is taken up anew goes to where it was refused, and its time begins again`(
        step: String
    ) throws {
        let state = try appealed(in: step)
        #expect(state.step == Step.appeal && state.outcome == nil && state.appealed == "refused")
        let again = try advance(state, act("reopen", as: "supervisor", on: state), day: 3)
        #expect(again.state.step == step)
        #expect(again.state.clocks.map(\.started) == [again.effects[0].done])
        #expect(again.effects.contains { $0.deed == .tell([Step.applicant], .action("reopen")) })
    }

    @Test func `a refusal that stands is the same end, and the end of it`() throws {
        let state = try appealed()
        let stands = try advance(state, act("uphold", as: "supervisor", on: state), day: 2).state
        #expect(stands.outcome == "refused" && stands.appealUntil == nil)
        #expect(throws: CaseworkRefusal.noAppeal) {
            try advance(stands, act("appeal", as: Step.applicant, on: stands), day: 2)
        }
    }

    @Test func `refused again after an appeal, there is no other`() throws {
        var state = try appealed()
        state = try advance(state, act("reopen", as: "supervisor", on: state), day: 2).state
        state = try advance(state, act("refuse", as: "officer", on: state), day: 3).state
        #expect(state.outcome == "refused" && !state.canAppeal(at: Self.start))
        #expect(procedure.possibleActions(in: state).isEmpty)
    }

    /// The first day is not counted, and the last one ends at midnight.
    @Test(arguments: [(0, true), (15, true), (16, false), (400, false)] as [(Int64, Bool)])
    func `it is brought in time or not at all`(day: Int64, isInTime: Bool) throws {
        let state = try refused()
        let appeal = act("appeal", as: Step.applicant, on: state)
        if isInTime {
            #expect(try advance(state, appeal, day: day).state.step == Step.appeal)
        } else {
            #expect(throws: CaseworkRefusal.noAppeal) { try advance(state, appeal, day: day) }
        }
    }

    @Test(arguments: ["done", "dropped"])
    func `only a refusal can be appealed against`(outcome: String) throws {
        var state = try advance(.unfiled, .filed).state
        state = try advance(state, act("on", as: "officer", on: state)).state
        let action = outcome == "done" ? "yes" : "drop"
        state = try advance(state, act(action, as: "officer", on: state)).state
        #expect(procedure.possibleActions(in: state).isEmpty)
        #expect(throws: CaseworkRefusal.noAppeal) {
            try advance(state, act("appeal", as: Step.applicant, on: state))
        }
    }

    @Test
    func `nobody but the applicant appeals, nobody but the duty decides, and neither withdraws`()
        throws
    {
        let state = try refused()
        #expect(throws: CaseworkRefusal.self) {
            try advance(state, act("appeal", as: "officer", on: state))
        }
        let appeal = try appealed()
        for (action, duty) in [
            ("uphold", "officer"), ("reopen", Step.applicant), ("withdraw", Step.applicant),
        ] {
            #expect(throws: CaseworkRefusal.self) {
                try advance(appeal, act(action, as: duty, on: appeal), day: 1)
            }
        }
    }

    @Test func `a late review is told of, and stays to be done`() throws {
        let state = try appealed(day: 0)
        let late = try advance(state, .tick, day: 16)
        #expect(late.effects.contains { $0.deed == .tell(["auditor"], .late(step: Step.appeal)) })
        #expect(late.state.step == Step.appeal)
    }
}
