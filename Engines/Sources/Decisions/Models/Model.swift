public import FEEL

/// What a model says, and what went wrong on the way.
public struct ModelAnswer: Sendable {
    /// The value; null where it could not be computed.
    public let value: Value
    /// What went wrong, in order; empty where nothing did.
    public let diagnostics: [Diagnostic]

    init(value: Value, diagnostics: [Diagnostic]) {
        self.value = value
        self.diagnostics = diagnostics
    }

    init(_ value: Value, _ run: Run) {
        let bounded = run.bounded(value)
        self.init(value: bounded, diagnostics: run.diagnostics)
    }
}

/// A DMN model that runs: decisions, the functions they share, and services.
public struct Model: Sendable {
    /// The model's name.
    public let name: String
    /// Expressions that cannot be read and references that lead nowhere; each evaluates to null.
    public let faults: [ModelFault]
    /// Its decision tables, each with the name of the decision or function that it makes.
    public let tables: [(name: String, table: DecisionTable)]
    let namespace: String
    let graph: ModelGraph

    /// A value handed to a model.
    public struct Input: Sendable {
        /// The name of the input, or of the decision whose result it stands for.
        public let name: String
        /// The model that defines it; nil where the name alone is enough.
        public let namespace: String?
        /// The value.
        public let value: Value

        /// A value for a name.
        public init(_ name: String, namespace: String? = nil, _ value: Value) {
            self.name = name
            self.namespace = namespace
            self.value = value
        }
    }

    /// Ties a model to those it imports, directly or through others.
    public init(_ definitions: Definitions, importing others: [Definitions] = []) {
        var compiler = ModelCompiler(main: definitions, others: others)
        graph = compiler.compile()
        faults = compiler.faults
        tables = compiler.tables
        name = definitions.name
        namespace = definitions.namespace
    }

    /// The decisions that can be asked for, sorted.
    public var decisions: [String] {
        graph.decisions.filter { $0.key.namespace == namespace }.map(\.value.name).sorted()
    }

    /// Makes a decision and all it needs; null beside a diagnostic where there is none of the name.
    ///
    /// Inputs that are not given are null. Nothing is decided twice.
    public func evaluate(
        decision name: String,
        inputs: [Input],
        in environment: Environment
    ) -> ModelAnswer {
        let key = graph.decisions.first { $0.key.namespace == namespace && $0.value.name == name }?
            .key
        guard let key else { return Self.unknown(name) }
        let run = ModelRun(Run(in: environment))
        take(inputs, for: graph.inputs.map { ($0.key, $0.value.name, $0.value.type) }, into: run)
        return ModelAnswer(graph.value(of: key, run), run.run)
    }

    /// Calls a decision service; inputs stand for its input data and its input decisions.
    ///
    /// The result is one value, or a context where the service has several output decisions.
    public func evaluate(
        service name: String,
        inputs: [Input],
        in environment: Environment
    ) -> ModelAnswer {
        let found = graph.services.first {
            $0.key.namespace == namespace && $0.value.name == name
        }
        guard let service = found?.value else { return Self.unknown(name) }
        let run = ModelRun(Run(in: environment))
        let parameters = service.parameters.map { key in
            (key, graph.names[key] ?? "", graph.type(of: key))
        }
        for (key, _, _) in parameters { run.known[key] = .null }
        take(inputs, for: parameters, into: run)
        return ModelAnswer(graph.answer(service, run), run.run)
    }

    /// Calls a business knowledge model or a service with arguments in order.
    public func call(
        _ name: String,
        _ arguments: [Value],
        in environment: Environment
    ) -> ModelAnswer {
        let key = graph.names.first { key, other in
            other == name && key.namespace == namespace
                && (graph.knowledge[key] != nil || graph.services[key] != nil)
        }?.key
        guard let key, case .function(let function) = graph.function(key) else {
            return Self.unknown(name)
        }
        let run = Run(in: environment)
        return ModelAnswer(run.call(function, arguments), run)
    }

    func take(
        _ inputs: [Input],
        for elements: [(key: ModelGraph.Key, name: String, type: DataType)],
        into run: ModelRun
    ) {
        for input in inputs {
            let named = elements.filter {
                $0.name == input.name && $0.key.namespace == input.namespace ?? $0.key.namespace
            }
            let own = named.first { $0.key.namespace == namespace }
            for element in own.map({ [$0] }) ?? named {
                run.known[element.key] = element.type.fit(input.value, input.name, run)
            }
        }
    }

    static func unknown(_ name: String) -> ModelAnswer {
        let diagnostic = Diagnostic(
            zh: "模型里没有“\(name)”。",
            en: "The model has no \"\(name)\"."
        )
        return ModelAnswer(value: .null, diagnostics: [diagnostic])
    }
}
