public import FEEL

/// A decision table ready to decide: its cells parsed, its names resolved.
///
/// Columns on the left are tested, columns on the right are answered. Made from a ``TextTable`` or
/// from a table of a DMN model; both decide alike.
public struct DecisionTable: Sendable {
    /// What the table answers when several rules hold.
    public let policy: HitPolicy
    /// The columns that are tested.
    public let inputs: [Input]
    /// The columns that are answered.
    public let outputs: [Output]
    /// The rules in table order.
    public let rules: [Rule]
    /// What can be known before any facts are.
    let index: TableIndex

    init(policy: HitPolicy, inputs: [Input], outputs: [Output], rules: [Rule]) {
        self.policy = policy
        self.inputs = inputs
        self.outputs = outputs
        self.rules = rules
        index = TableIndex(policy, inputs, outputs, rules)
    }

    /// A column that is tested.
    public struct Input: Sendable {
        /// What people read above the column; the expression as written.
        public let label: String
        /// What is computed before the cells test it.
        public let expression: Expression
        /// What a written table says people read above the column; nil where it says nothing.
        public internal(set) var title: String?
        /// Tests that every value passes; null is the value where one does not.
        var allowed: UnaryTests?
        /// What the value must be.
        var type = DataType.any
    }

    /// A column that is answered.
    public struct Output: Sendable {
        /// The key of the answer.
        public let name: String
        /// What its cells hold.
        public let kind: OutputKind
        /// What the answers must be.
        var type = DataType.any
        /// The values it may hold, the highest first; empty where nothing was said.
        var values: [Value] = []
        /// The tests behind those values.
        var allowed: UnaryTests?
        /// The answer when no rule holds.
        var fallback: Expression?
    }

    /// A line of the table.
    public struct Rule: Sendable {
        /// The number in the first column.
        public let label: String
        /// The tests, one for each input column.
        public let tests: [Test]
        /// The answers, one for each output column.
        public let answers: [Answer]
    }

    /// A cell that tests.
    public struct Test: Sendable {
        /// The cell as written.
        public let text: String
        /// The line and column of the cell in the table's text, counted from one.
        public let place: Place
        /// The parsed tests; nil for `-`, which everything passes.
        let tests: UnaryTests?
        /// What the cell asks for, where it is simple enough to say.
        let shape: CellShape
        /// The same for people; nil where it has to be computed.
        let demand: Explanation.Demand?

        init(text: String, place: Place, tests: UnaryTests?, shape: CellShape) {
            self.text = text
            self.place = place
            self.tests = tests
            self.shape = shape
            demand = Explanation.Demand(shape) { $0.constant }
        }
    }

    /// A cell that answers.
    public struct Answer: Sendable {
        /// The cell as written.
        public let text: String
        /// The line and column of the cell in the table's text, counted from one.
        public let place: Place
        /// How the value comes about.
        let source: Source

        enum Source: Sendable {
            case fixed(Value)
            case computed(Expression)
        }
    }

    /// Where a cell begins.
    public struct Place: Hashable, Sendable {
        /// Counted from one.
        public let line: Int
        /// Counted from one, in Unicode scalars.
        public let column: Int
    }

    /// Every name that the table reads, dotted: what must be known to decide for certain.
    public var references: Set<String> {
        var names: Set<String> = []
        for input in inputs { names.formUnion(input.expression.references) }
        for output in outputs { names.formUnion(output.fallback?.references ?? []) }
        for rule in rules {
            for test in rule.tests { names.formUnion(test.references) }
            for answer in rule.answers { names.formUnion(answer.references) }
        }
        return names
    }
}

extension DecisionTable.Input {
    /// The type that cells test.
    var tested: Type { type.type == .any ? expression.type : type.type }

    /// The values that the column itself allows; nil where it lists none, or more than values.
    var listedValues: [Value]? {
        guard let text = allowed?.source, let list = try? Expression("[\(text)]", in: Scope()),
            let values = list.evaluate(in: Environment()).value.asList
        else { return nil }
        return values.contains { if case .range = $0 { true } else { $0.isNull } } ? nil : values
    }
}

extension DecisionTable.Output {
    /// The values that a list of output values names, in order; empty where it names ranges.
    static func listed(_ text: String) -> [Value] {
        guard let list = try? Expression("[\(text)]", in: Scope()) else { return [] }
        return list.evaluate(in: Environment()).value.asList ?? []
    }
}

extension DecisionTable.Test {
    /// The dotted names that the tests read beside the column's own value.
    public var references: Set<String> { tests?.references ?? [] }

    /// Whether a value passes; what cannot be settled is not passed.
    public func holds(_ value: Value, in environment: Environment) -> Bool {
        tests?.holds(value, in: environment) ?? true
    }
}

extension DecisionTable.Answer {
    /// The dotted names that the answer is computed from.
    public var references: Set<String> {
        switch source {
        case .fixed: []
        case .computed(let expression): expression.references
        }
    }
}
