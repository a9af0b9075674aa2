import Calendar
import Casework
import Testing

@Suite struct AdvanceTests {
    let loan: Procedure

    init() throws {
        loan = try Loan.procedure()
    }

    private func filed(_ day: Int = 3) throws -> CaseState {
        try loan.advance(.unfiled, .filed, at: June.instant(day), in: June.calendar).state
    }

    private func act(
        _ state: CaseState,
        _ action: String,
        as duty: String = "keeper",
        saying words: String? = nil,
        condition: Bool? = true,
        on day: Int,
        hour: Int = 9
    ) throws -> Advance {
        let act = Act(
            action,
            as: [duty],
            saying: words,
            seeing: state.version,
            condition: condition,
            missing: ["weight"]
        )
        return try loan.advance(state, .act(act), at: June.instant(day, hour), in: June.calendar)
    }

    @Test func `a filed case stands in the first step and its time runs`() throws {
        let state = try filed(3)
        #expect(state.step == "look")
        #expect(state.version == 1)
        // Monday is not counted; Tuesday, Wednesday, Thursday are.
        #expect(try state.clocks.map(\.due) == [June.end(6)])
        #expect(state.brokenInvariants(of: loan).isEmpty)
    }

    @Test func `a case judged anew stands where it stood, and pages of before are stale`() throws {
        let state = try filed(3)
        let anew = try loan.advance(state, .judgedAnew, at: June.instant(4), in: June.calendar)
        #expect(anew.state.version == 2 && anew.effects.isEmpty)
        #expect(anew.state.step == state.step && anew.state.clocks == state.clocks)
        #expect(throws: CaseworkRefusal.notFiled) {
            try loan.advance(.unfiled, .judgedAnew, at: June.instant(4), in: June.calendar)
        }
    }

    @Test func `what runs is put off by days; what is late, rests or is over stays`() throws {
        func putOff(_ state: CaseState, on day: Int) throws -> Advance {
            try loan.advance(state, .putOff(days: 7), at: June.instant(day), in: June.calendar)
        }
        let state = try filed(3)
        #expect(try putOff(state, on: 4).state.clocks.map(\.due) == [June.end(13)])
        let late = try putOff(state, on: 10).state
        let due = try June.end(6)
        #expect(late.clocks.first?.late != nil && late.clocks.map(\.due) == [due])
        let asked = try act(state, "ask", saying: "哪一把？", on: 5).state
        let waiting = try putOff(asked, on: 6).state
        #expect(waiting.clocks.map(\.rest) == asked.clocks.map(\.rest))
        #expect(waiting.clocks.first?.due == asked.clocks.first?.due)
        #expect(waiting.clocks[1].due > asked.clocks[1].due)
        let over = try act(state, "ask", saying: "哪一把？", on: 5).state
        #expect(try putOff(over, on: 6).state.version == over.version)
        #expect(try putOff(.unfiled, on: 6).state == .unfiled)
    }

    @Test func `an action moves the case after everything else it does`() throws {
        let advance = try act(filed(), "lend", on: 4)
        #expect(advance.state.step == "lent")
        #expect(advance.state.granted == ["tool"])
        #expect(advance.state.version == 2)
        let deeds = advance.effects.map(\.deed)
        #expect(deeds.first == .grant("tool"))
        #expect(deeds.dropFirst().first == .move(from: "look", to: "lent"))
        #expect(try advance.state.clocks.map(\.due) == [June.end(30)])
    }

    @Test func `asking back rests the officer's time and starts the applicant's`() throws {
        let asked = try act(filed(3), "ask", saying: "哪一把？", on: 5).state
        #expect(asked.step == Step.applicant)
        #expect(asked.returnsTo == "look")
        #expect(asked.clocks.map(\.isRunning) == [false, true])
        // Tuesday and Wednesday are used up: one working day is left.
        #expect(asked.clocks.first?.rest == .workingDays(1))

        let back = try act(asked, "send in", as: Step.applicant, on: 17).state
        #expect(back.step == "look")
        #expect(try back.clocks.map(\.due) == [June.end(18)])
        #expect(back.brokenInvariants(of: loan).isEmpty)
    }

    @Test func `a handover within a step lets its time go on`() throws {
        let state = try filed()
        let handed = try act(state, "hand on", on: 5).state
        #expect(handed.clocks == state.clocks)
        #expect(handed.version == 2)
    }

    @Test func `an applicant who never answers lets the case lapse, which is no refusal`() throws {
        let asked = try act(filed(3), "ask", saying: "?", on: 4).state
        let later = try June.instant(30).advanced(byMilliseconds: 30 * 86_400_000)
        let advance = try loan.advance(asked, .tick, at: later, in: June.calendar)
        #expect(advance.state.outcome == Procedure.lapsed)
        #expect(loan.outcomes[Procedure.lapsed] == .ended)
        #expect(advance.state.clocks.isEmpty)
    }

    @Test func `an applicant may withdraw until something is given`() throws {
        let state = try filed()
        #expect(loan.actions(in: state, for: [Step.applicant]).map(\.id) == ["withdraw"])
        let gone = try act(state, "withdraw", as: Step.applicant, on: 4).state
        #expect(gone.outcome == Procedure.withdrawn)
        let lent = try act(state, "lend", on: 4).state
        #expect(loan.actions(in: lent, for: [Step.applicant]).isEmpty)
        #expect(throws: CaseworkRefusal.somethingGiven(["tool"])) {
            try act(lent, "withdraw", as: Step.applicant, on: 5)
        }
    }

    @Test func `an alarm and lateness happen once, with the instants they were due`() throws {
        let lent = try act(filed(), "lend", on: 4).state
        let quiet = try loan.advance(lent, .tick, at: June.instant(27), in: June.calendar)
        #expect(quiet.effects.isEmpty && quiet.state == lent)

        let warned = try loan.advance(lent, .tick, at: June.instant(29), in: June.calendar)
        let alarm = try #require(warned.effects.first)
        #expect(alarm.due == lent.clocks.first?.warn)
        #expect(try alarm.done == June.instant(29))
        #expect(warned.state.version == lent.version)
        let again = try loan.advance(warned.state, .tick, at: June.instant(30), in: June.calendar)
        #expect(again.effects.isEmpty)

        let july = try June.end(30).advanced(byMilliseconds: 5 * 86_400_000)
        let late = try loan.advance(warned.state, .tick, at: july, in: June.calendar)
        #expect(late.state.step == "chase")
        #expect(late.state.version == lent.version + 1)
        #expect(try late.effects.allSatisfy { try $0.due == June.end(30) && $0.done == july })
    }

    @Test func `an alarm that is past when a step begins is raised at once`() throws {
        let state = try filed(28)
        let lent = try act(state, "lend", on: 30)
        #expect(
            lent.effects.contains { effect in
                if case .warn = effect.deed { effect.due < effect.done } else { false }
            }
        )
    }

    @Test func `lateness moves the case before a late action can`() throws {
        let lent = try act(filed(), "lend", on: 4).state
        let july = try June.end(30)
        #expect(throws: CaseworkRefusal.self) {
            try loan.advance(
                lent,
                .act(Act("brought back", as: ["keeper"], seeing: lent.version)),
                at: july,
                in: June.calendar
            )
        }
    }
}
