public import FEEL

/// What a table says to the facts.
public enum TableOutcome: Sendable {
    /// The answer, by output column; a column of a policy with many answers holds a list.
    case decided(Context)
    /// No rule holds.
    case none
    /// The facts without which nothing can be said, the most telling rule's first.
    case needs([String])
    /// Rules hold that exclude each other: the table itself is wrong.
    case conflict
}

extension TableOutcome: Equatable {
    /// Whether two outcomes say the same; answers are compared as FEEL compares contexts.
    public static func == (left: TableOutcome, right: TableOutcome) -> Bool {
        switch (left, right) {
        case (.decided(let a), .decided(let b)): Value.context(a) == Value.context(b)
        case (.none, .none), (.conflict, .conflict): true
        case (.needs(let a), .needs(let b)): a == b
        default: false
        }
    }
}

/// A table's answer with all that is needed to explain it.
public struct TableDecision: Sendable {
    /// What the table says.
    public let outcome: TableOutcome
    /// Why it says so.
    public let explanation: Explanation
    /// What went wrong while computing cells: each was read as null.
    public let diagnostics: [Diagnostic]
}
