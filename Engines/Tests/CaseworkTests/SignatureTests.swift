import Calendar
import Casework
import SeededTesting
import Testing

/// What gives much is signed by two: a grant that is looked at, held, and signed or sent back.
@Suite struct SignatureTests {
    private static let calendar = WorkCalendar(zone: .shanghai, decreed: DecreedDays())
    /// 25 June 2024, nine in the morning.
    private static let start = Instant(milliseconds: 1_719_277_200_000)
    private static let hour: Int64 = 3_600_000

    private let procedure: Procedure

    init() throws {
        procedure = try Procedure(
            steps: [
                Step(
                    id: "look",
                    who: ["officer"],
                    within: Due("5 days"),
                    warn: Span("1 day"),
                    late: [.tell(["supervisor"])],
                    actions: [
                        Action(id: "grant", effects: [.grant("aid"), .move(to: "payment")]),
                        Action(
                            id: "grant if",
                            say: .required,
                            isConditional: true,
                            effects: [.grant("aid"), .close(as: "done")]
                        ),
                        Action(id: "give a part", effects: [.grant("part")]),
                        Action(id: "ask", say: .required, effects: [.move(to: Step.applicant)]),
                        Action(id: "refuse", say: .required, effects: [.close(as: "refused")]),
                    ]
                ),
                Step(
                    id: "payment",
                    who: ["finance"],
                    within: Due("3 days"),
                    actions: [Action(id: "paid", effects: [.pay("aid"), .close(as: "done")])]
                ),
            ],
            outcomes: ["done": .done, "refused": .refused],
            events: [Action(id: "heard", who: ["officer"], effects: [.tell(["supervisor"])])],
            signature: SignaturePlan(
                to: "supervisor",
                within: try #require(Due("2 days")),
                late: ["auditor"]
            )
        )
    }

    private func advance(
        _ state: CaseState,
        _ event: CaseEvent,
        hours: Int64
    ) throws -> Advance {
        let result = try procedure.advance(
            state,
            event,
            at: Self.start.advanced(byMilliseconds: hours * Self.hour),
            in: Self.calendar
        )
        #expect(result.state.brokenInvariants(of: procedure) == [])
        return result
    }

    private func act(
        _ id: String,
        as duty: String,
        on state: CaseState,
        holding condition: Bool? = true,
        saying words: String? = "因为"
    ) -> Act {
        Act(id, as: [duty], saying: words, seeing: state.version, condition: condition)
    }

    private func held(_ action: String = "grant", hours: Int64 = 0) throws -> CaseState {
        let filed = try advance(.unfiled, .filed, hours: 0).state
        let grant = act(action, as: "officer", on: filed)
        return try advance(filed, .held(grant), hours: hours).state
    }

    @Test func `what is held has given nothing, and its step's time rests`() throws {
        let state = try held(hours: 24)
        #expect(state.step == Step.signature)
        #expect(state.granted == [])
        #expect(procedure.held(in: state)?.action.id == "grant")
        #expect(procedure.held(in: state)?.step.id == "look")
        let late = try advance(state, .tick, hours: 24 * 30)
        #expect(late.effects.map(\.deed).contains(.tell(["auditor"], .late(step: Step.signature))))
        let isLateThere = late.effects.contains {
            if case .late(let clock) = $0.deed { clock.step == "look" } else { false }
        }
        #expect(!isLateThere)
    }

    @Test func `signed, it takes effect as if it were done there and then`() throws {
        let state = try held()
        let sign = CaseEvent.act(act(Action.countersign, as: "supervisor", on: state))
        let signed = try advance(state, sign, hours: 5)
        #expect(signed.state.step == "payment")
        #expect(signed.state.granted == ["aid"])
        #expect(signed.state.returnsTo == nil && signed.state.awaits == nil)
        #expect(signed.effects.map(\.deed).contains(.move(from: "look", to: "payment")))
        let ended = try advance(
            try held("grant if"),
            .act(act(Action.countersign, as: "supervisor", on: try held("grant if"))),
            hours: 5
        )
        #expect(ended.state.outcome == "done" && ended.state.endedIn == "look")
    }

