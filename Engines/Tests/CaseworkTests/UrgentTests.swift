import Calendar
import Casework
import SeededTesting
import Testing

/// Cases that are handled before others, held against the same cases that never are.
@Suite struct UrgentTests {
    private static func procedure(_ urgent: [String: String]) throws -> Procedure {
        try Procedure(
            steps: [
                Step(
                    id: "look",
                    who: ["officer"],
                    within: Due("5 working days"),
                    warn: Span("1 working day"),
                    late: [.tell(["supervisor"])],
                    actions: [
                        Action(id: "ask", say: .required, effects: [.move(to: Step.applicant)]),
                        Action(id: "grant", effects: [.grant("aid"), .move(to: "pay")]),
                    ]
                ),
                Step(
                    id: "pay",
                    who: ["officer"],
                    within: Due("the same month"),
                    late: [.tell(["supervisor"])],
                    actions: [
                        Action(id: "ask", say: .required, effects: [.move(to: Step.applicant)]),
                        Action(id: "back", effects: [.move(to: "look")]),
                        Action(id: "store", effects: [.move(to: "keep")]),
                    ]
                ),
                Step(
                    id: "keep",
                    who: ["officer"],
                    within: Due("30 days"),
                    warn: Span("2 days"),
                    actions: [
                        Action(id: "ask", say: .required, effects: [.move(to: Step.applicant)]),
                        Action(id: "back", effects: [.move(to: "look")]),
                    ]
                ),
                // The applicant's time ends nothing here, so that both cases go the same way.
                Step(
                    id: Step.applicant,
                    who: [],
                    within: Due("90 days"),
                    late: [.tell(["officer"])],
                    actions: []
                ),
            ],
            outcomes: ["done": .done],
            signature: SignaturePlan(to: "supervisor", within: try #require(Due("3 days"))),
            urgent: try urgent.mapValues { try #require(Span($0)) }
        )
    }

    private func advance(
        _ state: CaseState,
        _ event: CaseEvent,
        under procedure: Procedure,
        on day: Int,
        _ hour: Int = 9
    ) throws -> Advance {
        let advance = try procedure.advance(
            state,
            event,
            at: June.instant(day, hour),
            in: June.calendar
        )
        #expect(advance.state.brokenInvariants(of: procedure) == [])
        return advance
    }

    private static let terms = [
        ["look": "24 hours", "pay": "2 working days", "keep": "3 days"],
        ["look": "1 working day", "pay": "1 week", "keep": "1 month"],
        ["look": "3 days", "keep": "90 minutes"], ["pay": "20 days"], [:],
    ]

    @Test(arguments: UInt64(1)...80)
    func `beside a shorter term the step's own time goes on as if there were none`(
        seed: UInt64
    ) throws {
        var random = Seeded(seed)
        let terms = Self.terms.randomElement(using: &random) ?? [:]
        let (quick, plain) = (try Self.procedure(terms), try Self.procedure([:]))
        var now = try June.instant(1)
        var (one, other) = (CaseState.unfiled, CaseState.unfiled)
        for _ in 0..<120 {
            let event = randomEvent(for: one, using: &random)
            let isMark = if case .urgent = event { true } else { false }
            let before = one
            do {
                one = try quick.advance(one, event, at: now, in: June.calendar).state
                let same = isMark ? CaseEvent.tick : event
                other = try plain.advance(other, same, at: now, in: June.calendar).state
            } catch {
                #expect(throws: error) {
                    try plain.advance(other, event, at: now, in: June.calendar)
                }
            }
            #expect(one.brokenInvariants(of: quick) == [])
            #expect(one.step == other.step && one.version == other.version)
            #expect(one.clocks.map(\.id) == other.clocks.map(\.id))
            for (quick, plain) in zip(one.clocks, other.clocks) {
                #expect((quick.ordinary?.due ?? quick.due) == plain.due)
                // Of what is late already nothing rests.
                let rest = quick.ordinary == nil ? quick.rest : quick.ordinary?.rest
                #expect(rest == plain.rest || plain.late != nil)
                #expect(!quick.isRunning || quick.due <= plain.due, "never later")
                if quick.ordinary == nil { #expect((quick.late == nil) == (plain.late == nil)) }
            }
            if isMark { #expect(one.version == before.version, "no page becomes stale by it") }
            now = now.advanced(byMilliseconds: .random(in: 1...2 * 86_400_000, using: &random))
        }
    }

    private func randomEvent(for state: CaseState, using random: inout Seeded) -> CaseEvent {
        guard state.isFiled else { return .filed }
        switch Int.random(in: 0..<10, using: &random) {
        case 0...2: return .urgent(Bool.random(using: &random))
        case 3: return .tick
        case 4: return .putOff(days: Int.random(in: 1...9, using: &random))
        default: break
        }
        let act = Act(
            ["ask", "grant", "back", "store", "send in", Action.countersign, Action.unsigned]
                .randomElement(using: &random) ?? "ask",
            as: ["officer", "supervisor", Step.applicant],
            saying: "好",
            seeing: state.version
        )
        // Only what gives something is signed by two.
        let isHeld = act.action == "grant" && Bool.random(using: &random)
        return isHeld ? .held(act) : .act(act)
    }

    @Test func `the shorter term is counted from the marking, and brings nothing later`() throws {
        let procedure = try Self.procedure(["look": "24 hours"])
        let filed = try advance(.unfiled, .filed, under: procedure, on: 3).state
        #expect(filed.clocks.map(\.due) == [try June.end(10)])
        let urgent = try advance(filed, .urgent(true), under: procedure, on: 5).state
        #expect(urgent.clocks.map(\.due) == [try June.instant(6)])
        #expect(urgent.clocks.first?.ordinary?.due == (try June.end(10)))
        let late = try advance(filed, .urgent(true), under: procedure, on: 10, 10).state
        #expect(late.clocks.map(\.due) == [try June.end(10)], "what ends sooner stays")
        let back = try advance(urgent, .urgent(false), under: procedure, on: 6, 8).state
        #expect(back.clocks == filed.clocks.map { $0 } || back.clocks.first?.warned != nil)
        #expect(back.clocks.map(\.due) == filed.clocks.map(\.due) && !back.isUrgent)
    }

    @Test func `whoever was late by the shorter term is not, when it is taken back`() throws {
        let procedure = try Self.procedure(["look": "24 hours"])
        let filed = try advance(.unfiled, .filed, under: procedure, on: 3).state
        let urgent = try advance(filed, .urgent(true), under: procedure, on: 3).state
        let late = try advance(urgent, .tick, under: procedure, on: 5)
        #expect(late.state.clocks.first?.late != nil)
        let back = try advance(late.state, .urgent(false), under: procedure, on: 5).state
        #expect(back.clocks.first?.late == nil)
        let again = try advance(back, .tick, under: procedure, on: 12)
        #expect(again.state.clocks.first?.late != nil)
        let over = try advance(again.state, .urgent(true), under: procedure, on: 12).state
        #expect(over.clocks == again.state.clocks, "what is late stays as it is")
    }

    @Test
    func `it enters each further step by its shorter term, warned at once where that is short`()
        throws
    {
        let procedure = try Self.procedure(["look": "1 working day", "keep": "1 day"])
        let filed = try advance(.unfiled, .filed, under: procedure, on: 3).state
        let urgent = try advance(filed, .urgent(true), under: procedure, on: 3)
        let isWarned = urgent.effects.contains {
            if case .warn(let clock) = $0.deed { clock.step == "look" } else { false }
        }
        #expect(!isWarned, "one working day before the end of tomorrow is tonight")
        let paid = Act("grant", as: ["officer"], seeing: urgent.state.version)
        let pay = try advance(urgent.state, .act(paid), under: procedure, on: 3).state
        #expect(pay.clocks.map(\.due) == [try June.end(30)], "no shorter term there")
        let store = Act("store", as: ["officer"], seeing: pay.version)
        let keep = try advance(pay, .act(store), under: procedure, on: 4)
        #expect(keep.state.clocks.map(\.due) == [try June.end(5)])
        #expect(keep.state.clocks.first?.warned != nil)
    }

    @Test func `what is not filed or over is not marked`() throws {
        let procedure = try Self.procedure([:])
        #expect(throws: CaseworkRefusal.notFiled) {
            try advance(.unfiled, .urgent(true), under: procedure, on: 3)
        }
        let filed = try advance(.unfiled, .filed, under: procedure, on: 3).state
        let gone = Act(Action.withdraw.id, as: [Step.applicant], seeing: filed.version)
        let closed = try advance(filed, .act(gone), under: procedure, on: 3).state
        #expect(throws: CaseworkRefusal.closed(outcome: Procedure.withdrawn)) {
            try advance(closed, .urgent(true), under: procedure, on: 4)
        }
    }
}
