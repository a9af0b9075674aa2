public import FEEL

/// Holds a model's answers against those that a conformance suite expects.
public enum Conformance {
    /// How far two numbers may lie apart and still count as equal; other runners use the same.
    public static let tolerance = "0.00000001"

    /// Whether an answer is the expected one: numbers within the tolerance, lists entry by entry,
    /// contexts by their names, everything else as FEEL compares.
    public static func same(_ expected: Value, _ actual: Value) -> Bool {
        switch (expected, actual) {
        case (.null, .null): true
        case (.number(let a), .number(let b)): close(a, b)
        case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy(same)
        case (.context(let a), .context(let b)): same(a, b)
        default: expected == actual
        }
    }

    private static func same(_ expected: Context, _ actual: Context) -> Bool {
        expected.count == actual.count
            && expected.entries.allSatisfy { entry in
                actual[entry.name].map { same(entry.value, $0) } ?? false
            }
    }

    private static func close(_ left: Decimal34, _ right: Decimal34) -> Bool {
        if left == right { return true }
        guard let bound = Decimal34(tolerance) else { return false }
        return (left - right).map { $0 <= bound && -$0 <= bound } ?? false
    }
}

extension Conformance {
    /// A question to a model and the answers that the suite expects.
    public struct Case: Sendable {
        /// The suite's name for it.
        public let id: String
        /// The decision service to call; nil where decisions are asked for directly.
        public let service: String?
        /// What the model is told.
        public let inputs: [Model.Input]
        /// What it should say.
        public let expectations: [Expectation]

        /// A question with its expected answers.
        public init(
            id: String,
            service: String?,
            inputs: [Model.Input],
            expectations: [Expectation]
        ) {
            self.id = id
            self.service = service
            self.inputs = inputs
            self.expectations = expectations
        }
    }

    /// An answer that the suite expects.
    public struct Expectation: Sendable {
        /// The decision it is the answer of.
        public let name: String
        /// The answer.
        public let value: Value
        /// Whether the answer comes with an error.
        public let isError: Bool

        /// The expected answer of a decision.
        public init(name: String, value: Value, isError: Bool) {
            self.name = name
            self.value = value
            self.isError = isError
        }
    }

    /// How a model did on a case.
    public struct Result: Sendable {
        /// The suite's name for the case.
        public let id: String
        /// Whether every value is the expected one.
        public let passes: Bool
        /// Whether, beside that, errors came exactly where they were expected.
        public let passesStrictly: Bool
        /// The first difference, for people.
        public let difference: String?
    }

    /// Asks a model and compares.
    public static func run(_ test: Case, on model: Model, in environment: Environment) -> Result {
        var passes = true
        var isStrict = true
        var difference: String?
        for expectation in test.expectations {
            let answer = answer(to: expectation, of: test, on: model, in: environment)
            if !same(expectation.value, answer.value) {
                passes = false
                let reason = answer.diagnostics.first.map { " (\($0.en))" } ?? ""
                difference =
                    difference
                    ?? "\(expectation.name): \(expectation.value) expected, \(answer.value)\(reason)"
            }
            if answer.diagnostics.isEmpty == expectation.isError { isStrict = false }
        }
        return Result(
            id: test.id,
            passes: passes,
            passesStrictly: passes && isStrict,
            difference: difference
        )
    }

    private static func answer(
        to expectation: Expectation,
        of test: Case,
        on model: Model,
        in environment: Environment
    ) -> ModelAnswer {
        guard let service = test.service else {
            return model.evaluate(
                decision: expectation.name,
                inputs: test.inputs,
                in: environment
            )
        }
        let answer = model.evaluate(service: service, inputs: test.inputs, in: environment)
        guard test.expectations.count > 1, let parts = answer.value.asContext else { return answer }
        return ModelAnswer(
            value: parts[expectation.name] ?? .null,
            diagnostics: answer.diagnostics
        )
    }
}
