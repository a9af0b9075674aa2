/// The tests of a table's cell: whether a value passes one of them.
public struct UnaryTests: Sendable {
    /// The text they were read from.
    public let source: String
    /// The names of the scope they use, with the path behind them.
    public let references: Set<String>
    /// What can be read but can never work.
    public let doubts: [SyntaxError]
    /// What the tests let through, where that can be said without evaluating anything.
    public let shape: Shape

    private let tests: [Test]
    private let isNegated: Bool
    /// Whether all tests are values written out, which no environment changes.
    private let isConstant: Bool
    private let slots: Int

    /// What tests let through, for finding gaps and overlaps.
    public enum Shape: Sendable {
        /// Every value: the cell holds `-`.
        case anything
        /// The values in any of these ranges; one value is a range from itself to itself.
        case within([ValueRange])
        /// The values in none of these ranges.
        case outside([ValueRange])
        /// It depends on other names or on a computation.
        case open
    }

    private enum Test: Sendable {
        case constant(Value)
        /// An expression whose value is compared with the input.
        case value(Code)
        /// An expression that speaks of `?` itself and must come out true.
        case condition(Code)

        func holds(_ value: Value, _ run: Run?) -> Bool? {
            switch self {
            case .constant(let test): Self.passes(value, test, run)
            case .value(let code): run.flatMap { Self.passes(value, code($0), $0) }
            case .condition(let code): run.flatMap { code($0).asBoolean }
            }
        }

        /// A truth about something else than the input decides by itself.
        private static func passes(_ value: Value, _ test: Value, _ run: Run?) -> Bool? {
            if case .boolean(let truth) = test, value.asBoolean == nil, !value.isNull {
                return truth
            }
            return Membership.holds(value, test, run)
        }
    }

    /// The values written out in the tests, ends of ranges and items of lists among them; nil where an
    /// environment has a say.
    ///
    /// Whether a number, a text or a date passes depends on nothing but how it stands to those.
    public var constants: [Value]? {
        guard isConstant else { return nil }
        return tests.flatMap { test -> [Value] in
            if case .constant(let value) = test { Self.parts(of: value) } else { [] }
        }
    }

    private static func parts(of value: Value) -> [Value] {
        switch value {
        case .range(let range): [range.start, range.end]
        case .list(let items): items.flatMap(parts)
        default: [value]
        }
    }

    /// Whether a value passes tests that are ``constants`` alone; false where that cannot be settled.
    public func admits(_ value: Value) -> Bool { constantResult(of: value) == .some(true) }

    /// Reads the tests of a cell over values of a type.
    public init(_ source: String, input: Type = .any, in scope: Scope) throws(SyntaxError) {
        var parser = try Parser(source, in: scope, input: input)
        let read = try parser.unaryTests()
        self.source = source
        references = parser.references
        doubts = parser.doubts
        slots = parser.mostSlots
        isNegated = read.isNegated
        shape = Shape(read)
        isConstant = read.tests.allSatisfy { !$0.usesInput && $0.node.constant != nil }
        tests = read.tests.map { test in
            if test.usesInput { return .condition(test.node.compiled()) }
            return test.node.constant.map(Test.constant) ?? .value(test.node.compiled())
        }
    }

    /// Whether a value passes; a test that cannot be settled is not passed.
    public func holds(_ value: Value, in environment: Environment) -> Bool {
        if let constant = constantResult(of: value) { return constant == true }
        return result(of: value, Run(in: environment, slots: slots)) == true
    }

    /// Whether a value passes in an evaluation under way; `nil` where that cannot be settled.
    public func holds(_ value: Value, within run: Run) -> Bool? {
        if let constant = constantResult(of: value) { return constant }
        run.prepare(slots: slots)
        let outer = run.input
        defer { run.input = outer }
        return result(of: value, run)
    }

    /// Whether a value passes, or null where that cannot be settled, with what went wrong.
    public func evaluate(_ value: Value, in environment: Environment) -> Evaluation {
        let run = Run(in: environment, slots: slots)
        let holds = holds(value, within: run)
        return Evaluation(value: holds.map(Value.boolean) ?? .null, diagnostics: run.diagnostics)
    }

    /// What comes out without any environment; nothing where one is needed.
    private func constantResult(of value: Value) -> Bool?? {
        if case .anything = shape { return .some(true) }
        return isConstant ? .some(result(of: value, nil)) : .none
    }

    private func result(of value: Value, _ run: Run?) -> Bool? {
        run?.input = value
        var known = true
        for test in tests {
            switch test.holds(value, run) {
            case true: return !isNegated
            case nil: known = false
            default: break
            }
        }
        return known ? isNegated : nil
    }
}

extension UnaryTests.Shape {
    fileprivate init(_ read: Parser.Tests) {
        if read.tests.isEmpty {
            self = .anything
            return
        }
        var ranges: [ValueRange] = []
        for test in read.tests {
            guard let value = test.node.constant, let parts = Self.ranges(value) else {
                self = .open
                return
            }
            ranges += parts
        }
        self = read.isNegated ? .outside(ranges) : .within(ranges)
    }

    private static func ranges(_ value: Value) -> [ValueRange]? {
        switch value {
        case .range(let range) where range.form == .comparison(.unequal): nil
        case .range(let range): [range]
        case .context, .function, .list: nil
        default: [ValueRange(from: value, included: true, to: value, included: true)]
        }
    }
}
