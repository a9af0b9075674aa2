/// A decision table as a model writes it: texts in their places.
public struct TableSource: Sendable {
    /// What the table answers when several rules hold.
    public var policy: HitPolicy
    /// The input columns.
    public var inputs: [Input]
    /// The output columns.
    public var outputs: [Output]
    /// The names of the columns with notes; nil for one without.
    public var annotations: [String?]
    /// The rules in table order.
    public var rules: [Rule]

    /// A table of columns and rules.
    public init(
        policy: HitPolicy,
        inputs: [Input],
        outputs: [Output],
        annotations: [String?] = [],
        rules: [Rule]
    ) {
        self.policy = policy
        self.inputs = inputs
        self.outputs = outputs
        self.annotations = annotations
        self.rules = rules
    }

    /// An input column.
    public struct Input: Sendable {
        /// What is tested.
        public var expression: String
        /// The name of the expression's type.
        public var type: String?
        /// Unary tests that every value passes.
        public var allowedValues: String?
        /// What people read above the column; the expression where it has none.
        public var label: String

        /// A column that tests an expression.
        public init(
            expression: String,
            type: String? = nil,
            allowedValues: String? = nil,
            label: String? = nil
        ) {
            self.expression = expression
            self.type = type
            self.allowedValues = allowedValues
            self.label = label ?? expression
        }
    }

    /// An output column.
    public struct Output: Sendable {
        /// The key of the result's entry; nil in a table with one output.
        public var name: String?
        /// The name of the column's type.
        public var type: String?
        /// The values it may hold, the first the highest.
        public var values: String?
        /// The answer when no rule holds.
        public var defaultEntry: String?
        /// What people read above the column; nil where it has a name only.
        public var label: String?

        /// A column that answers.
        public init(
            name: String?,
            type: String? = nil,
            values: String? = nil,
            defaultEntry: String? = nil,
            label: String? = nil
        ) {
            self.name = name
            self.type = type
            self.values = values
            self.defaultEntry = defaultEntry
            self.label = label
        }
    }

    /// A rule: a test for each input and an answer for each output.
    public struct Rule: Sendable {
        /// What the rule is called; nil for its number.
        public var label: String?
        /// Unary tests in column order.
        public var tests: [String]
        /// FEEL texts in column order.
        public var answers: [String]
        /// Notes in column order.
        public var annotations: [String]
        /// The line of the file, counted from one.
        public var line: Int

        /// A rule by its cells.
        public init(
            label: String? = nil,
            tests: [String],
            answers: [String],
            annotations: [String] = [],
            line: Int = 0
        ) {
            self.label = label
            self.tests = tests
            self.answers = answers
            self.annotations = annotations
            self.line = line
        }
    }
}
