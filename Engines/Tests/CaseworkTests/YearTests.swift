import Calendar
import Casework
import SeededTesting
import Testing

/// A year of random events, held against a second, much simpler model of the same procedure.
@Suite struct YearTests {
    @Test(arguments: UInt64(1)...60)
    func `in a year of random events every clock fires once and nothing runs in closed cases`(
        seed: UInt64
    ) throws {
        let loan = try Loan.procedure()
        var random = Seeded(seed)
        var now = try June.instant(1)
        var state = CaseState.unfiled
        var ledger = ClockLedger()
        var model = SimpleModel()
        var closed = 0
        let end = now.advanced(byMilliseconds: 365 * 86_400_000)
        while now < end {
            let event = randomEvent(for: state, using: &random)
            let before = state
            do {
                let advance = try loan.advance(state, event, at: now, in: June.calendar)
                state = advance.state
                try ledger.read(advance.effects)
                model.read(event, advance.effects)
            } catch {
                model.expectRefusal(of: event, error)
            }
            #expect(state.brokenInvariants(of: loan).isEmpty)
            #expect(state.version - before.version <= 2 && state.version >= before.version)
            #expect(state.step == model.step)
            #expect(model.complaints.isEmpty)
            if case .tick = event { #expect(state.wakes.map { $0 > now } ?? true) }
            if state.isClosed {
                closed += 1
                (state, model, ledger) = (.unfiled, SimpleModel(), ClockLedger())
            }
            now = now.advanced(byMilliseconds: .random(in: 1...4 * 86_400_000, using: &random))
        }
        #expect(closed > 0, "a year is long enough to end a case")
    }

    private func randomEvent(
        for state: CaseState,
        using random: inout Seeded
    ) -> CaseEvent {
        guard state.isFiled else { return .filed }
        guard Bool.random(using: &random) else { return .tick }
        let names = ["lend", "ask", "hand on", "turn down", "brought back", "found", "send in"]
        let act = Act(
            (names + ["withdraw"]).randomElement(using: &random) ?? "lend",
            as: [["keeper", "steward", Step.applicant].randomElement(using: &random) ?? ""],
            saying: Bool.random(using: &random) ? "好" : nil,
            seeing: state.version - (Int.random(in: 0..<8, using: &random) == 0 ? 1 : 0),
            condition: [true, true, false, nil].randomElement(using: &random) ?? true
        )
        return .act(act)
    }
}

/// Counts what each clock does, from the effects alone.
private struct ClockLedger {
    private var open: Set<Int> = []
    private var warned: Set<Int> = []
    private var late: Set<Int> = []

    mutating func read(_ effects: [Effect]) throws {
        var alarms: [Instant] = []
        for effect in effects {
            #expect(effect.due <= effect.done)
            switch effect.deed {
            case .startClock(let clock):
                #expect(open.insert(clock.id).inserted)
            case .stopClock(let clock):
                #expect(open.remove(clock.id) != nil)
            case .warn(let clock):
                #expect(open.contains(clock.id))
                #expect(warned.insert(clock.id).inserted, "a clock warns once")
                alarms.append(effect.due)
            case .late(let clock):
                #expect(open.contains(clock.id))
                #expect(late.insert(clock.id).inserted, "a clock is late once")
                alarms.append(effect.due)
            case .close:
                #expect(open.isEmpty, "no clock outlives its case")
            default: break
            }
        }
        #expect(alarms == alarms.sorted(), "what was due first comes first")
    }
}

/// The loan as a table of what leads where: no clocks, no versions, no words.
private struct SimpleModel {
    private(set) var step = ""
    private(set) var complaints: [String] = []
    private static let ways: [String: [String: String]] = [
        "look": [
            "lend": "lent", "ask": "applicant", "hand on": "look", "turn down": "closed",
            "withdraw": "closed",
        ],
        "applicant": ["send in": "look", "withdraw": "closed"],
        "lent": ["brought back": "closed"],
        "chase": ["found": "closed"],
    ]
    private static let ticks = ["lent": "chase", "chase": "closed", "applicant": "closed"]

    mutating func read(_ event: CaseEvent, _ effects: [Effect]) {
        if case .filed = event { step = "look" }
        for effect in effects {
            if case .late = effect.deed { step = SimpleModel.ticks[step] ?? step }
        }
        if case .act(let act) = event {
            guard let next = SimpleModel.ways[step]?[act.action] else {
                complaints.append("\(act.action) was done in \(step)")
                return
            }
            step = next
        }
    }

    mutating func expectRefusal(of event: CaseEvent, _ refusal: any Error) {
        guard case .act(let act) = event, let refusal = refusal as? CaseworkRefusal else {
            complaints.append("\(event) was refused: \(refusal)")
            return
        }
        if case .unknownAction = refusal { complaints.append("\(act.action) is known") }
    }
}
