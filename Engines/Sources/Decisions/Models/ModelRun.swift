import FEEL

/// One evaluation of a model's elements: what was given, and what has been decided.
///
/// A function's body is an evaluation of its own within the run that called it, whose limits go on
/// counting.
final class ModelRun {
    let run: Run
    /// Values handed in, and decisions already made.
    var known: [ModelGraph.Key: Value] = [:]
    /// Decisions being made, so that one that needs itself is found.
    var underWay: Set<ModelGraph.Key> = []

    init(_ run: Run) {
        self.run = run
    }

    func report(zh: @autoclosure () -> String, en: @autoclosure () -> String) {
        run.report(zh: zh(), en: en())
    }

    func value(of expression: Expression, with bindings: Context) -> Value {
        expression.value(with: bindings, within: run)
    }
}

extension Value {
    /// The value in few words: large ones are named by their kind alone.
    var brief: String {
        switch self {
        case .list: "[…]"
        case .context: "{…}"
        case .range, .function: "…"
        case .string(let text) where text.utf8.count > 60: "\"…\""
        default: description
        }
    }
}
