extension Builtin {
    static let lists: [Builtin] = [
        Builtin("list contains(list, element)", returns: .boolean) { call in
            guard let items = call.list(0), call.run.spend(items.count) else {
                return call.refused()
            }
            return .boolean(items.contains { Value.equal($0, call[1], call.run) == true })
        },
        Builtin("index of(list, match)", returns: .list(.number)) { call in
            guard let items = call.list(0), call.run.spend(items.count) else {
                return call.refused()
            }
            let places = items.indices.filter { Value.equal(items[$0], call[1], call.run) == true }
            return .list(places.map { .number(Decimal34($0 + 1)) })
        },
        Builtin("distinct values(list)", returns: .list(.any), like: .list) { call in
            distinct(call, call.list(0))
        },
        Builtin("union(list...)", returns: .list(.any), like: .list) { call in
            distinct(call, gathered(call))
        },
        Builtin("concatenate(list...)", returns: .list(.any), like: .list) { call in
            gathered(call).map(call.run.limited) ?? call.refused()
        },
        Builtin("flatten(list)", returns: .list(.any)) { call in
            guard let items = call.list(0) else { return call.refused() }
            var flat: [Value] = []
            return flatten(items, into: &flat, call.run) ? .list(flat) : .null
        },
        Builtin("reverse(list)", returns: .list(.any), like: .list) { call in
            call.orRefused(call.list(0).map { .list($0.reversed()) })
        },
        Builtin("sort(list, precedes)", returns: .list(.any), like: .list) { call in
            sorted(call)
        },
        Builtin("sublist(list, start position, length?)", returns: .list(.any), like: .list) {
            call in
            call.orRefused(sublist(call).map(Value.list))
        },
    ]

    /// The items of all arguments, one list after the other.
    private static func gathered(_ call: Call) -> [Value]? {
        var gathered: [Value] = []
        for index in 0..<call.count {
            guard let items = call.list(index) else { return nil }
            gathered += items
            guard gathered.count <= call.run.environment.limits.length else { return nil }
        }
        return gathered
    }

    private static func distinct(_ call: Call, _ items: [Value]?) -> Value {
        guard let items else { return call.refused() }
        var kept: [Value] = []
        for item in items {
            guard call.run.spend(kept.count + 1) else { return .null }
            if !kept.contains(where: { Value.equal($0, item, call.run) == true }) {
                kept.append(item)
            }
        }
        return .list(kept)
    }

    private static func flatten(_ items: [Value], into flat: inout [Value], _ run: Run) -> Bool {
        for item in items {
            guard run.spend() else { return false }
            if case .list(let inner) = item {
                guard flatten(inner, into: &flat, run) else { return false }
            } else {
                flat.append(item)
            }
        }
        return run.allows(length: flat.count)
    }

    private static func sublist(_ call: Call) -> [Value]? {
        guard let items = call.list(0), let start = call.integer(1), start != 0 else { return nil }
        let first = start > 0 ? start - 1 : items.count + start
        guard items.indices.contains(first) else { return nil }
        guard !call[2].isNull else { return Array(items[first...]) }
        guard let length = call.integer(2), length >= 1, length <= items.count - first else {
            return nil
        }
        return Array(items[first..<(first + length)])
    }
}

extension Builtin {
    private static func sorted(_ call: Call) -> Value {
        guard let items = call.list(0) else { return call.refused() }
        guard let precedes = call.function(1),
            precedes.layouts.contains(where: { $0.accepts(2) })
        else { return call.refused() }
        var isTold = true
        let sorted = merged(items) { left, right in
            let precedes = isTold ? call.run.call(precedes, [left, right]).asBoolean : nil
            isTold = precedes != nil
            return precedes ?? false
        }
        return isTold ? .list(sorted) : call.refused()
    }

    /// A stable sort that ends whatever the comparison says.
    private static func merged(_ items: [Value], _ precedes: (Value, Value) -> Bool) -> [Value] {
        if items.count < 2 { return items }
        let middle = items.count / 2
        let left = merged(Array(items[..<middle]), precedes)
        let right = merged(Array(items[middle...]), precedes)
        var merged: [Value] = []
        merged.reserveCapacity(items.count)
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            if precedes(right[j], left[i]) {
                merged.append(right[j])
                j += 1
            } else {
                merged.append(left[i])
                i += 1
            }
        }
        return merged + left[i...] + right[j...]
    }
}
