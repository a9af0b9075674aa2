extension Node {
    /// False as soon as one part is false; else true only where all parts are true.
    static func conjunction(_ parts: [Code]) -> Code {
        { run in
            var known = true
            for part in parts {
                guard case .boolean(let value) = part(run) else {
                    known = false
                    continue
                }
                if !value { return .boolean(false) }
            }
            return known ? .boolean(true) : .null
        }
    }

    /// True as soon as one part is true; else false only where all parts are false.
    static func disjunction(_ parts: [Code]) -> Code {
        { run in
            var known = true
            for part in parts {
                guard case .boolean(let value) = part(run) else {
                    known = false
                    continue
                }
                if value { return .boolean(true) }
            }
            return known ? .boolean(false) : .null
        }
    }

    static func comparison(_ comparison: Comparison, _ left: Node, _ right: Node) -> Code {
        let (left, right) = (left.compiled(), right.compiled())
        return { run in
            let (a, b) = (left(run), right(run))
            if case .number(let x) = a, case .number(let y) = b {
                return .boolean(Self.holds(x, comparison, y))
            }
            if run.isFiltering, comparison.isOrder, a.isNull || b.isNull { return .null }
            guard run.pay(for: a), let holds = Value.compare(a, comparison, b, run) else {
                return run.fail(Complaint.comparison(comparison.rawValue, a, b))
            }
            return .boolean(holds)
        }
    }

    private static func holds(
        _ left: Decimal34,
        _ comparison: Comparison,
        _ right: Decimal34
    ) -> Bool {
        switch comparison {
        case .equal: left == right
        case .unequal: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }

    static func between(
        _ value: @escaping Code,
        _ low: @escaping Code,
        _ high: @escaping Code
    ) -> Code {
        { run in
            let (x, a, b) = (value(run), low(run), high(run))
            guard let above = Value.compare(x, .greaterOrEqual, a),
                let below = Value.compare(x, .lessOrEqual, b)
            else {
                return run.fail(
                    Complaint.comparison("between", x, Value.order(x, a) == nil ? a : b)
                )
            }
            return .boolean(above && below)
        }
    }

    static func membership(_ value: @escaping Code, _ tests: [Code]) -> Code {
        { run in
            let x = value(run)
            var known = true
            for test in tests {
                switch Membership.holds(x, test(run), run) {
                case true: return .boolean(true)
                case nil: known = false
                default: break
                }
            }
            return known ? .boolean(false) : .null
        }
    }
}

/// Whether a value passes a test that is itself a value: a range, a list of choices, or an equal.
enum Membership {
    static func holds(_ value: Value, _ test: Value, _ run: Run?) -> Bool? {
        switch test {
        case .range(let range):
            if case .range = value, Value.equal(value, test, run) == true { return true }
            return range.contains(value)
        case .list(let choices):
            return holds(value, choices, run) || Value.equal(value, test, run) == true
        default:
            return Value.equal(value, test, run)
        }
    }

    private static func holds(_ value: Value, _ choices: [Value], _ run: Run?) -> Bool {
        if let run, !run.spend(choices.count) { return false }
        return choices.contains { choice in
            if case .range(let range) = choice, range.contains(value) == true { return true }
            return Value.equal(value, choice, run) == true
        }
    }
}
