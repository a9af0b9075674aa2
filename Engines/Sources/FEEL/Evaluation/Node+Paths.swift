extension Node {
    static func path(_ value: @escaping Code, _ name: String) -> Code {
        { run in step(value(run), name, run) }
    }

    private static func step(_ value: Value, _ name: String, _ run: Run) -> Value {
        switch value {
        case .context(let context):
            return context[name] ?? run.fail(Complaint.component(name, value))
        case .list(let items):
            guard run.spend(items.count) else { return .null }
            return .list(items.map { part(of: $0, name) })
        default:
            return Properties.value(of: name, in: value)
                ?? run.fail(Complaint.component(name, value))
        }
    }

    /// The component of an item of a list; null where it has none, without complaint.
    private static func part(of item: Value, _ name: String) -> Value {
        if case .context(let context) = item { return context[name] ?? .null }
        return Properties.value(of: name, in: item) ?? .null
    }

    static func component(_ slot: Int, _ name: String, _ otherwise: Code?) -> Code {
        { run in
            if case .context(let context) = run.locals[slot], let value = context[name] {
                return value
            }
            if let otherwise { return otherwise(run) }
            return Properties.value(of: name, in: run.locals[slot]) ?? .null
        }
    }
}

extension Node {
    /// A filter takes one item by its place, or keeps the items for which a condition is true.
    static func filter(_ list: Node, _ slot: Int, _ condition: Node) -> Code {
        let source = list.compiled()
        if case .number(let place)? = condition.constant {
            return { run in item(at: place, of: source(run).items) }
        }
        let test = condition.compiled()
        return { run in
            let value = source(run)
            if value.isNull { return .null }
            let items = value.items
            let outer = (run.locals[slot], run.isFiltering)
            defer { (run.locals[slot], run.isFiltering) = outer }
            run.isFiltering = true
            return kept(items, slot, test, run)
        }
    }

    private static func kept(_ items: [Value], _ slot: Int, _ test: Code, _ run: Run) -> Value {
        if items.isEmpty { return empty(slot, test, run) }
        var kept: [Value] = []
        for (position, value) in items.enumerated() {
            guard run.spend() else { return .null }
            run.locals[slot] = value
            switch test(run) {
            case .boolean(true): kept.append(value)
            case .boolean, .null: break
            case .number(let place) where position == 0: return item(at: place, of: items)
            case let other: return run.fail(Complaint.condition(other))
            }
        }
        return .list(kept)
    }

    /// Nothing to choose from: a place gives null, a condition the empty list.
    private static func empty(_ slot: Int, _ test: Code, _ run: Run) -> Value {
        run.locals[slot] = .null
        if case .number = run.quietly(test) { return .null }
        return .list([])
    }

    private static func item(at place: Decimal34, of items: [Value]) -> Value {
        guard let place = place.asInt else { return .null }
        let index = place > 0 ? place - 1 : items.count + place
        return place != 0 && items.indices.contains(index) ? items[index] : .null
    }
}
