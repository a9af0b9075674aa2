import FEEL

/// Reads the tests of a cell and asks them about values of every kind, alone and within an evaluation: both
/// must say the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let source = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    guard let tests = try? UnaryTests(source, in: World.scope) else { return 0 }
    for value in World.values {
        let holds = tests.holds(value, in: World.environment)
        let within = tests.evaluate(value, in: World.environment).value.asBoolean
        precondition(holds == (within == true))
    }
    return 0
}

enum World {
    static let scope = Scope(["x": .number, "home": .string])

    static let environment = Environment(
        bindings: ["x": .number(3), "home": .string("b")],
        limits: Limits(steps: 20_000, depth: 2500, length: 10_000, text: 100_000)
    )

    static let values: [Value] = [
        .null, .boolean(true), .number(3), .string("b"), .list([.number(1), .string("b")]),
        .context(["a": .number(1)]), value("@\"2024-02-29\""), value("@\"10:00:00Z\""),
        value("@\"P1Y\""), value("[1..5)"),
    ]

    private static func value(_ source: String) -> Value {
        (try? Expression(source, in: Scope()))?.evaluate(in: Environment()).value ?? .null
    }
}
