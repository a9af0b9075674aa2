import Calendar
import Casework
import Testing

/// Two sides, each of several, and one text between them.
@Suite struct TextTests {
    private static let members = ["firms": ["f1", "f2"], "hands": ["h1"]]

    private func procedure() throws -> Procedure {
        try Procedure(
            steps: [
                Step(
                    id: "drafting",
                    who: ["clerk"],
                    actions: [
                        Action(id: "draft", effects: [.draft("pact")]),
                        Action(id: "put", effects: [.move(to: "asking")]),
                    ]
                ),
                Step(
                    id: "asking",
                    who: ["firms", "hands"],
                    each: ["firms", "hands"],
                    within: Due("5 days"),
                    late: [.move(to: "drafting")],
                    actions: [
                        Action(
                            id: "agree",
                            effects: [.voice(.accept, on: "pact")],
                            whenAll: [.write("pact"), .move(to: "waiting")]
                        ),
                        Action(
                            id: "differ",
                            say: .required,
                            effects: [.voice(.object, on: "pact"), .move(to: "drafting")]
                        ),
                    ]
                ),
                Step(
                    id: "waiting",
                    who: ["clerk"],
                    isDated: true,
                    late: [.grant("shelter"), .close(as: "over")],
                    isWait: true,
                    actions: []
                ),
            ],
            outcomes: ["over": .done]
        )
    }

    private struct Run {
        let procedure: Procedure
        var state = CaseState.unfiled
        var effects: [Deed] = []
        var days: [String: CivilDate] = [:]
        var standing: [String: Set<String>] = [:]

        mutating func run(_ event: CaseEvent, on day: Int) throws {
            let advance = try procedure.advance(
                state,
                event,
                at: try June.instant(day, 9),
                in: June.calendar,
                with: TextTests.members,
                until: days,
                standing: standing
            )
            state = advance.state
            effects = advance.effects.map(\.deed)
            #expect(state.brokenInvariants(of: procedure) == [])
        }

        mutating func act(_ action: String, by member: String? = nil, on day: Int) throws {
            let party = member.map { $0.hasPrefix("f") ? "firms" : "hands" } ?? "clerk"
            try run(
                .act(
                    Act(
                        action,
                        as: [party],
                        saying: "说明",
                        seeing: state.version,
                        member: member
                    )
                ),
                on: day
            )
        }
    }

    private func asked() throws -> Run {
        var run = Run(procedure: try procedure())
        try run.run(.filed, on: 1)
        try run.act("draft", on: 1)
        #expect(run.effects == [.draft("pact")])
        try run.act("put", on: 1)
        return run
    }

    @Test func `every member of every side is waited for`() throws {
        var run = try asked()
        #expect(run.state.awaited == ["f1", "f2", "h1"])
        try run.act("agree", by: "f1", on: 2)
        try run.act("agree", by: "h1", on: 2)
        #expect(run.state.step == "asking")
        try run.act("agree", by: "f2", on: 3)
        #expect(run.state.step == "waiting")
    }

    @Test func `what the last one says comes before what follows from all`() throws {
        var run = try asked()
        for member in ["f1", "f2", "h1"] { try run.act("agree", by: member, on: 2) }
        let voice = run.effects.firstIndex(of: .voice(.accept, on: "pact"))
        let paper = run.effects.firstIndex(of: .write("pact"))
        #expect(try #require(voice) < #require(paper))
    }

    @Test func `a word that stands is not asked again, and somebody is always the last`() throws {
        var run = try asked()
        try run.act("agree", by: "f1", on: 2)
        try run.run(.tick, on: 10)
        #expect(run.state.step == "drafting")
        run.standing = ["asking": ["f1", "f2"]]
        try run.act("put", on: 10)
        #expect(run.state.answered == ["f1", "f2"])
        try run.act("agree", by: "h1", on: 11)
        #expect(run.state.step == "waiting")

        var all = try asked()
        try all.act("differ", by: "f1", on: 2)
        all.standing = ["asking": ["f1", "f2", "h1"]]
        try all.act("put", on: 2)
        #expect(all.state.answered == [])
    }

    @Test func `another is waited for in the place of whom he replaces`() throws {
        var run = try asked()
        try run.act("agree", by: "f1", on: 2)
        try run.run(.replaced("h1", by: "h9"), on: 2)
        #expect(run.state.awaited == ["f1", "f2", "h9"])
        #expect(run.effects == [.stoodIn("h9", for: "h1")])
        #expect(throws: CaseworkRefusal.self) { try run.act("agree", by: "h1", on: 2) }
        // Whose word is given stays who he was.
        try run.run(.replaced("f1", by: "f9"), on: 2)
        #expect(run.state.awaited == ["f1", "f2", "h9"] && run.effects == [])
    }

    @Test func `a day that a formula says is waited for, and nobody is late`() throws {
        var run = try asked()
        run.days = ["waiting": try #require(CivilDate(year: 2024, month: 6, day: 12))]
        for member in ["f1", "f2", "h1"] { try run.act("agree", by: member, on: 2) }
        try run.run(.tick, on: 12)
        #expect(run.state.step == "waiting" && run.effects == [])
        try run.run(.tick, on: 13)
        #expect(run.state.outcome == "over" && run.effects.contains(.grant("shelter")))
        let isLate = run.effects.contains { if case .late = $0 { true } else { false } }
        #expect(!isLate)
    }

    @Test func `nobody decides for everyone for ever, in one party or in several`() throws {
        let endless = Step(
            id: "asking",
            who: ["firms"],
            each: ["firms", "hands"],
            actions: [Action(id: "agree", effects: [], whenAll: [.close(as: "over")])]
        )
        #expect(throws: ProcedureFaults.self) {
            try Procedure(steps: [endless], outcomes: ["over": .done])
        }
    }
}
