import FEEL
import Testing

/// A second reading of FEEL that knows no text at all: it computes trees of small numbers and truths,
/// and prints each tree with as few parentheses as the order of operators allows.
@Suite struct ModelTests {
    indirect enum Tree {
        case number(Int)
        case binary(String, Tree, Tree)
        case negative(Tree)
        case choice(Truth, Tree, Tree)
    }

    indirect enum Truth {
        case known(Bool?)
        case compare(String, Tree, Tree)
        case join(String, Truth, Truth)
        case opposite(Truth)
        case inside(Tree, Tree, Tree, Bool, Bool)
    }

    private static func tree(_ dice: inout FuzzTests.Dice, _ depth: Int) -> Tree {
        if depth == 0 { return .number(dice.roll(10)) }
        switch dice.roll(8) {
        case 0: return .number(dice.roll(10))
        case 1: return .negative(tree(&dice, depth - 1))
        case 2:
            return .choice(truth(&dice, depth - 1), tree(&dice, depth - 1), tree(&dice, depth - 1))
        default:
            let sign = dice.pick(["+", "-", "*"])
            return .binary(sign, tree(&dice, depth - 1), tree(&dice, depth - 1))
        }
    }

    private static func truth(_ dice: inout FuzzTests.Dice, _ depth: Int) -> Truth {
        if depth == 0 { return .known(dice.pick([true, false, nil])) }
        switch dice.roll(6) {
        case 0: return .opposite(truth(&dice, depth - 1))
        case 1, 2:
            let sign = dice.pick(["=", "!=", "<", "<=", ">", ">="])
            return .compare(sign, tree(&dice, depth - 1), tree(&dice, depth - 1))
        case 3:
            let value = tree(&dice, depth - 1)
            let (low, high) = (tree(&dice, depth - 1), tree(&dice, depth - 1))
            return .inside(value, low, high, dice.roll(2) == 0, dice.roll(2) == 0)
        default:
            return .join(
                dice.pick(["and", "or"]),
                truth(&dice, depth - 1),
                truth(&dice, depth - 1)
            )
        }
    }

    @Test(arguments: 0..<20)
    func `trees of numbers and truths come to what a simpler reading says`(_ seed: Int) throws {
        var dice = FuzzTests.Dice(seed: UInt64(seed) &* 7919)
        for _ in 0..<60 {
            let numbers = Self.tree(&dice, 4)
            let text = numbers.text(0)
            #expect(Bench().answer(text) == String(numbers.value), "\(text)")
            let truths = Self.truth(&dice, 4)
            let answer = truths.value.map { $0 ? "true" : "false" } ?? "null"
            #expect(Bench().value(truths.text(0)).description == answer, "\(truths.text(0))")
        }
    }
}

extension ModelTests.Tree {
    var value: Int {
        switch self {
        case .number(let number): number
        case .negative(let inner): -inner.value
        case .choice(let truth, let yes, let no): truth.value == true ? yes.value : no.value
        case .binary("+", let left, let right): left.value + right.value
        case .binary("-", let left, let right): left.value - right.value
        case .binary(_, let left, let right): left.value * right.value
        }
    }

    /// The text, in parentheses where the place binds tighter than the tree.
    func text(_ place: Int) -> String {
        switch self {
        case .number(let number): String(number)
        case .negative(let inner): "-" + inner.text(7)
        case .choice(let truth, let yes, let no):
            Self.wrapped(0, place, "if \(truth.text(0)) then \(yes.text(0)) else \(no.text(0))")
        case .binary(let sign, let left, let right):
            binary(sign, left, right, sign == "*" ? 5 : 4, place)
        }
    }

    private func binary(
        _ sign: String,
        _ left: Self,
        _ right: Self,
        _ own: Int,
        _ place: Int
    ) -> String {
        Self.wrapped(own, place, "\(left.text(own)) \(sign) \(right.text(own + 1))")
    }

    static func wrapped(_ own: Int, _ place: Int, _ text: String) -> String {
        own < place ? "(\(text))" : text
    }
}

extension ModelTests.Truth {
    var value: Bool? {
        switch self {
        case .known(let value): return value
        case .opposite(let inner): return inner.value.map { !$0 }
        case .compare(let sign, let left, let right):
            let (a, b) = (left.value, right.value)
            return switch sign {
            case "=": a == b
            case "!=": a != b
            case "<": a < b
            case "<=": a <= b
            case ">": a > b
            default: a >= b
            }
        case .inside(let value, let low, let high, let withLow, let withHigh):
            let (x, a, b) = (value.value, low.value, high.value)
            return (withLow ? a <= x : a < x) && (withHigh ? x <= b : x < b)
        case .join(let word, let left, let right):
            let settling = word == "or"
            if left.value == settling || right.value == settling { return settling }
            return left.value == nil || right.value == nil ? nil : !settling
        }
    }

    func text(_ place: Int) -> String {
        switch self {
        case .known(let value): return value.map { $0 ? "true" : "false" } ?? "null"
        case .opposite(let inner): return "not(\(inner.text(0)))"
        case .compare(let sign, let left, let right):
            return ModelTests.Tree.wrapped(3, place, "\(left.text(4)) \(sign) \(right.text(4))")
        case .inside(let value, let low, let high, let withLow, let withHigh):
            let ends =
                (withLow ? "[" : "(") + low.text(4) + ".." + high.text(4) + (withHigh ? "]" : ")")
            return ModelTests.Tree.wrapped(3, place, "\(value.text(4)) in \(ends)")
        case .join(let word, let left, let right):
            let own = word == "or" ? 1 : 2
            return ModelTests.Tree.wrapped(
                own,
                place,
                "\(left.text(own)) \(word) \(right.text(own + 1))"
            )
        }
    }
}
