import Calendar
import Casework
import Testing

/// A debt: mediated, promised, and pressed for rung by rung until it is paid and everyone says so.
enum Debt {
    static let ladder = ["talks", "letter", "joint"]

    static func procedure() throws -> Procedure {
        let promise = Action(id: "promise", effects: [.promise("money"), .move(to: "waiting")])
        let more = Action(id: "promise more", effects: [.promise("money")])
        func rung(_ id: String) -> Step {
            Step(id: id, who: ["clerk"], actions: [promise])
        }
        return try Procedure(
            steps: [
                rung("mediation"), rung("talks"), rung("letter"), rung("joint"),
                Step(id: "waiting", who: ["clerk"], waitsFor: "money", actions: [more]),
                Step(
                    id: "confirming",
                    who: ["workers"],
                    each: ["workers"],
                    within: Due("5 days"),
                    late: [.move(to: "unconfirmed")],
                    actions: [
                        Action(id: "confirm", effects: [], whenAll: [.close(as: "paid")]),
                        Action(id: "deny", say: .required, effects: [.move(to: "unconfirmed")]),
                    ]
                ),
                Step(
                    id: "unconfirmed",
                    who: ["clerk"],
                    actions: [Action(id: "settle", say: .required, effects: [.close(as: "paid")])]
                ),
            ],
            outcomes: ["paid": .done],
            events: [Action(id: "payment", who: ["clerk"], effects: [.post])],
            promises: [
                PromisePlan(
                    id: "money",
                    kept: [.move(to: "confirming")],
                    broken: [.tell(["clerk"]), .next(of: ladder)],
                    paidLate: [.move(to: "confirming")]
                )
            ]
        )
    }

    static let workers = ["workers": ["a", "b", "c"]]
}

/// A case of the debt that remembers where it stands.
struct DebtCase {
    let procedure: Procedure
    var state: CaseState
    var effects: [Effect] = []

    init(on day: Int = 1) throws {
        procedure = try Debt.procedure()
        state = CaseState.unfiled
        try run(.filed, on: day)
    }

    mutating func run(_ event: CaseEvent, on day: Int, hour: Int = 9) throws {
        let advance = try procedure.advance(
            state,
            event,
            at: June.instant(day, hour),
            in: June.calendar,
            with: Debt.workers
        )
        state = advance.state
        effects = advance.effects
        #expect(state.brokenInvariants(of: procedure).isEmpty)
    }

    mutating func act(
        _ action: String,
        as duty: String = "clerk",
        member: String? = nil,
        saying words: String? = nil,
        promised: Act.Promised? = nil,
        paid: Int64? = nil,
        on day: Int
    ) throws {
        let act = Act(
            action,
            as: [duty],
            saying: words,
            seeing: state.version,
            member: member,
            promised: promised,
            paid: paid
        )
        try run(.act(act), on: day)
    }

    mutating func promise(
        _ sum: Int64,
        until day: Int,
        by action: String = "promise",
        on today: Int
    ) throws {
        let until = try #require(CivilDate(year: 2024, month: 6, day: day))
        try act(action, promised: .init(by: "firm", sum: sum, until: until), on: today)
    }
}
