import Calendar
import Casework
import SeededTesting
import Testing

@Suite struct PromiseTests {
    @Test func `a promise breaks by itself at the midnight after its day, and not before`() throws {
        var debt = try DebtCase()
        try debt.promise(100, until: 8, on: 3)
        #expect(debt.state.step == "waiting")
        // The 8th is a Saturday and the 10th a holiday: promised days never shift.
        #expect(debt.state.wakes == (try June.end(8)))
        try debt.run(.tick, on: 8, hour: 23)
        #expect(debt.state.step == "waiting")
        try debt.run(.tick, on: 9, hour: 0)
        #expect(debt.state.step == "talks")
        let promise = try #require(debt.state.promises.first)
        #expect(promise.broken == (try June.instant(9, 0)) && !promise.isOpen)
        #expect(debt.effects.contains { $0.deed == .tell(["clerk"], .broken(promise: "money")) })
        #expect(debt.state.wakes == nil)
    }

    @Test func `after an outage a promise broke when it was due, and once`() throws {
        var debt = try DebtCase()
        try debt.promise(100, until: 8, on: 3)
        try debt.run(.tick, on: 20)
        let breaks = debt.effects.filter { if case .break = $0.deed { true } else { false } }
        #expect(breaks.map(\.due) == [try June.end(8)])
        #expect(debt.effects.allSatisfy { $0.due == (try? June.end(8)) || isTask($0) })
        try debt.run(.tick, on: 21)
        #expect(debt.effects.isEmpty)
    }

    private func isTask(_ effect: Effect) -> Bool {
        if case .task = effect.deed { true } else { false }
    }

    @Test func `parts paid in time keep a promise when they reach the sum`() throws {
        var debt = try DebtCase()
        try debt.promise(100, until: 8, on: 3)
        try debt.act("payment", paid: 60, on: 5)
        #expect(debt.state.step == "waiting")
        #expect(debt.state.promises.first?.rest == 40)
        try debt.act("payment", paid: 40, on: 8)
        #expect(debt.state.step == "confirming")
        #expect(debt.state.promises.first?.kept == (try June.instant(8)))
        try debt.run(.tick, on: 9)
        #expect(debt.state.promises.first?.broken == nil)
    }

    @Test func `a part leaves the rest to break, and money afterwards does not undo it`() throws {
        var debt = try DebtCase()
        try debt.promise(100, until: 8, on: 3)
        try debt.act("payment", paid: 60, on: 5)
        // The tick is late: whoever acts finds the promise broken all the same.
        #expect(throws: CaseworkRefusal.stale(seen: 3, version: 4)) {
            try debt.act("payment", paid: 30, on: 12)
        }
        try debt.run(.tick, on: 12)
        try debt.act("payment", paid: 30, on: 12)
        #expect(debt.state.step == "talks")
        #expect(debt.state.promises.first?.broken == (try June.instant(12)))
        try debt.act("payment", paid: 10, on: 13)
        let promise = try #require(debt.state.promises.first)
        #expect(promise.paid == 100 && promise.broken != nil && promise.kept == nil)
        #expect(promise.paidLate == (try June.instant(13)))
        #expect(debt.state.step == "confirming")
        #expect(throws: CaseworkRefusal.self) { try debt.act("payment", paid: 1, on: 13) }
    }

    @Test func `each broken promise leads one rung up, never back and never past one`() throws {
        var debt = try DebtCase()
        for (number, rung) in (Debt.ladder + ["joint"]).enumerated() {
            let day = 3 + 2 * number
            try debt.promise(100, until: day, on: day)
            try debt.run(.tick, on: day + 1)
            #expect(debt.state.step == rung)
        }
        #expect(debt.state.promises.count { $0.broken != nil } == 4)
    }

    @Test func `a payment goes to the promise that is due first, and what is left to the next`()
        throws
    {
        var debt = try DebtCase()
        try debt.promise(100, until: 20, on: 3)
        try debt.promise(50, until: 10, by: "promise more", on: 3)
        try debt.act("payment", paid: 20, on: 4)
        #expect(debt.state.promises.map(\.paid) == [0, 20])
        try debt.act("payment", paid: 40, on: 5)
        #expect(debt.state.promises.map(\.paid) == [10, 50])
        #expect(debt.state.promises.map(\.isOpen) == [true, false])
    }

    @Test func `a promise needs a sum above zero, and a day that is not over`() throws {
        var debt = try DebtCase()
        #expect(throws: CaseworkRefusal.promiseIncomplete) { try debt.act("promise", on: 3) }
        #expect(throws: CaseworkRefusal.promiseIncomplete) { try debt.promise(0, until: 8, on: 3) }
        #expect(throws: CaseworkRefusal.promiseOver) { try debt.promise(10, until: 2, on: 3) }
        try debt.promise(10, until: 3, on: 3)
        #expect(throws: CaseworkRefusal.paymentMissing) { try debt.act("payment", on: 3) }
    }

    @Test func `a payment is offered only where there is a promise it counts towards`() throws {
        var debt = try DebtCase()
        #expect(debt.procedure.actions(in: debt.state, for: ["clerk"]).map(\.id) == ["promise"])
        try debt.promise(10, until: 8, on: 3)
        let offered = debt.procedure.actions(in: debt.state, for: ["clerk"]).map(\.id)
        #expect(offered == ["promise more", "payment"])
    }

    @Test func `a case that closes ends its promises unbroken`() throws {
        var debt = try DebtCase()
        try debt.promise(10, until: 8, on: 3)
        try debt.act("withdraw", as: Step.applicant, on: 4)
        #expect(debt.state.promises.first?.ended != nil)
        try debt.run(.tick, on: 20)
        #expect(debt.state.promises.first?.broken == nil && debt.effects.isEmpty)
    }

    @Test func `everyone who was there when the step began has to confirm, each once`() throws {
        var debt = try DebtCase()
        try debt.promise(10, until: 8, on: 3)
        try debt.act("payment", paid: 10, on: 4)
        #expect(debt.state.awaited == ["a", "b", "c"])
        try debt.act("confirm", as: "workers", member: "a", on: 5)
        #expect(throws: CaseworkRefusal.doneAlready(action: "confirm")) {
            try debt.act("confirm", as: "workers", member: "a", on: 5)
        }
        #expect(throws: CaseworkRefusal.self) {
            try debt.act("confirm", as: "workers", member: "stranger", on: 5)
        }
        #expect(throws: CaseworkRefusal.self) { try debt.act("confirm", as: "clerk", on: 5) }
        try debt.act("confirm", as: "workers", member: "c", on: 5)
        #expect(debt.state.step == "confirming")
        try debt.act("confirm", as: "workers", member: "b", on: 6)
        #expect(debt.state.outcome == "paid")
    }

    @Test func `when somebody never confirms, the officer decides with a reason`() throws {
        var debt = try DebtCase()
        try debt.promise(10, until: 8, on: 3)
        try debt.act("payment", paid: 10, on: 4)
        try debt.act("confirm", as: "workers", member: "a", on: 5)
        try debt.run(.tick, on: 10, hour: 0)
        #expect(debt.state.step == "unconfirmed" && debt.state.awaited.isEmpty)
        #expect(throws: CaseworkRefusal.wordsRequired(action: "settle")) {
            try debt.act("settle", on: 10)
        }
        try debt.act("settle", saying: "两人失联，已核对银行回单", on: 10)
        #expect(debt.state.isClosed)
    }

    @Test func `a promise nobody can fulfil by waiting is no procedure`() {
        let wait = Step(id: "waiting", who: ["clerk"], waitsFor: "money", actions: [])
        let first = Step(
            id: "first",
            who: ["clerk"],
            actions: [Action(id: "go", effects: [.move(to: "waiting")])]
        )
        #expect(throws: ProcedureFaults.self) {
            try Procedure(
                steps: [first, wait],
                outcomes: [:],
                promises: [PromisePlan(id: "money", kept: [], broken: [])]
            )
        }
        let faults = #expect(throws: ProcedureFaults.self) {
            try Procedure(steps: [first, wait], outcomes: [:])
        }
        #expect(
            faults?.list == [
                .waitsInVain("waiting", from: "first"), .unknownPromise("money", from: "waiting"),
            ]
        )
    }
}