    @Test func `sent back, the first step goes on with the time it had left`() throws {
        let state = try held(hours: 24)
        let back = try advance(
            state,
            .act(act(Action.unsigned, as: "supervisor", on: state)),
            hours: 72
        ).state
        #expect(back.step == "look")
        #expect(back.granted == [] && back.awaits == nil)
        let due = try #require(back.clocks.first { $0.step == "look" }?.due)
        let first = try #require(
            try advance(.unfiled, .filed, hours: 0).state.clocks.first?.due
        )
        #expect(due == first.advanced(byMilliseconds: 48 * Self.hour))
        let again = try advance(back, .held(act("grant", as: "officer", on: back)), hours: 80)
        #expect(again.state.step == Step.signature)
    }

    @Test func `what has to hold when it is done has to hold when it is signed`() throws {
        let state = try held("grant if")
        for (condition, refusal) in [
            (nil, CaseworkRefusal.informationNeeded(action: "grant if", facts: [])),
            (false, .conditionNotMet(action: "grant if")),
        ] as [(Bool?, CaseworkRefusal)] {
            let sign = act(Action.countersign, as: "supervisor", on: state, holding: condition)
            #expect(throws: refusal) {
                try advance(state, .act(sign), hours: 1)
            }
        }
        let silent = act(Action.countersign, as: "supervisor", on: state, saying: nil)
        #expect(throws: CaseworkRefusal.wordsRequired(action: "grant if")) {
            try advance(state, .act(silent), hours: 1)
        }
    }

    @Test func `who is not to sign does not, and nothing of the first step is done meanwhile`()
        throws
    {
        let state = try held()
        #expect(
            throws: CaseworkRefusal.notYourDuty(action: Action.countersign, who: ["supervisor"])
        ) {
            try advance(state, .act(act(Action.countersign, as: "officer", on: state)), hours: 1)
        }
        #expect(throws: CaseworkRefusal.wrongStep(action: "grant", step: Step.signature)) {
            try advance(state, .act(act("grant", as: "officer", on: state)), hours: 1)
        }
        #expect(throws: CaseworkRefusal.wordsRequired(action: Action.unsigned)) {
            let mute = act(Action.unsigned, as: "supervisor", on: state, saying: nil)
            return try advance(state, .act(mute), hours: 1)
        }
    }

    @Test func `an event that moves nothing leaves it waiting for its signature`() throws {
        let state = try held()
        let heard = try advance(state, .act(act("heard", as: "officer", on: state)), hours: 1).state
        #expect(heard.step == Step.signature)
        #expect(procedure.held(in: heard)?.action.id == "grant")
    }

    @Test func `whoever applied can take it back before it is signed`() throws {
        let state = try held()
        let gone = try advance(
            state,
            .act(act(Action.withdraw.id, as: Step.applicant, on: state)),
            hours: 1
        )
        #expect(gone.state.outcome == Procedure.withdrawn)
        #expect(gone.state.awaits == nil)
    }

    @Test
    func `signed, and the money is not there: it waits where it was done, and goes on from there`()
        throws
    {
        let state = try held()
        let sign = act(Action.countersign, as: "supervisor", on: state)
        let short = try advance(state, .short(sign), hours: 5).state
        #expect(short.step == "look" && short.awaits == "grant")
        #expect(short.clocks.allSatisfy { !$0.isRunning })
        let done = try advance(short, .act(act("grant", as: "officer", on: short)), hours: 9).state
        #expect(done.step == "payment")
    }

    @Test func `without anybody who signs besides, nothing can be held`() throws {
        let plain = try Procedure(
            steps: [
                Step(
                    id: "look",
                    who: ["officer"],
                    actions: [Action(id: "grant", effects: [.close(as: "done")])]
                )
            ],
            outcomes: ["done": .done]
        )
        let filed = try plain.advance(.unfiled, .filed, at: Self.start, in: Self.calendar).state
        #expect(throws: CaseworkRefusal.wrongStep(action: "grant", step: "look")) {
            try plain.advance(
                filed,
                .held(act("grant", as: "officer", on: filed)),
                at: Self.start,
                in: Self.calendar
            )
        }
    }

    @Test(arguments: UInt64(1)...80)
    func `held and signed is the same as done when it was signed, whatever happened before`(
        seed: UInt64
    ) throws {
        var random = Seeded(seed)
        var one = try advance(.unfiled, .filed, hours: 0).state
        var other = one
        var hours: Int64 = 0
        for _ in 0..<12 where !one.isClosed {
            hours += .random(in: 0...30, using: &random)
            switch one.step {
            case "look":
                let id =
                    ["grant", "grant if", "give a part", "ask", "refuse"].randomElement(
                        using: &random
                    ) ?? "ask"
                guard id.hasPrefix("g") else {
                    one = try advance(one, .act(act(id, as: "officer", on: one)), hours: hours)
                        .state
                    other =
                        try advance(other, .act(act(id, as: "officer", on: other)), hours: hours)
                        .state
                    break
                }
                // Signed at once, so that the time of the step is the same to the millisecond.
                one = try advance(one, .held(act(id, as: "officer", on: one)), hours: hours).state
                let sign = act(Action.countersign, as: "supervisor", on: one)
                one = try advance(one, .act(sign), hours: hours).state
                other =
                    try advance(other, .act(act(id, as: "officer", on: other)), hours: hours).state
            case Step.applicant:
                let answer = Action.sendIn.id
                one =
                    try advance(one, .act(act(answer, as: Step.applicant, on: one)), hours: hours)
                    .state
                other =
                    try advance(
                        other,
                        .act(act(answer, as: Step.applicant, on: other)),
                        hours: hours
                    ).state
            default:
                one = try advance(one, .act(act("paid", as: "finance", on: one)), hours: hours)
                    .state
                other =
                    try advance(other, .act(act("paid", as: "finance", on: other)), hours: hours)
                    .state
            }
            #expect(one.step == other.step && one.outcome == other.outcome)
            #expect(one.granted == other.granted)
            #expect(one.endedIn == other.endedIn && one.appealUntil == other.appealUntil)
            #expect(
                one.clocks.map { [$0.due, $0.warned, $0.late] }
                    == other.clocks.map { [$0.due, $0.warned, $0.late] }
            )
        }
    }
}
