import Calendar
import Casework
import Testing

/// A place that is taken when somebody has looked, and asked for where another gave it back.
private enum Camp {
    static let hours = "48 hours"

    static func procedure() throws -> Procedure {
        try Procedure(
            steps: [
                Step(
                    id: "look",
                    who: ["officer"],
                    within: Due("5 days"),
                    actions: [
                        Action(
                            id: "sound",
                            effects: [.take("seat"), .offered("seat", onward: "in")]
                        )
                    ]
                ),
                Step(
                    id: "in",
                    who: ["officer"],
                    actions: [
                        Action(id: "leave", effects: [.giveBack("seat"), .close(as: "left")]),
                        Action(id: "over", effects: [.grant("badge"), .move(to: "honoured")]),
                    ]
                ),
                Step(
                    id: "honoured",
                    who: ["officer"],
                    actions: [Action(id: "end", effects: [.close(as: "left")])]
                ),
                .accepting("seat", within: try #require(Due(hours)), onward: "in"),
            ],
            outcomes: ["left": .ended]
        )
    }

    static let calendar = WorkCalendar(zone: .shanghai, decreed: DecreedDays())
    static let start = Instant(milliseconds: 1_719_277_200_000)
}

@Suite struct AcceptTests {
    private let procedure: Procedure

    init() throws {
        procedure = try Camp.procedure()
    }

    private func advance(
        _ state: CaseState,
        _ event: CaseEvent,
        hours: Int64 = 0
    ) throws -> Advance {
        try procedure.advance(
            state,
            event,
            at: Camp.start.advanced(byMilliseconds: hours * 3_600_000),
            in: Camp.calendar
        )
    }

    private func act(_ id: String, _ state: CaseState, isOffered: Bool = false) -> CaseEvent {
        .act(
            Act(
                id,
                as: ["officer", Step.applicant],
                saying: "好",
                seeing: state.version,
                isOffered: isOffered
            )
        )
    }

    private func filed() throws -> CaseState { try advance(.unfiled, .filed).state }

    private func offered() throws -> Advance {
        let state = try filed()
        return try advance(state, act("sound", state, isOffered: true))
    }

    @Test func `a piece that nobody had is taken at once`() throws {
        let state = try filed()
        let taken = try advance(state, act("sound", state))
        #expect(taken.state.step == "in" && taken.state.granted == ["seat"])
        #expect(taken.state.brokenInvariants(of: procedure) == [])
    }

    @Test func `a piece that came back is asked about, and kept for so long`() throws {
        let asked = try offered()
        #expect(asked.state.step == Step.accepting)
        #expect(
            asked.effects.contains { $0.deed == .tell([Step.applicant], .offered("seat")) }
        )
        #expect(asked.state.wakes == Camp.start.advanced(byMilliseconds: 48 * 3_600_000))
        let kept = try advance(asked.state, .tick, hours: 47)
        #expect(kept.state == asked.state)
        let over = try advance(asked.state, .tick, hours: 48)
        #expect(over.state.outcome == Procedure.lapsed && over.state.granted == [])
        #expect(over.effects.count { $0.deed == .giveBack("seat") } == 1)
        #expect(over.state.brokenInvariants(of: procedure) == [])
        // Too late to say yes.
        #expect(throws: CaseworkRefusal.self) {
            try advance(asked.state, act("accept offer", asked.state), hours: 49)
        }
    }

    @Test(
        arguments: [
            ("accept offer", "in", 0, nil), ("decline offer", Step.closed, 1, Procedure.withdrawn),
            ("withdraw", Step.closed, 1, Procedure.withdrawn),
        ] as [(String, String, Int, String?)]
    )
    func `whoever is asked takes it or leaves it`(
        _ action: String,
        _ step: String,
        _ backs: Int,
        _ outcome: String?
    ) throws {
        let asked = try offered()
        let done = try advance(asked.state, act(action, asked.state), hours: 1)
        #expect(done.state.step == step && done.state.outcome == outcome)
        #expect(done.effects.count { $0.deed == .giveBack("seat") } == backs)
        #expect(done.state.granted == (backs == 0 ? ["seat"] : []))
        #expect(done.state.brokenInvariants(of: procedure) == [])
    }

    @Test func `what is given for good keeps a case from being withdrawn, a place does not`() throws
    {
        let state = try filed()
        let taken = try advance(state, act("sound", state)).state
        #expect(procedure.possibleActions(in: taken).contains { $0.id == Action.withdraw.id })
        let badge = try advance(taken, act("over", taken)).state
        #expect(!procedure.possibleActions(in: badge).contains { $0.id == Action.withdraw.id })
        #expect(throws: CaseworkRefusal.self) { try advance(badge, act("withdraw", badge)) }
    }

    @Test func `nobody comes to the question without a step for it`() {
        #expect(throws: ProcedureFaults.self) {
            try Procedure(
                steps: [
                    Step(
                        id: "look",
                        who: ["officer"],
                        actions: [
                            Action(
                                id: "sound",
                                effects: [.take("seat"), .offered("seat", onward: "look")]
                            ), Action(id: "end", effects: [.close(as: "left")]),
                        ]
                    )
                ],
                outcomes: ["left": .ended]
            )
        }
    }
}