/// Months of random promises, payments and silence.
@Suite struct PromiseYearTests {
    @Test(arguments: UInt64(1)...60)
    func `each promise fires once, in due order, and the ladder is climbed rung by rung`(
        seed: UInt64
    ) throws {
        let procedure = try Debt.procedure()
        var random = Seeded(seed)
        var now = try June.instant(1)
        var (state, fired, rung, closed) = (CaseState.unfiled, Set<Int>(), -1, 0)
        for _ in 0..<400 {
            now = now.advanced(byMilliseconds: .random(in: 1...3 * 86_400_000, using: &random))
            let event = randomEvent(for: state, at: now, using: &random)
            guard
                let advance = try? procedure.advance(
                    state,
                    event,
                    at: now,
                    in: June.calendar,
                    with: Debt.workers
                )
            else { continue }
            state = advance.state
            #expect(state.brokenInvariants(of: procedure).isEmpty)
            var breaks: [Instant] = []
            for effect in advance.effects {
                switch effect.deed {
                case .keep(let promise): #expect(fired.insert(promise.id).inserted)
                case .break(let promise):
                    #expect(fired.insert(promise.id).inserted)
                    breaks.append(effect.due)
                case .move(_, let to):
                    guard let next = Debt.ladder.firstIndex(of: to) else { continue }
                    #expect(next == min(rung + 1, Debt.ladder.count - 1), "no rung is skipped")
                    rung = next
                default: continue
                }
            }
            #expect(breaks == breaks.sorted())
            if case .tick = event { #expect(state.wakes.map { $0 > now } ?? true) }
            if state.isClosed { (state, fired, rung, closed) = (.unfiled, [], -1, closed + 1) }
        }
        #expect(closed > 0)
    }

    private func randomEvent(
        for state: CaseState,
        at now: Instant,
        using random: inout Seeded
    ) -> CaseEvent {
        guard state.isFiled else { return .filed }
        let action = ["promise", "payment", "confirm", "deny", "settle"]
            .randomElement(using: &random)
        guard let action, Int.random(in: 0..<4, using: &random) > 0 else { return .tick }
        let day = June.calendar.date(of: now).adding(days: .random(in: -1...6, using: &random))
        return .act(
            Act(
                action,
                as: action == "confirm" || action == "deny" ? ["workers"] : ["clerk"],
                saying: "好",
                seeing: state.version,
                member: ["a", "b", "c", nil].randomElement(using: &random) ?? nil,
                promised: Act.Promised(
                    by: "firm",
                    sum: .random(in: 0...100, using: &random),
                    until: day
                ),
                paid: .random(in: 0...60, using: &random)
            )
        )
    }
}
