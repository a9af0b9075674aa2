import FEEL

/// Compiles every element of a model and of those it imports, each after those it needs.
struct ModelCompiler {
    private let models: [Definitions]
    private var graph = ModelGraph()
    private(set) var faults: [ModelFault] = []
    /// The tables of the first model, each with the name of what it makes.
    private(set) var tables: [(name: String, table: DecisionTable)] = []
    private var underWay: Set<ModelGraph.Key> = []

    init(main: Definitions, others: [Definitions]) {
        models = [main] + others.filter { $0.namespace != main.namespace }
    }

    mutating func compile() -> ModelGraph {
        for model in models { addNames(of: model) }
        for model in models {
            for decision in model.decisions { compile(decision, of: model) }
            for knowledge in model.knowledge { compile(knowledge, of: model) }
        }
        return graph
    }

    private mutating func addNames(of model: Definitions) {
        let types = TypeTable(of: model, among: models)
        for input in model.inputs {
            let key = key(input.id, in: model)
            graph.names[key] = input.variable.name
            graph.inputs[key] = ModelGraph.Input(
                name: input.variable.name,
                type: types.type(named: input.variable.type)
            )
        }
        for decision in model.decisions {
            graph.names[key(decision.id, in: model)] = decision.variable.name
        }
        for knowledge in model.knowledge {
            graph.names[key(knowledge.id, in: model)] = knowledge.variable.name
        }
        for service in model.services { add(service, of: model, types) }
    }

    private mutating func add(
        _ service: Definitions.ServiceSource,
        of model: Definitions,
        _ types: TypeTable
    ) {
        let key = key(service.id, in: model)
        graph.names[key] = service.variable.name
        graph.services[key] = ModelGraph.Service(
            name: service.variable.name,
            parameters: (service.inputDecisions + service.inputData).map {
                self.key($0, in: model)
            },
            outputs: service.outputDecisions.map { self.key($0, in: model) },
            result: result(of: service.variable, types)
        )
    }

    /// The type of what a function gives: its variable names the function's type, or the result's.
    private func result(of variable: Definitions.Variable, _ types: TypeTable) -> DataType {
        let type = types.type(named: variable.type)
        if case .function(_, let result) = type.type { return DataType(type: result) }
        return type
    }

    private func key(_ id: String, in model: Definitions) -> ModelGraph.Key {
        ModelGraph.Key(namespace: model.namespace, id: id)
    }

    private func key(_ reference: Definitions.Reference, in model: Definitions) -> ModelGraph.Key {
        ModelGraph.Key(namespace: reference.namespace ?? model.namespace, id: reference.id)
    }
}

// MARK: - Elements

extension ModelCompiler {
    private mutating func compile(_ source: Definitions.DecisionSource, of model: Definitions) {
        let key = key(source.id, in: model)
        guard graph.decisions[key] == nil, underWay.insert(key).inserted else { return }
        let requirements = requirements(source.requirements, of: model, line: source.line)
        var boxes = BoxCompiler(types: TypeTable(of: model, among: models))
        let scope = scope(for: requirements, boxes.types)
        let logic = source.logic.map { boxes.box($0, in: scope) }
        keep(boxes, of: source.variable.name, in: model)
        let type = boxes.types.type(named: source.variable.type)
        graph.decisions[key] = ModelGraph.Decision(
            name: source.variable.name,
            type: type,
            visibleType: type.type == .any ? logic?.type ?? .any : type.type,
            requirements: requirements,
            logic: logic,
            table: source.logic?.isTable == true ? boxes.tables.first : nil
        )
        underWay.remove(key)
    }

    private mutating func compile(_ source: Definitions.KnowledgeSource, of model: Definitions) {
        let key = key(source.id, in: model)
        guard graph.knowledge[key] == nil, underWay.insert(key).inserted else { return }
        let requirements = requirements(source.requirements, of: model, line: source.line)
        var boxes = BoxCompiler(types: TypeTable(of: model, among: models))
        let parameters = (source.logic?.parameters ?? []).map { variable in
            ModelGraph.Parameter(name: variable.name, type: boxes.types.type(named: variable.type))
        }
        var scope = scope(for: requirements, boxes.types)
        scope.declare(source.variable.name)
        for parameter in parameters { scope.declare(parameter.name, as: parameter.type.type) }
        let logic = body(of: source, with: &boxes, in: scope)
        keep(boxes, of: source.variable.name, in: model)
        graph.knowledge[key] = ModelGraph.Knowledge(
            name: source.variable.name,
            parameters: parameters,
            result: result(of: source.variable, boxes.types),
            requirements: requirements,
            logic: logic
        )
        underWay.remove(key)
    }

