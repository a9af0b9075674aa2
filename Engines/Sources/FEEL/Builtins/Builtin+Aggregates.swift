extension Builtin {
    static let aggregates: [Builtin] = [
        Builtin("count(list)", returns: .number) { call in
            call.orRefused(call.list(0).map { .number(Decimal34($0.count)) })
        },
        Builtin("min(list)", "min(c...)", returns: .any, like: .item) { extreme($0, -1) },
        Builtin("max(list)", "max(c...)", returns: .any, like: .item) { extreme($0, 1) },
        Builtin("sum(list)", "sum(n...)", returns: .any, like: .item) { call in
            folded(call) { Arithmetic.add($0, $1) }
        },
        Builtin("product(list)", "product(n...)", returns: .number) { call in
            guard let numbers = numbers(of: call), !numbers.isEmpty else { return call.refused() }
            let product = numbers.reduce(Decimal34.one as Decimal34?) {
                $0.flatMap { [n = $1] in $0 * n }
            }
            return call.orRefused(product.map(Value.number))
        },
        Builtin("mean(list)", "mean(n...)", returns: .number) { call in
            guard let numbers = numbers(of: call) else { return call.refused() }
            return numbers.isEmpty ? .null : call.orRefused(mean(numbers).map(Value.number))
        },
    ]

    static let statistics: [Builtin] = [
        Builtin("median(list)", "median(n...)", returns: .number) { call in
            guard let numbers = numbers(of: call)?.sorted() else { return call.refused() }
            guard !numbers.isEmpty else { return .null }
            let middle = numbers.count / 2
            if numbers.count % 2 == 1 { return .number(numbers[middle]) }
            return call.orRefused(mean([numbers[middle - 1], numbers[middle]]).map(Value.number))
        },
        Builtin("stddev(list)", "stddev(n...)", returns: .number) { call in
            call.orRefused(numbers(of: call).flatMap(deviation).map(Value.number))
        },
        Builtin("mode(list)", "mode(n...)", returns: .list(.number)) { call in
            call.orRefused(numbers(of: call).map { .list(mostFrequent($0).map(Value.number)) })
        },
    ]

    /// The numbers of a call; `nil` where an argument is none.
    private static func numbers(of call: Call) -> [Decimal34]? {
        guard let values = call.spread else { return nil }
        var numbers: [Decimal34] = []
        for value in values {
            guard case .number(let number) = value else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    private static func extreme(_ call: Call, _ sign: Int) -> Value {
        guard let values = call.spread else { return call.refused() }
        guard var best = values.first else { return .null }
        guard Value.order(best, best) != nil else { return call.refused() }
        for value in values.dropFirst() {
            guard let order = Value.order(value, best) else { return call.refused() }
            if order == sign { best = value }
        }
        return best
    }

    /// The sum of numbers, or of durations of one kind.
    private static func folded(
        _ call: Call,
        _ add: (Value, Value) -> Arithmetic.Outcome
    ) -> Value {
        guard let values = call.spread else { return call.refused() }
        guard var sum = values.first else { return .null }
        guard isSummable(sum) else { return call.refused() }
        for value in values.dropFirst() {
            guard isSummable(value), case .value(let next) = add(sum, value) else {
                return call.refused()
            }
            sum = next
        }
        return sum
    }

    private static func isSummable(_ value: Value) -> Bool {
        switch value {
        case .number, .dayTimeDuration, .yearMonthDuration: true
        default: false
        }
    }

    private static func sum(_ numbers: [Decimal34]) -> Decimal34? {
        var sum = Decimal34.zero
        for number in numbers {
            guard let next = sum + number else { return nil }
            sum = next
        }
        return sum
    }

    private static func mean(_ numbers: [Decimal34]) -> Decimal34? {
        sum(numbers).flatMap { $0 / Decimal34(numbers.count) }
    }

    /// The standard deviation of a sample; one number has none.
    private static func deviation(_ numbers: [Decimal34]) -> Decimal34? {
        guard numbers.count > 1, let mean = mean(numbers) else { return nil }
        var squares = Decimal34.zero
        for number in numbers {
            guard let distance = number - mean, let square = distance * distance,
                let next = squares + square
            else { return nil }
            squares = next
        }
        return (squares / Decimal34(numbers.count - 1)).flatMap { $0.squareRoot() }
    }

    private static func mostFrequent(_ numbers: [Decimal34]) -> [Decimal34] {
        var counts: [Decimal34: Int] = [:]
        for number in numbers { counts[number, default: 0] += 1 }
        let most = counts.values.max()
        return counts.filter { $0.value == most }.keys.sorted()
    }
}
