import FEEL

/// The types that a model may name: its own, those it imports, and FEEL's.
struct TypeTable: Sendable {
    private var items: [String: ItemDefinition] = [:]

    /// The types of a model and, behind the names of its imports, those of other models.
    init(of model: Definitions, among models: [Definitions]) {
        add(model, prefix: "", among: models, levels: 4)
    }

    private mutating func add(
        _ model: Definitions,
        prefix: String,
        among models: [Definitions],
        levels: Int
    ) {
        for item in model.items { items[prefix + item.name] = item.qualified(prefix) }
        guard levels > 0 else { return }
        for imported in model.imports {
            guard let other = models.first(where: { $0.namespace == imported.namespace }) else {
                continue
            }
            let deeper = imported.name.isEmpty ? prefix : prefix + imported.name + "."
            add(other, prefix: deeper, among: models, levels: levels - 1)
        }
    }

    /// The scope that knows the types' names, for `instance of`.
    var scope: Scope {
        var scope = Scope()
        for name in items.keys.sorted() { scope.declare(type: name, as: type(named: name).type) }
        return scope
    }

    /// The type of this name; anything where nobody defined it.
    func type(named name: String?) -> DataType {
        type(named: name, levels: 6)
    }

    /// Types may hold themselves: below some levels anything goes.
    private func type(named name: String?, levels: Int) -> DataType {
        guard let name, levels > 0 else { return .any }
        if let item = items[name] { return type(of: item, levels: levels - 1) }
        let plain = name.split(separator: ":").last.map(String.init) ?? name
        if let type = Type(named: plain) { return DataType(type: type) }
        return items[plain].map { type(of: $0, levels: levels - 1) } ?? .any
    }

    private func type(of item: ItemDefinition, levels: Int) -> DataType {
        var found = DataType.any
        if let function = item.function {
            found.type = .function(
                function.parameters.map { type(named: $0.type, levels: levels).type },
                type(named: function.result, levels: levels).type
            )
        } else if !item.components.isEmpty {
            found.parts = item.components.map { component in
                DataType.Part(name: component.name, type: type(of: component, levels: levels))
            }
            found.type = .context(found.parts.map { Type.Field($0.name, $0.type.type) })
        } else if let base = item.base {
            let base = type(named: base, levels: levels)
            found.type = base.type
            found.base = [base]
        }
        found.allowed = item.allowedValues.flatMap { text in
            try? UnaryTests(text, input: found.type, in: Scope())
        }
        if item.isCollection {
            found.isCollection = true
            found.type = .list(found.type)
        }
        found.constraint = item.constraint.flatMap { text in
            try? UnaryTests(text, input: found.type, in: Scope())
        }
        return found
    }
}

extension ItemDefinition {
    /// The definition as seen from a model that imports it: its own types get the import's name.
    fileprivate func qualified(_ prefix: String) -> ItemDefinition {
        guard !prefix.isEmpty else { return self }
        func name(_ type: String?) -> String? {
            type.map { Type(named: $0) == nil ? prefix + $0 : $0 }
        }
        var item = self
        item.base = name(base)
        item.components = components.map { $0.qualified(prefix) }
        item.function = function.map { function in
            ItemDefinition.FunctionItem(
                parameters: function.parameters.map {
                    Definitions.Variable(name: $0.name, type: name($0.type))
                },
                result: name(function.result)
            )
        }
        return item
    }
}
