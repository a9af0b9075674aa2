public import FEEL

/// What is known when a decision is made, and what is not.
///
/// A fact that does not apply is null in ``bindings``; a fact nobody has told us yet is named in
/// ``missing`` and never read as null.
public struct Facts: Sendable {
    /// The values that are known, by name.
    public private(set) var bindings: Context
    /// The dotted names of facts that nobody has told us: `own cost`, `applicant.work region`.
    public private(set) var missing: Set<String>
    /// For a derived name that cannot be computed, the facts at its root.
    private var roots: [String: [String]] = [:]

    /// Known values and the dotted names of what is not known.
    public init(bindings: Context, missing: Set<String> = []) {
        self.bindings = bindings
        self.missing = missing
    }

    /// Binds a name to an expression over the facts.
    ///
    /// A name derived from missing facts is itself missing, and stands for the facts at its root.
    public mutating func derive(
        _ name: String,
        from expression: Expression,
        in environment: Environment
    ) {
        let unknown = missing(among: expression.references)
        guard unknown.isEmpty else {
            lack(name, because: unknown)
            return
        }
        let run = Run(in: environment, seeing: bindings)
        know(name, run.bounded(expression.value(within: run)))
    }

    /// Binds a name to a value known from elsewhere, such as the answer of a table.
    public mutating func know(_ name: String, _ value: Value) {
        bindings[name] = value
        missing.remove(name)
        roots[name] = nil
    }

    /// Says that a name cannot be computed before these facts are known.
    public mutating func lack(_ name: String, because facts: [String]) {
        bindings[name] = nil
        missing.insert(name)
        roots[name] = facts
    }

    /// The facts that stand between us and the value of these names, in alphabetical order.
    ///
    /// Reading a whole context is reading its missing entries too.
    public func missing(among names: Set<String>) -> [String] {
        guard !missing.isEmpty else { return [] }
        var found: Set<String> = []
        for fact in missing where names.contains(where: { Self.touches($0, fact) }) {
            found.formUnion(roots[fact] ?? [fact])
        }
        return found.sorted()
    }

    /// Whether reading one dotted name reads the other: they are the same, or one holds the other.
    private static func touches(_ name: String, _ fact: String) -> Bool {
        name == fact || name.hasPrefix(fact + ".") || fact.hasPrefix(name + ".")
    }
}
