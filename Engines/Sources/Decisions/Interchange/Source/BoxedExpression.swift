/// Decision logic as a model draws it: an expression, a table, or a box of smaller boxes.
public struct BoxedExpression: Sendable {
    /// The name of the type that the result must have.
    public var type: String?
    /// The line of the file, counted from one.
    public var line: Int
    /// What stands in the box.
    public var form: Form

    /// The kinds of boxes (DMN 1.5, 10.2).
    public indirect enum Form: Sendable {
        /// A FEEL text.
        case literal(String)
        /// A text or a table in a language that is not FEEL, by the language's name.
        case foreign(String)
        /// A decision table.
        case table(TableSource)
        /// Named entries, each seeing the ones above; one without a name is the result.
        case context([ContextEntry])
        /// A function called with named arguments.
        case invocation(of: BoxedExpression, bindings: [Binding])
        /// A list of values.
        case list([BoxedExpression])
        /// A list of contexts, written as a grid.
        case relation(columns: [String], rows: [[BoxedExpression]])
        /// A function.
        case function(FunctionSource)
        /// One of two values.
        case conditional(BoxedExpression, then: BoxedExpression, otherwise: BoxedExpression)
        /// The entries of a list that match.
        case filter(BoxedExpression, matching: BoxedExpression)
        /// A value for each entry of a list.
        case iteration(variable: String, over: BoxedExpression, result: BoxedExpression)
        /// Whether every entry, or at least one, satisfies a condition.
        case quantified(Quantifier, variable: String, over: BoxedExpression, test: BoxedExpression)
    }

    /// How many entries must satisfy a condition.
    public enum Quantifier: Sendable {
        /// One is enough.
        case some
        /// All of them.
        case every
    }

    /// An entry of a boxed context.
    public struct ContextEntry: Sendable {
        /// Nil for the entry that is the result.
        public var variable: Definitions.Variable?
        /// What the entry holds.
        public var value: BoxedExpression?
    }

    /// An argument of a boxed invocation.
    public struct Binding: Sendable {
        /// The parameter it is for.
        public var parameter: String
        /// The argument; nil where the box is empty.
        public var value: BoxedExpression?
    }
}

/// A function as a model writes it.
public struct FunctionSource: Sendable {
    /// In which language the body is written.
    public enum Kind: String, Sendable {
        /// Ours.
        case feel = "FEEL"
        /// A Java method: refused unless the host allows it.
        case java = "Java"
        /// A predictive model: refused.
        case pmml = "PMML"
    }

    /// In which language the body is written.
    public var kind: Kind
    /// The parameters in order.
    public var parameters: [Definitions.Variable]
    /// Nil where the box is empty.
    public var body: BoxedExpression?
}