    private mutating func keep(_ boxes: BoxCompiler, of name: String, in model: Definitions) {
        faults += boxes.faults
        guard model.namespace == models[0].namespace else { return }
        tables += boxes.tables.map { (name, $0) }
    }

    /// A body in another language is a function of its own, called with the parameters.
    private func body(
        of source: Definitions.KnowledgeSource,
        with boxes: inout BoxCompiler,
        in scope: Scope
    ) -> Box? {
        guard let logic = source.logic else { return nil }
        guard logic.kind != .feel else { return logic.body.map { boxes.box($0, in: scope) } }
        let foreign = boxes.function(logic, line: source.line, in: scope)
        let names = logic.parameters.map(\.name)
        return Box(.any) { bindings, run in
            guard case .function(let function) = foreign.evaluate(bindings, run) else {
                return .null
            }
            return run.run.call(function, names.map { bindings[$0] ?? .null })
        }
    }

    private mutating func requirements(
        _ references: [Definitions.Reference],
        of model: Definitions,
        line: Int
    ) -> [ModelGraph.Requirement] {
        var requirements: [ModelGraph.Requirement] = []
        for reference in references {
            let key = key(reference, in: model)
            guard graph.names[key] != nil else {
                faults.append(missing(reference, line: line))
                continue
            }
            guard underWay.count < ModelGraph.longestChain else {
                faults.append(tooLong(reference, line: line))
                continue
            }
            compileFirst(key)
            let imported = model.imports.first { $0.namespace == reference.namespace }
            let alias = reference.namespace == nil ? nil : imported?.name
            requirements.append(
                ModelGraph.Requirement(key: key, alias: alias?.isEmpty ?? true ? nil : alias)
            )
        }
        return requirements
    }

    private func missing(_ reference: Definitions.Reference, line: Int) -> ModelFault {
        ModelFault(
            line: line,
            zh: "引用的元素“\(reference.id)”不存在。",
            en: "The element \"\(reference.id)\" that is referred to does not exist."
        )
    }

    private func tooLong(_ reference: Definitions.Reference, line: Int) -> ModelFault {
        ModelFault(
            line: line,
            zh: "到“\(reference.id)”的依赖超过 \(ModelGraph.longestChain) 层，请合并几步。",
            en:
                "The needs down to \"\(reference.id)\" go deeper than \(ModelGraph.longestChain) levels; "
                + "join some."
        )
    }

    /// Compiles what another element needs, so that its type is known.
    private mutating func compileFirst(_ key: ModelGraph.Key) {
        guard let model = models.first(where: { $0.namespace == key.namespace }) else { return }
        if let decision = model.decisions.first(where: { $0.id == key.id }) {
            compile(decision, of: model)
        } else if let knowledge = model.knowledge.first(where: { $0.id == key.id }) {
            compile(knowledge, of: model)
        }
    }

    private func scope(for requirements: [ModelGraph.Requirement], _ types: TypeTable) -> Scope {
        var scope = types.scope
        var imported: [(alias: String, fields: [Type.Field])] = []
        for requirement in requirements {
            guard let name = graph.names[requirement.key] else { continue }
            let type = graph.visibleType(of: requirement.key)
            guard let alias = requirement.alias else {
                scope.declare(name, as: type)
                continue
            }
            let field = Type.Field(name, type)
            if let place = imported.firstIndex(where: { $0.alias == alias }) {
                imported[place].fields.append(field)
            } else {
                imported.append((alias, [field]))
            }
        }
        for (alias, fields) in imported { scope.declare(alias, as: .context(fields)) }
        return scope
    }
}

extension ModelGraph {
    /// What can be said of an element's value when an expression that names it is read.
    fileprivate func visibleType(of key: Key) -> Type {
        if let input = inputs[key] { return input.type.type }
        if let decision = decisions[key] { return decision.visibleType }
        if let knowledge = knowledge[key] {
            return .function(knowledge.parameters.map(\.type.type), knowledge.visibleResult)
        }
        if let service = services[key] {
            return .function(service.parameters.map { type(of: $0).type }, service.result.type)
        }
        return .any
    }
}

extension BoxedExpression {
    fileprivate var isTable: Bool {
        if case .table = form { true } else { false }
    }
}
