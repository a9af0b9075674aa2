import FEEL

/// Decision logic ready to run.
struct Box: Sendable {
    /// The names in reach and the evaluation under way give a value.
    typealias Logic = @Sendable (_ bindings: Context, _ run: ModelRun) -> Value

    /// What can be said of the value beforehand.
    let type: Type
    let evaluate: Logic

    init(_ type: Type, _ evaluate: @escaping Logic) {
        self.type = type
        self.evaluate = evaluate
    }

    /// Logic that was left out.
    static let nothing = Box(.null) { _, _ in .null }
}
