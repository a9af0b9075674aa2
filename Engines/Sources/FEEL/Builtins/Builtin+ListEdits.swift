extension Builtin {
    static let listEdits: [Builtin] = [
        Builtin("append(list, item...)", returns: .list(.any), like: .list) { call in
            guard let items = call.list(0) else { return call.refused() }
            return call.run.limited(items + call.values.dropFirst())
        },
        Builtin("insert before(list, position, newItem)", returns: .list(.any), like: .list) {
            call in
            guard var items = call.list(0), let index = place(call) else { return call.refused() }
            items.insert(call[2], at: index)
            return call.run.limited(items)
        },
        Builtin("remove(list, position)", returns: .list(.any), like: .list) { call in
            guard var items = call.list(0), let index = place(call) else { return call.refused() }
            items.remove(at: index)
            return .list(items)
        },
        Builtin(
            "list replace(list, position, newItem)",
            "list replace(list, match, newItem)",
            returns: .list(.any),
            like: .list
        ) { call in
            guard var items = call.list(0) else { return call.refused() }
            let match = call.function(1)
            switch (call.form, match) {
            case (.placed, let match?), (.named(1), let match?):
                return replaced(items, match, call)
            case (.named(1), nil): return call.refused()
            default: break
            }
            guard let index = place(call) else { return call.refused() }
            items[index] = call[2]
            return .list(items)
        },
    ]

    /// The index that the position argument names, counted from 1 or, below 0, from the end.
    private static func place(_ call: Call) -> Int? {
        guard let items = call.list(0), let position = call.integer(1), position != 0 else {
            return nil
        }
        let index = position > 0 ? position - 1 : items.count + position
        return items.indices.contains(index) ? index : nil
    }

    private static func replaced(_ items: [Value], _ match: Function, _ call: Call) -> Value {
        guard match.parameters.count == 2 else { return call.refused() }
        var replaced: [Value] = []
        for item in items {
            guard case .boolean(let matches) = call.run.call(match, [item, call[2]]) else {
                return call.refused()
            }
            replaced.append(matches ? call[2] : item)
        }
        return .list(replaced)
    }
}
