import FEEL

extension BoxCompiler {
    /// The entries of a list for which the match is true; `item` and its components are in reach.
    mutating func filter(
        _ list: BoxedExpression,
        _ match: BoxedExpression,
        in scope: Scope
    ) -> Box {
        let list = box(list, in: scope)
        var inner = scope
        let item = list.type.itemType
        inner.declare("item", as: item)
        if case .context(let fields) = item {
            for field in fields { inner.declare(field.name, as: field.type) }
        }
        let match = box(match, in: inner)
        return Box(list.type) { bindings, run in
            guard let items = list.evaluate(bindings, run).asItems else { return .null }
            let verdicts = items.map { item in
                match.evaluate(bindings.with(item: item), run)
            }
            guard run.allTruths(verdicts) else { return .null }
            return .list(zip(items, verdicts).filter { $1 == .boolean(true) }.map(\.0))
        }
    }

    /// A value for each entry of a list.
    mutating func iteration(
        _ variable: String,
        _ list: BoxedExpression,
        _ result: BoxedExpression,
        in scope: Scope
    ) -> Box {
        let usesPartial = result.mentions("partial")
        let list = box(list, in: scope)
        var inner = scope.declaring(variable, list.type.itemType)
        if usesPartial { inner.declare("partial", as: .list(.any)) }
        let result = box(result, in: inner)
        return Box(.list(result.type)) { bindings, run in
            guard let items = run.rounds(over: list.evaluate(bindings, run)) else { return .null }
            var results: [Value] = []
            for item in items {
                var inner = bindings.with(variable, item)
                if usesPartial { inner["partial"] = .list(results) }
                results.append(result.evaluate(inner, run))
            }
            return .list(results)
        }
    }

    /// Whether some or all entries of a list satisfy a test; null where that cannot be said.
    mutating func quantified(
        _ quantifier: BoxedExpression.Quantifier,
        _ variable: String,
        _ list: BoxedExpression,
        _ test: BoxedExpression,
        in scope: Scope
    ) -> Box {
        let list = box(list, in: scope)
        let test = box(test, in: scope.declaring(variable, list.type.itemType))
        return Box(.boolean) { bindings, run in
            guard let items = run.rounds(over: list.evaluate(bindings, run)) else { return .null }
            let verdicts = items.map { item in
                test.evaluate(bindings.with(variable, item), run)
            }
            guard run.allTruths(verdicts) else { return .null }
            let decisive = Value.boolean(quantifier == .some)
            if verdicts.contains(decisive) { return decisive }
            return verdicts.contains(.null) ? .null : .boolean(quantifier == .every)
        }
    }
}

extension ModelRun {
    /// Whether all values are true, false or unknown, and a report where one is not.
    fileprivate func allTruths(_ values: [Value]) -> Bool {
        guard let wrong = values.first(where: { $0.asBoolean == nil && !$0.isNull }) else {
            return true
        }
        report(
            zh: "条件应为真或假，得到 \(wrong.brief)。",
            en: "A condition must be true or false, not \(wrong.brief)."
        )
        return false
    }

    /// What FEEL's own loops go through for a value; nil, and a reason, where they would not.
    fileprivate func rounds(over value: Value) -> [Value]? {
        let rounds = Self.loop?.value(with: ["list": value], within: run) ?? value
        return rounds.asList
    }

    private static let loop = try? Expression(
        "for item in list return item",
        in: Scope(["list": .any])
    )
}

extension BoxedExpression {
    /// Whether a FEEL text directly inside speaks of a name.
    fileprivate func mentions(_ name: String) -> Bool {
        if case .literal(let text) = form { text.contains(name) } else { false }
    }
}

extension Type {
    fileprivate var itemType: Type {
        if case .list(let item) = self { item } else { .any }
    }
}

extension Scope {
    fileprivate func declaring(_ name: String, _ type: Type) -> Scope {
        var scope = self
        scope.declare(name, as: type)
        return scope
    }
}

extension Value {
    /// The items of a list; nil for null; any other value alone.
    fileprivate var asItems: [Value]? {
        switch self {
        case .list(let items): items
        case .null: nil
        default: [self]
        }
    }
}

extension Context {
    fileprivate func with(_ name: String, _ value: Value) -> Context {
        var context = self
        context[name] = value
        return context
    }

    /// The names in reach inside a filter: a component called `item` hides the item.
    fileprivate func with(item: Value) -> Context {
        var context = self
        context["item"] = item
        for entry in item.asContext?.entries ?? [] { context[entry.name] = entry.value }
        return context
    }
}
