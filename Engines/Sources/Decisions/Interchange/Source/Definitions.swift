/// A DMN file as it is written: what it defines, and nothing about what it means.
///
/// ``DMNReader`` makes it from XML of DMN 1.1 to 1.5; ``Model`` makes it run.
public struct Definitions: Sendable {
    /// The model's name.
    public var name: String
    /// The namespace by which other models import this one.
    public var namespace: String
    /// The models this one builds on.
    public var imports: [Import] = []
    /// The types it names.
    public var items: [ItemDefinition] = []
    /// What it is told.
    public var inputs: [InputData] = []
    /// What it decides.
    public var decisions: [DecisionSource] = []
    /// The functions it shares among decisions.
    public var knowledge: [KnowledgeSource] = []
    /// The doors through which a group of decisions is called.
    public var services: [ServiceSource] = []

    /// Another model under a name of this one.
    public struct Import: Sendable {
        /// The name before the dot, empty where names are taken over plainly.
        public var name: String
        /// The namespace of the other model.
        public var namespace: String
    }

    /// A name with the type that its value must have.
    public struct Variable: Sendable {
        /// The name that expressions use.
        public var name: String
        /// The name of the type; nil for anything.
        public var type: String?
    }

    /// Something the model is told from outside.
    public struct InputData: Sendable {
        /// What references point at, without `#`.
        public var id: String
        /// The name and type under which expressions see it.
        public var variable: Variable
    }

    /// A decision with its logic.
    public struct DecisionSource: Sendable {
        /// What references point at, without `#`.
        public var id: String
        /// The name and type under which expressions see its result.
        public var variable: Variable
        /// The decisions, inputs and functions that its logic may name.
        public var requirements: [Reference]
        /// Nil where the file draws the decision and does not say how it is made.
        public var logic: BoxedExpression?
        /// Where it stands in the file, counted from one.
        public var line: Int
    }

    /// A function that decisions share: a business knowledge model.
    public struct KnowledgeSource: Sendable {
        /// What references point at, without `#`.
        public var id: String
        /// The name and type under which expressions see it.
        public var variable: Variable
        /// The functions that its logic may name.
        public var requirements: [Reference]
        /// Nil where the file names the function without a body.
        public var logic: FunctionSource?
        /// Where it stands in the file, counted from one.
        public var line: Int
    }

    /// A group of decisions that is called like a function.
    public struct ServiceSource: Sendable {
        /// What references point at, without `#`.
        public var id: String
        /// The name and type under which expressions see it.
        public var variable: Variable
        /// What it answers: one value, or a context where there are several.
        public var outputDecisions: [Reference]
        /// Decisions made inside.
        public var encapsulatedDecisions: [Reference]
        /// Decisions whose results are handed in; the first parameters.
        public var inputDecisions: [Reference]
        /// Inputs that are handed in; the last parameters.
        public var inputData: [Reference]
        /// Where it stands in the file, counted from one.
        public var line: Int
    }

    /// A pointer to an element of this model or of an imported one.
    public struct Reference: Hashable, Sendable {
        /// The other model; nil for this one.
        public var namespace: String?
        /// The id of the element.
        public var id: String
    }
}

/// A type that a model names: a base with conditions, a context, a function, or a list of those.
public struct ItemDefinition: Sendable {
    /// The type's name, or the component's.
    public var name: String
    /// The type it builds on.
    public var base: String?
    /// The parts of a context type.
    public var components: [ItemDefinition] = []
    /// Parameters and result of a function type.
    public var function: FunctionItem?
    /// Whether a value is a list of these.
    public var isCollection = false
    /// Unary tests that every value passes; of a list, every item.
    public var allowedValues: String?
    /// Unary tests that the whole value passes, a list as a list.
    public var constraint: String?

    /// The shape of a function type.
    public struct FunctionItem: Sendable {
        /// The parameters in order.
        public var parameters: [Definitions.Variable]
        /// The name of the result's type.
        public var result: String?
    }
}
