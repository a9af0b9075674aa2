/// An expression of FEEL, read once and evaluated as often as one likes.
public struct Expression: Sendable {
    /// The text it was read from.
    public let source: String
    /// What it yields, as far as that is known before evaluation.
    public let type: Type
    /// The names of the scope it uses, with the path behind them: `applicant.work region`.
    public let references: Set<String>
    /// What can be read but can never work, such as comparing a number with a text.
    public let doubts: [SyntaxError]
    /// The value, where the expression is one written out.
    public let constant: Value?
    /// The parts of the name, where the expression is nothing but the name of a fact; else empty.
    public let path: [String]

    private let code: Code
    private let slots: Int
    private let weight: Int

    /// Reads an expression; fails where the text is no expression over the names of the scope.
    public init(_ source: String, in scope: Scope) throws(SyntaxError) {
        var parser = try Parser(source, in: scope)
        let node = try parser.wholeExpression()
        self.source = source
        type = node.type
        references = parser.references
        doubts = parser.doubts
        constant = node.constant
        path = node.path
        code = node.compiled()
        slots = parser.mostSlots
        weight = node.height
    }

    /// The value in an environment, with what went wrong; the same environment gives the same answer.
    public func evaluate(in environment: Environment) -> Evaluation {
        let run = Run(in: environment, slots: slots)
        let value = run.delivered(code(run))
        return Evaluation(value: value, diagnostics: run.diagnostics)
    }

    /// The value in an evaluation under way: for tables, which evaluate many expressions in one
    /// environment.
    public func value(within run: Run) -> Value {
        run.prepare(slots: slots)
        return code(run)
    }

    /// The value with other bindings inside an evaluation under way, whose limits go on counting:
    /// for the body of a function that the host makes of expressions.
    public func value(with bindings: Context, within run: Run) -> Value {
        let frame = [Value](repeating: .null, count: slots)
        return run.deeper(by: weight) { run.withFrame(frame, Bindings(bindings)) { code(run) } }
    }
}
