import FEEL

/// Reads an expression and, where it can be read, evaluates it twice: both must come to the same, within
/// the steps that are allowed.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    let source = String(decoding: bytes, as: UTF8.self)
    guard let expression = try? Expression(source, in: World.scope) else { return 0 }
    let first = expression.evaluate(in: World.environment).value.description
    let second = expression.evaluate(in: World.environment).value.description
    precondition(first == second)
    return 0
}

enum World {
    static let scope = Scope(["x": .number, "list of x": .list(.any), "person": .any])

    static let environment = Environment(
        bindings: [
            "x": .number(3), "list of x": .list([.number(1), .null, .string("b")]),
            "person": .context(["name": .string("工会"), "age": .number(40)]),
        ],
        limits: Limits(steps: 50_000, depth: 2500, length: 10_000, text: 100_000)
    )
}
