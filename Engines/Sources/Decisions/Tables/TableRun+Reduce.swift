import FEEL

extension TableRun {
    /// What a hit policy makes of the rules that hold.
    enum Reduction {
        case none
        case one([Value])
        case many([[Value]])
        case figure(Value)
        case conflict
        case needs([String])
    }

    /// The answer if exactly these rules held, given in table order.
    mutating func reduce(_ holding: [Int]) -> Reduction {
        guard let first = holding.first else { return whenNoneHolds() }
        switch table.policy {
        case .unique:
            return holding.count == 1 ? answer(of: first) : .conflict
        case .first:
            return answer(of: first)
        case .any, .priority, .ruleOrder, .outputOrder, .collect:
            return reduceAll(holding)
        }
    }

    private mutating func answer(of rule: Int) -> Reduction {
        switch answers(of: rule) {
        case .success(let values): .one(values)
        case .failure(let missing): .needs(missing.names)
        }
    }

    private mutating func reduceAll(_ holding: [Int]) -> Reduction {
        if table.policy == .collect(.count) {
            return .figure(.number(Decimal34(Int64(holding.count))))
        }
        var rows: [[Value]] = []
        var missing: [String] = []
        for rule in holding {
            switch answers(of: rule) {
            case .success(let values): rows.append(values)
            case .failure(let facts): missing += facts.names
            }
        }
        return missing.isEmpty ? combine(rows) : .needs(missing.uniqued())
    }

    private func combine(_ rows: [[Value]]) -> Reduction {
        switch table.policy {
        case .any:
            rows.dropFirst().allSatisfy { agree($0, rows[0]) } ? .one(rows[0]) : .conflict
        case .priority: .one(inOutputOrder(rows)[0])
        case .outputOrder: .many(inOutputOrder(rows))
        case .collect(let aggregator?): .figure(aggregator.figure(over: rows.map { $0[0] }))
        case .unique, .first, .ruleOrder, .collect(nil): .many(rows)
        }
    }

    /// Rows sorted by the places of their values in the lists of output values, column by column.
    private func inOutputOrder(_ rows: [[Value]]) -> [[Value]] {
        let ranked = rows.map { row in
            (row, zip(table.outputs, row).map { output, value in rank(of: value, in: output) })
        }
        return ranked.enumerated()
            .sorted { left, right in
                let (a, b) = (left.element.1, right.element.1)
                if a == b { return left.offset < right.offset }
                return a.lexicographicallyPrecedes(b)
            }
            .map(\.element.0)
    }

    private func rank(of value: Value, in output: DecisionTable.Output) -> Int {
        output.values.firstIndex(of: value) ?? output.values.count
    }

    private func whenNoneHolds() -> Reduction {
        if table.outputs.contains(where: { $0.fallback != nil }) {
            let names = table.outputs.reduce(into: Set<String>()) {
                $0.formUnion($1.fallback?.references ?? [])
            }
            let missing = facts.missing(among: names)
            guard missing.isEmpty else { return .needs(missing) }
            return .one(table.outputs.map { $0.fallback.map { value(of: $0) } ?? .null })
        }
        switch table.policy {
        case .collect(.count): return .figure(.number(Decimal34(0)))
        default: return .none
        }
    }
}

extension HitPolicy.Aggregator {
    /// The figure over answers; null where they are not all numbers.
    func figure(over values: [Value]) -> Value {
        let numbers = values.compactMap(\.asNumber)
        guard numbers.count == values.count, let first = numbers.first else { return .null }
        switch self {
        case .sum: return Self.sum(numbers).map(Value.number) ?? .null
        case .minimum: return .number(numbers.dropFirst().reduce(first, Swift.min))
        case .maximum: return .number(numbers.dropFirst().reduce(first, Swift.max))
        case .count: return .number(Decimal34(Int64(values.count)))
        }
    }

    /// Nil where the sum is out of range.
    private static func sum(_ numbers: [Decimal34]) -> Decimal34? {
        numbers.reduce(Decimal34(0)) { sum, number in sum.flatMap { $0 + number } }
    }
}
