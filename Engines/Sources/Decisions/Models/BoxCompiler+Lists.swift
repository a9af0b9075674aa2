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
        if case .context(let fields) = item {
            for field in fields { inner.declare(field.name, as: field.type) }
        }
        inner.declare("item", as: item)
        let match = box(match, in: inner)
        return Box(list.type) { bindings, run in
            let items = list.evaluate(bindings, run).asItems
            let verdicts = items.map { item in
                match.evaluate(bindings.with(item: item), run)
            }
            guard run.allBoolean(verdicts, orNull: true) else { return .null }
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
        let list = box(list, in: scope)
        let result = box(result, in: scope.declaring(variable, list.type.itemType))
        return Box(.list(result.type)) { bindings, run in
            .list(
                list.evaluate(bindings, run).asItems.map { item in
                    result.evaluate(bindings.with(variable, item), run)
                }
            )
        }
    }

    /// Whether some or all entries of a list satisfy a test; null where a test is no yes or no.
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
            let verdicts = list.evaluate(bindings, run).asItems.map { item in
                test.evaluate(bindings.with(variable, item), run)
            }
            guard run.allBoolean(verdicts, orNull: false) else { return .null }
            return switch quantifier {
            case .some: .boolean(verdicts.contains(.boolean(true)))
            case .every: .boolean(!verdicts.contains(.boolean(false)))
            }
        }
    }
}

extension ModelRun {
    /// Whether all values are true or false, and a report where one is not.
    fileprivate func allBoolean(_ values: [Value], orNull: Bool) -> Bool {
        let wrong = values.first { $0.asBoolean == nil && !(orNull && $0.isNull) }
        guard let wrong else { return true }
        report(
            zh: "条件应为真或假，得到 \(wrong.brief)。",
            en: "A condition must be true or false, not \(wrong.brief)."
        )
        return false
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
    /// The items of a list; nothing for null; any other value alone.
    fileprivate var asItems: [Value] {
        switch self {
        case .list(let items): items
        case .null: []
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
