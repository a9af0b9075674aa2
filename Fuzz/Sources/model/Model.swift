import Decisions
import FEEL

/// Reads a DMN file, checks its tables and makes its decisions; what was read must be found again in the
/// file that is written.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let file = try? DMNFile(bytes), let definitions = try? file.definitions else { return 0 }
    let model = Model(definitions)
    for (_, table) in model.tables { _ = table.findings(in: World.environment) }
    for name in model.decisions {
        _ = model.evaluate(decision: name, inputs: [], in: World.environment).value.description
    }
    let again = try? DMNFile(file.bytes).definitions
    precondition(again?.decisions.count == definitions.decisions.count)
    return 0
}

enum World {
    static let environment = Environment(
        limits: Limits(steps: 20_000, depth: 2500, length: 10_000, text: 100_000)
    )
}
