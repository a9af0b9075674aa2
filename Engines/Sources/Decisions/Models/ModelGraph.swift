import FEEL

/// The elements of a model and of those it imports, compiled and tied together by their ids.
struct ModelGraph: Sendable {
    /// An element, wherever it stands.
    struct Key: Hashable, Sendable {
        let namespace: String
        let id: String
    }

    struct Input: Sendable {
        let name: String
        let type: DataType
    }

    struct Decision: Sendable {
        let name: String
        /// What the result must be.
        let type: DataType
        /// What expressions that name the decision may take it for.
        let visibleType: Type
        let requirements: [Requirement]
        /// Nil where the model does not say how the decision is made.
        let logic: Box?
        /// The table that is the logic; nil where it is anything else.
        var table: DecisionTable?
    }

    struct Knowledge: Sendable {
        let name: String
        let parameters: [Parameter]
        let result: DataType
        let requirements: [Requirement]
        /// Nil where the function has no body.
        let logic: Box?

        /// What the function declares to give, or else what can be said of its body.
        var visibleResult: Type { result.type == .any ? logic?.type ?? .any : result.type }
    }

    struct Service: Sendable {
        let name: String
        let parameters: [Key]
        let outputs: [Key]
        let result: DataType
    }

    struct Parameter: Sendable {
        let name: String
        let type: DataType
    }

    /// An element that logic may name, and the import that the name stands behind.
    struct Requirement: Sendable {
        let key: Key
        /// Nil for elements of the same model.
        let alias: String?
    }

    /// How many decisions may need each other one behind the other: each takes room on the stack.
    static let longestChain = 100

    var inputs: [Key: Input] = [:]
    var decisions: [Key: Decision] = [:]
    var knowledge: [Key: Knowledge] = [:]
    var services: [Key: Service] = [:]
    /// Every element that can be named, with its name.
    var names: [Key: String] = [:]
}

// MARK: - Evaluating

extension ModelGraph {
    /// The value of an element: given, decided, or a function.
    func value(of key: Key, _ run: ModelRun) -> Value {
        if let value = run.known[key] { return value }
        if let decision = decisions[key] { return decide(decision, key, run) }
        if knowledge[key] != nil || services[key] != nil { return function(key) }
        return .null
    }

    private func decide(_ decision: Decision, _ key: Key, _ run: ModelRun) -> Value {
        guard run.underWay.count < Self.longestChain else {
            run.report(
                zh: "决策的依赖超过 \(Self.longestChain) 层，已停止。",
                en: "Decisions need each other over more than \(Self.longestChain) levels; stopped."
            )
            return .null
        }
        guard run.underWay.insert(key).inserted else {
            run.report(
                zh: "决策“\(decision.name)”要用到它自己。",
                en: "The decision \"\(decision.name)\" needs itself."
            )
            return .null
        }
        defer { run.underWay.remove(key) }
        guard let logic = decision.logic else {
            run.known[key] = .null
            return .null
        }
        let bindings = bindings(for: decision.requirements, run)
        let value = decision.type.fit(logic.evaluate(bindings, run), decision.name, run)
        run.known[key] = value
        return value
    }

    func bindings(for requirements: [Requirement], _ run: ModelRun) -> Context {
        var bindings = Context()
        for requirement in requirements {
            guard let name = names[requirement.key] else { continue }
            let value = value(of: requirement.key, run)
            guard let alias = requirement.alias else {
                bindings[name] = value
                continue
            }
            var imported = bindings[alias]?.asContext ?? Context()
            imported[name] = value
            bindings[alias] = .context(imported)
        }
        return bindings
    }
}

// MARK: - Functions

extension ModelGraph {
    /// A business knowledge model or a decision service as something to call.
    func function(_ key: Key) -> Value {
        if let knowledge = knowledge[key] { return .function(function(knowledge, key)) }
        if let service = services[key] { return .function(function(service)) }
        return .null
    }

    private func function(_ knowledge: Knowledge, _ key: Key) -> Function {
        Function(
            name: knowledge.name,
            parameters: knowledge.parameters.map {
                Function.Parameter($0.name, $0.type.parameterType)
            },
            result: knowledge.visibleResult
        ) { arguments, run in
            self.call(knowledge, key, arguments, ModelRun(run))
        }
    }

    private func call(
        _ knowledge: Knowledge,
        _ key: Key,
        _ arguments: [Value],
        _ run: ModelRun
    ) -> Value {
        guard let logic = knowledge.logic else { return .null }
        var bindings = bindings(for: knowledge.requirements, run)
        bindings[knowledge.name] = function(key)
        for (parameter, argument) in zip(knowledge.parameters, arguments) {
            bindings[parameter.name] = parameter.type.fit(argument, parameter.name, run)
        }
        return knowledge.result.fit(logic.evaluate(bindings, run), knowledge.name, run)
    }

    private func function(_ service: Service) -> Function {
        Function(
            name: service.name,
            parameters: service.parameters.map { key in
                Function.Parameter(names[key] ?? "", type(of: key).parameterType)
            },
            result: service.result.type
        ) { arguments, run in
            let inner = ModelRun(run)
            for (key, argument) in zip(service.parameters, arguments) {
                inner.known[key] = self.type(of: key).fit(argument, service.name, inner)
            }
            return self.answer(service, inner)
        }
    }

    /// What a service says once its parameters are known.
    func answer(_ service: Service, _ run: ModelRun) -> Value {
        let values = service.outputs.map { (names[$0] ?? "", value(of: $0, run)) }
        let answer = values.count == 1 ? values[0].1 : .context(Context(values))
        return service.result.fit(answer, service.name, run)
    }

    func type(of key: Key) -> DataType {
        inputs[key]?.type ?? decisions[key]?.type ?? .any
    }
}
