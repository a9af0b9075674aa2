import FEEL

/// Writes random operations on `Decimal34` with their results, one a line, for `decimal-oracle.py`.
///
/// `decimal-oracle SEED COUNT`: the same seed gives the same lines.
@main
enum DecimalOracle {
    static func main() {
        let numbers = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
        guard numbers.count == 2 else {
            print("usage: decimal-oracle SEED COUNT")
            return
        }
        var operands = Operands(seed: numbers[0])
        var output = Output()
        for _ in 0..<numbers[1] {
            let operation = Operation.random(&operands)
            output.line(operation.line(&operands))
        }
        output.flush()
    }
}

/// An operation and the sign it has on a line.
enum Operation: String, CaseIterable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case modulo = "%"
    case flooredQuotient = "f"
    case compare = "?"
    case round = "r"
    case text = "t"
    case whole = "i"
    case squareRoot = "s"
    case exponential = "e"
    case logarithm = "l"
    case power = "p"
    case wholePower = "n"

    /// The four rules of arithmetic come most often, the slow functions rarely.
    static func random(_ operands: inout Operands) -> Operation {
        let share = operands.below(1000)
        return switch share {
        case ..<200: .add
        case ..<320: .subtract
        case ..<550: .multiply
        case ..<750: .divide
        case ..<800: .modulo
        case ..<840: .flooredQuotient
        case ..<880: .compare
        case ..<920: .round
        case ..<950: .text
        case ..<960: .whole
        case ..<985: .squareRoot
        case ..<989: .exponential
        case ..<993: .logarithm
        case ..<996: .power
        default: .wholePower
        }
    }

    func line(_ operands: inout Operands) -> String {
        let (first, second) = texts(&operands)
        guard let left = Decimal34(first), let right = Decimal34(second) else {
            return "\(rawValue) \(first) \(second) unread"
        }
        return "\(rawValue) \(first) \(second) \(result(left, right, &operands))"
    }

    private func texts(_ operands: inout Operands) -> (String, String) {
        switch self {
        case .exponential: (operands.near(exponent: -33...4), "0")
        case .power: (operands.positive(), operands.near(exponent: -33...2))
        case .wholePower: (operands.any(), "\(Int(operands.below(400)) - 150)")
        case .text: (operands.long(), "0")
        default: operands.pair()
        }
    }

    private func result(
        _ left: Decimal34,
        _ right: Decimal34,
        _ operands: inout Operands
    ) -> String {
        switch self {
        case .add: written(left + right)
        case .subtract: written(left - right)
        case .multiply: written(left * right)
        case .divide: written(left / right)
        case .modulo: written(left.modulo(right))
        case .flooredQuotient: written(left.flooredQuotient(by: right))
        case .compare: compared(left, right)
        case .round: rounded(left, &operands)
        case .text: left.description
        case .whole: left.asInt64.map(String.init) ?? "null"
        case .squareRoot: written(left.squareRoot())
        case .exponential: written(left.exponential())
        case .logarithm: written(left.logarithm())
        case .power, .wholePower: written(left.power(right))
        }
    }

    private func written(_ number: Decimal34?) -> String {
        number?.description ?? "null"
    }

    /// The order, and whether equal numbers hash alike.
    private func compared(_ left: Decimal34, _ right: Decimal34) -> String {
        guard left != right else { return left.hashValue == right.hashValue ? "=" : "hash" }
        return left < right ? "<" : ">"
    }

    private func rounded(_ number: Decimal34, _ operands: inout Operands) -> String {
        let scale = Int(operands.below(40)) - 12
        let rules: [(String, RoundingRule)] = [
            ("up", .up), ("down", .down), ("halfUp", .halfUp), ("halfDown", .halfDown),
            ("halfEven", .halfEven), ("floor", .floor), ("ceiling", .ceiling),
        ]
        let (name, rule) = rules[Int(operands.below(UInt64(rules.count)))]
        return "\(written(number.rounded(scale: scale, rule: rule))) \(scale) \(name)"
    }
}
