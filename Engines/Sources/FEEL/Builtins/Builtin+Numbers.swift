extension Builtin {
    static let numbers: [Builtin] = [
        rounding("decimal", "scale", .halfEven),
        rounding("round up", "scale", .up),
        rounding("round down", "scale", .down),
        rounding("round half up", "scale", .halfUp),
        rounding("round half down", "scale", .halfDown),
        rounding("floor", "scale?", .floor),
        rounding("ceiling", "scale?", .ceiling),
        Builtin("abs(n)", returns: .any, like: .item) { call in
            switch call[0] {
            case .number(let number): .number(number.magnitude)
            case .dayTimeDuration(let duration) where duration.nanoseconds < 0:
                .dayTimeDuration(DayTimeDuration(nanoseconds: 0 &- duration.nanoseconds))
            case .yearMonthDuration(let duration) where duration.months < 0:
                .yearMonthDuration(YearMonthDuration(months: 0 &- duration.months))
            case .dayTimeDuration, .yearMonthDuration: call[0]
            default: call.orRefused(call.number(0).map { .number($0.magnitude) })
            }
        },
        Builtin("modulo(dividend, divisor)", returns: .number) { call in
            guard let dividend = call.number(0), let divisor = call.number(1) else {
                return call.refused()
            }
            return call.orRefused(dividend.modulo(divisor).map(Value.number))
        },
        Builtin("sqrt(number)", returns: .number) { call in
            computed(call) { $0.squareRoot() }
        },
        Builtin("log(number)", returns: .number) { call in
            computed(call) { $0.logarithm() }
        },
        Builtin("exp(number)", returns: .number) { call in
            computed(call) { $0.exponential() }
        },
        Builtin("odd(number)", returns: .boolean) { call in
            call.orRefused(parity(call.number(0)).map { .boolean($0 == 1) })
        },
        Builtin("even(number)", returns: .boolean) { call in
            call.orRefused(parity(call.number(0)).map { .boolean($0 == 0) })
        },
    ]

    private static func computed(_ call: Call, _ function: (Decimal34) -> Decimal34?) -> Value {
        guard call.run.spend(Run.costOfRoots) else { return .null }
        return call.orRefused(call.number(0).flatMap(function).map(Value.number))
    }

    private static func rounding(_ name: String, _ scale: String, _ rule: RoundingRule) -> Builtin {
        Builtin("\(name)(n, \(scale))", returns: .number) { call in
            guard let number = call.number(0) else { return call.refused() }
            if call.count == 1 {
                return call.orRefused(number.rounded(scale: 0, rule: rule).map(Value.number))
            }
            guard let scale = call.integer(1), (-6111...6176).contains(scale) else {
                return call.refused()
            }
            return call.orRefused(number.rounded(scale: scale, rule: rule).map(Value.number))
        }
    }

    /// What is left when a whole number is halved; `nil` for a fraction.
    private static func parity(_ number: Decimal34?) -> Int? {
        guard let number, number.isInteger else { return nil }
        return number.magnitude.modulo(2)?.asInt
    }
}
