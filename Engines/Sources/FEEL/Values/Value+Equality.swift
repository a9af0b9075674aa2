import Calendar

extension Value {
    /// Whether two values are equal as `=` sees them; `nil` where their kinds cannot be compared.
    public static func equal(_ left: Value, _ right: Value) -> Bool? { equal(left, right, nil) }

    /// The same within a run; `nil` also where the steps of a run are used up: small texts can build values of astronomic size.
    static func equal(_ left: Value, _ right: Value, _ run: Run?) -> Bool? {
        switch (left, right) {
        case (.null, .null): true
        case (.null, _), (_, .null): false
        case (.boolean(let a), .boolean(let b)): a == b
        case (.number(let a), .number(let b)): a == b
        case (.string(let a), .string(let b)):
            run?.pay(for: left) ?? true ? sameScalars(a, b) : nil
        case (.date(let a), .date(let b)): a == b
        case (.time(let a), .time(let b)): ZonedTime.equal(a, b)
        case (.dateTime(let a), .dateTime(let b)): ZonedDateTime.order(a, b) == 0
        case (.dayTimeDuration(let a), .dayTimeDuration(let b)): a == b
        case (.yearMonthDuration(let a), .yearMonthDuration(let b)): a == b
        case (.list(let a), .list(let b)): equal(a, b, run)
        case (.context(let a), .context(let b)): equal(a, b, run)
        case (.range(let a), .range(let b)): equal(a, b, run)
        case (.function(let a), .function(let b)): a === b
        default: nil
        }
    }

    private static func equal(_ left: [Value], _ right: [Value], _ run: Run?) -> Bool? {
        guard left.count == right.count else { return false }
        return all(zip(left, right), run)
    }

    private static func equal(_ left: Context, _ right: Context, _ run: Run?) -> Bool? {
        guard left.count == right.count else { return false }
        var pairs: [(Value, Value)] = []
        for entry in left.entries {
            guard let other = right[entry.name] else { return false }
            pairs.append((entry.value, other))
        }
        return all(pairs, run)
    }

    private static func equal(_ left: ValueRange, _ right: ValueRange, _ run: Run?) -> Bool? {
        guard left.form == right.form, left.startIncluded == right.startIncluded,
            left.endIncluded == right.endIncluded
        else { return false }
        return all([(left.start, right.start), (left.end, right.end)], run)
    }

    /// True when all pairs are equal, false when one differs, `nil` when one cannot be compared.
    private static func all(_ pairs: some Sequence<(Value, Value)>, _ run: Run?) -> Bool? {
        var known = true
        for (left, right) in pairs {
            if let run, !run.spend() { return nil }
            switch equal(left, right, run) {
            case false: return false
            case nil: known = false
            default: break
            }
        }
        return known ? true : nil
    }

    /// Whether two texts hold the same Unicode scalars; Swift's `==` would also accept look-alikes.
    static func sameScalars(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        let same = left.utf8.withContiguousStorageIfAvailable { a in
            right.utf8.withContiguousStorageIfAvailable { b in a.elementsEqual(b) }
        }
        return (same ?? nil) ?? left.utf8.elementsEqual(right.utf8)
    }
}

extension ZonedTime {
    /// Times are equal when hour, minute, second and distance from UTC agree; fractions do not count.
    fileprivate static func equal(_ left: ZonedTime, _ right: ZonedTime) -> Bool {
        let second = 1_000_000_000
        let a = left.nanosecondOfDay / second
        let b = right.nanosecondOfDay / second
        switch (left.offset, right.offset) {
        case (nil, nil): return a == b
        case (let x?, let y?): return a - x == b - y
        default: return false
        }
    }
}

extension Value: Equatable {
    /// Whether two values are the same for a program; what FEEL cannot compare is different.
    public static func == (left: Value, right: Value) -> Bool {
        equal(left, right) ?? false
    }
}
