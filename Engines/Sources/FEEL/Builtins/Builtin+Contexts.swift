extension Builtin {
    static let contexts: [Builtin] = [
        Builtin("get value(m, key)", "get value(m, keys)", returns: .any) { call in
            guard let context = call.context(0), let keys = keys(call), !keys.isEmpty else {
                return call.refused()
            }
            var value = Value.context(context)
            for key in keys {
                guard case .context(let context) = value, let next = context[key] else {
                    return call.refused()
                }
                value = next
            }
            return value
        },
        Builtin("get entries(m)", returns: .list(entry)) { call in
            guard let context = call.context(0) else { return call.refused() }
            return .list(
                context.entries.map { .context(["key": .string($0.name), "value": $0.value]) }
            )
        },
        Builtin("context(entries)", returns: .context([Type.Field]())) { call in
            call.orRefused(call.list(0).flatMap(gathered).map(Value.context))
        },
        Builtin(
            "context put(context, key, value)",
            "context put(context, keys, value)",
            returns: .context([Type.Field]())
        ) { call in
            guard let context = call.context(0), let keys = keys(call), !keys.isEmpty else {
                return call.refused()
            }
            return call.orRefused(put(call[2], at: keys[...], in: context).map(Value.context))
        },
        Builtin("context merge(contexts)", returns: .context([Type.Field]())) { call in
            guard let contexts = call.list(0) else { return call.refused() }
            var merged = Context()
            for value in contexts {
                guard case .context(let context) = value else { return call.refused() }
                for entry in context.entries { merged[entry.name] = entry.value }
            }
            return .context(merged)
        },
    ]

    private static let entry = Type.context(["key": .string, "value": .any])

    /// The keys that lead to the place: one, or a list of them.
    private static func keys(_ call: Call) -> [String]? {
        if case .named(0) = call.form { return call[1].asString.map { [$0] } }
        switch call[1] {
        case .string(let key):
            return [key]
        case .list(let items):
            let keys = items.compactMap(\.asString)
            return keys.count == items.count ? keys : nil
        default:
            return nil
        }
    }

    private static func gathered(_ entries: [Value]) -> Context? {
        var context = Context()
        for entry in entries {
            guard case .context(let entry) = entry, case .string(let key)? = entry["key"],
                let value = entry["value"], context[key] == nil
            else { return nil }
            context[key] = value
        }
        return context
    }

    private static func put(
        _ value: Value,
        at keys: ArraySlice<String>,
        in context: Context
    ) -> Context? {
        guard let key = keys.first else { return nil }
        var changed = context
        if keys.count == 1 {
            changed[key] = value
            return changed
        }
        guard case .context(let inner)? = context[key],
            let replaced = put(value, at: keys.dropFirst(), in: inner)
        else { return nil }
        changed[key] = .context(replaced)
        return changed
    }
}
