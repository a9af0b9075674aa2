import Calendar
import Casework
import Testing

@Suite struct RefusalTests {
    let loan: Procedure
    let state: CaseState

    init() throws {
        loan = try Loan.procedure()
        state = try loan.advance(.unfiled, .filed, at: June.instant(3), in: June.calendar).state
    }

    private func refusal(_ act: Act, in state: CaseState) throws -> CaseworkRefusal? {
        let now = try June.instant(4)
        return #expect(throws: CaseworkRefusal.self) {
            try loan.advance(state, .act(act), at: now, in: June.calendar)
        }
    }

    @Test func `an action that no step has is unknown`() throws {
        let act = Act("fly", as: ["keeper"], seeing: 1)
        #expect(try refusal(act, in: state) == .unknownAction("fly"))
    }

    @Test func `an action of another step is refused`() throws {
        let act = Act("found", as: ["steward"], seeing: 1)
        #expect(try refusal(act, in: state) == .wrongStep(action: "found", step: "look"))
    }

    @Test func `an action of another duty is refused`() throws {
        let act = Act("lend", as: ["steward"], seeing: 1)
        #expect(try refusal(act, in: state) == .notYourDuty(action: "lend", who: ["keeper"]))
    }

    @Test(arguments: [nil, "", " ", "\n　"])
    func `an action that wants words is refused without`(words: String?) throws {
        let act = Act("turn down", as: ["keeper"], saying: words, seeing: 1)
        #expect(try refusal(act, in: state) == .wordsRequired(action: "turn down"))
    }

    @Test func `the second of two people who decide is told so`() throws {
        let first = Act("hand on", as: ["keeper"], seeing: 1)
        let changed = try loan.advance(
            state,
            .act(first),
            at: June.instant(4),
            in: June.calendar
        ).state
        #expect(try refusal(first, in: changed) == .stale(seen: 1, version: 2))
    }

    @Test(arguments: [
        (false, CaseworkRefusal.conditionNotMet(action: "brought back")),
        (nil, CaseworkRefusal.informationNeeded(action: "brought back", facts: ["weight"])),
    ])
    func `a condition has to hold, and a missing fact is never yes`(
        condition: Bool?,
        expected: CaseworkRefusal
    ) throws {
        let lent = try loan.advance(
            state,
            .act(Act("lend", as: ["keeper"], seeing: 1)),
            at: June.instant(4),
            in: June.calendar
        ).state
        let act = Act(
            "brought back",
            as: ["keeper"],
            seeing: 2,
            condition: condition,
            missing: ["weight"]
        )
        #expect(try refusal(act, in: lent) == expected)
    }

    @Test func `nothing is done with a case that is over, or not filed, or filed twice`() throws {
        let withdraw = Act("withdraw", as: [Step.applicant], seeing: 1)
        let closed = try loan.advance(
            state,
            .act(withdraw),
            at: June.instant(4),
            in: June.calendar
        ).state
        let lend = Act("lend", as: ["keeper"], seeing: 2)
        #expect(try refusal(lend, in: closed) == .closed(outcome: "withdrawn"))
        let early = Act("lend", as: ["keeper"], seeing: 0)
        #expect(try refusal(early, in: .unfiled) == .notFiled)
        #expect(throws: CaseworkRefusal.filedAlready) {
            try loan.advance(state, .filed, at: June.instant(4), in: June.calendar)
        }
    }

    @Test func `every refusal has a sentence in both languages`() {
        let all: [CaseworkRefusal] = [
            .unknownAction("a"), .filedAlready, .notFiled, .closed(outcome: "a"),
            .wrongStep(action: "a", step: "b"), .notYourDuty(action: "a", who: []),
            .wordsRequired(action: "a"), .stale(seen: 1, version: 2),
            .conditionNotMet(action: "a"), .informationNeeded(action: "a", facts: []),
            .somethingGiven([]),
        ]
        #expect(Set(all.map(\.zh)).count == all.count)
        #expect(Set(all.map(\.en)).count == all.count)
        #expect(all.allSatisfy { $0.zh.hasSuffix("。") && $0.en.hasSuffix(".") })
    }
}
