import Calendar
import Casework
import Testing

@Suite struct ProcedureTests {
    @Test func `a procedure reports everything that does not hang together`() throws {
        let step = Step(
            id: "a",
            who: ["keeper"],
            actions: [
                Action(id: "x", effects: [.move(to: "b")]),
                Action(id: "x", effects: [.close(as: "won")]),
                Action(id: "y", effects: [.move(to: "a"), .close(as: "lost")]),
            ]
        )
        let faults = #expect(throws: ProcedureFaults.self) {
            try Procedure(steps: [step, step], outcomes: ["lost": .failed])
        }
        let expected: [ProcedureFaults.Fault] = [
            .actionTwice(step: "a", action: "x"), .unknownStep("b", from: "a"),
            .unknownOutcome("won", from: "a"), .twoWays(step: "a"), .stepTwice("a"),
        ]
        #expect(faults.map { Set($0.list) } == Set(expected))
    }

    @Test func `a procedure without a step is none`() {
        let faults = #expect(throws: ProcedureFaults.self) {
            try Procedure(steps: [], outcomes: [:])
        }
        #expect(faults?.list == [.noSteps])
    }

    @Test func `steps that cannot be reached or left are found`() {
        let turn = Step(
            id: "turn",
            who: [],
            actions: [Action(id: "on", effects: [.move(to: "round")])]
        )
        let round = Step(
            id: "round",
            who: [],
            actions: [Action(id: "on", effects: [.move(to: "turn")])]
        )
        let island = Step(
            id: "island",
            who: [],
            actions: [Action(id: "end", effects: [.close(as: "gone")])]
        )
        #expect(Procedure.unreachable(in: [turn, round, island]) == ["island"])
        #expect(Procedure.endless(in: [turn, round, island]) == ["turn", "round"])
        #expect(Procedure.unreachable(in: [Loan.look, Loan.lent, Loan.chase]).isEmpty)
        #expect(Procedure.endless(in: [Loan.look, Loan.lent, Loan.chase]).isEmpty)
    }

    @Test func `where only lateness leads is no part of the way`() throws {
        #expect(try Loan.procedure().reachedByLatenessAlone == ["chase"])
        // What waits for its time is not late when that is over.
        let wait = Step(
            id: "lent",
            who: [],
            within: Due("14 days"),
            late: [.move(to: "chase")],
            isWait: true,
            actions: []
        )
        let patient = try Procedure(
            steps: [Loan.look, wait, Loan.chase],
            outcomes: Loan.outcomes
        )
        #expect(patient.reachedByLatenessAlone.isEmpty)
    }

    @Test func `a procedure may give the applicant another time`() throws {
        let applicant = Step(id: Step.applicant, who: [], within: Due("14 days"), actions: [])
        let procedure = try Procedure(
            steps: [applicant, Loan.look, Loan.lent, Loan.chase],
            outcomes: Loan.outcomes
        )
        #expect(procedure.first == "look")
        let standing = try #require(procedure.step(Step.applicant))
        #expect(standing.who == [Step.applicant])
        #expect(standing.actions == [.sendIn])
        #expect(standing.late == [.close(as: Procedure.lapsed)])
        #expect(standing.within == Due("14 days"))
    }
}
