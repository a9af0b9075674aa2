import Decisions
import FEEL

/// Reads a table as services write it, checks it, and decides with everything known, with nothing known,
/// and in bulk: all ways must agree.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    var faults: [TableFault] = []
    guard let written = TextTable(text, faults: &faults),
        let table = DecisionTable(
            written,
            outputs: World.kinds,
            in: World.scope,
            faults: &faults
        )
    else { return 0 }
    _ = table.findings(in: World.environment)
    guard let rows = World.rows else { return 0 }
    let bulk = table.decide(rows, in: World.environment)
    for row in 0..<rows.count {
        let alone = table.decide(rows.facts(of: row), in: World.environment)
        precondition(table.outcome(rows.facts(of: row), in: World.environment) == alone.outcome)
        precondition(bulk.outcome(of: row) == alone.outcome)
    }
    return 0
}

enum World {
    static let kinds: [String: OutputKind] = [
        "eligible": .choice(["yes", "no", "ask"]), "answer": .expression(.any), "why": .text,
    ]

    static let scope = Scope([
        "cause": .string, "income": .number, "home": .string, "born": .date,
    ])

    static let environment = Environment(
        bindings: ["home": .string("b")],
        limits: Limits(steps: 20_000, depth: 2500, length: 10_000, text: 100_000)
    )

    static let rows = Rows([
        ("cause", .texts([0, 1, 0, 2], of: ["a", "b"], gaps: [.none, .none, .missing, .null])),
        (
            "income",
            .numbers([1000, 1000, 2001, -5], scale: 2, gaps: [.none, .null, .none, .none])
        ),
        ("born", .dates([0, 19_000, 20_000, 1], gaps: [.none, .none, .none, .missing])),
    ])
}
