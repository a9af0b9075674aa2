import FEEL
import Testing

/// Sources nobody would write: whatever they hold, reading and evaluating them ends.
@Suite struct FuzzTests {
    struct Dice {
        private var state: UInt64

        init(seed: UInt64) { state = seed }

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }

        mutating func pick<T>(_ choices: [T]) -> T { choices[roll(choices.count)] }
    }

    static let pieces = [
        "1", "0", "-1", "2.5", "1e30", "\"a\"", "\"\"", "null", "true", "false", "x", "list of x",
        "item", "?",
        "partial", "@\"2024-02-29\"", "@\"P1M\"", "@\"-PT36H\"", "@\"10:00:00Z\"",
        "@\"2024-01-01T00:00:00@UTC\"", "(", ")", "[", "]", "{", "}", "..", ".", ",", ":", "+", "-",
        "*",
        "/", "**", "=", "!=", "<", "<=", ">", ">=", "and", "or", "in", "between", "not(", "if",
        "then",
        "else", "for", "some", "every", "return", "satisfies", "function(", "external",
        "instance of",
        "number", "list<", "context<", ">", "->", "sum(", "sort(", "matches(", "replace(", "date(",
        "substring(", "string(", "round up(", "range(", "before(", "context put(", "a:", "y",
        "start", " ",
        "\n", "// c\n", "/*", "*/", "\\", "'", "“", "职工", "🐎", "\u{301}",
    ]

    static let sources = [
        "if x > 1 then sum(list of x) / count(list of x) else null",
        "for i in 1..x, j in [i, x] return i * j + partial[-1]",
        "some e in list of x satisfies e in [1..x) and not(e = 2)",
        "{a: x, b: a + 1, f: function(n: number) n ** 2}.f(3)",
        "[{k: 1, v: \"a\"}, {k: 2}][k >= 1].v[1] = \"a\"",
        "sort(list of x, function(p, q) p > q)[-1] instance of number",
        "@\"2024-02-29\" + @\"P1Y\" * x between @\"2024-01-01\" and date(2025, 1, 1)",
        "replace(\"a1b2\", \"([a-z])(\\d)\", \"$2$1\") = string join([\"1a\", \"2b\"])",
        "substring(start position: -2, string: \"职工之家\", length: x)",
        "x in (1, > 5, [2..4], (3..x]) or context merge([{a: 1}, {b: x}]).b = 1",
        "range(\"[1..5)\").end included and overlaps([1..x], (2..9))",
        "day of week(date and time(\"2024-05-01T10:00:00@Asia/Shanghai\"))",
    ]

    private static let bench: Bench = {
        var bench = Bench(["x": .number(3), "list of x": .list([.number(1), .null, .string("b")])])
        bench.environment.limits.steps = 20_000
        return bench
    }()

    private func survives(_ source: String) -> Bool {
        let bench = Self.bench
        var read = false
        if let expression = try? Expression(source, in: bench.scope) {
            let first = expression.evaluate(in: bench.environment)
            let second = expression.evaluate(in: bench.environment)
            #expect(first.value.description == second.value.description, "\(source)")
            read = true
        }
        if let tests = try? UnaryTests(source, in: bench.scope) {
            _ = tests.evaluate(.number(3), in: bench.environment)
            _ = tests.holds(.string("b"), in: bench.environment)
        }
        return read
    }

    @Test(arguments: 0..<8)
    func `a soup of tokens never breaks the reader`(_ seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        for _ in 0..<400 {
            let length = 1 + dice.roll(14)
            let soup = (0..<length).map { _ in dice.pick(Self.pieces) }
            _ = survives(soup.joined(separator: dice.pick(["", " "])))
        }
    }

    @Test(arguments: sources)
    func `a valid source with a few changes never breaks the evaluator`(_ source: String) {
        #expect(survives(source))
        var dice = Dice(seed: UInt64(source.utf8.count))
        var stillRead = 0
        for _ in 0..<250 {
            var scalars = Array(source.unicodeScalars)
            for _ in 0...dice.roll(2) { mutate(&scalars, &dice) }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            if survives(String(text)) { stillRead += 1 }
        }
        #expect(stillRead > 2)
    }

    private func mutate(_ scalars: inout [Unicode.Scalar], _ dice: inout Dice) {
        guard !scalars.isEmpty else { return }
        let place = dice.roll(scalars.count)
        switch dice.roll(4) {
        case 0: scalars.remove(at: place)
        case 1: scalars[place] = dice.pick(Array("0123456789()[]{}+-*/.,:<>= x\"".unicodeScalars))
        case 2: scalars.insert(contentsOf: dice.pick(Self.pieces).unicodeScalars, at: place)
        default:
            let end = min(scalars.count, place + 1 + dice.roll(8))
            scalars.insert(contentsOf: Array(scalars[place..<end]), at: dice.roll(scalars.count))
        }
    }

    @Test(arguments: 0..<4)
    func `random patterns never break the matcher`(_ seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let parts = [
            "a", "b", ".", "(", ")", "(?:", "[", "]", "^", "$", "*", "+", "?", "{2}", "{0,3}", "|",
            "\\d", "\\1", "-", "[^a", "\\p{L}",
        ]
        for _ in 0..<400 {
            let pattern = (0..<(1 + dice.roll(9))).map { _ in dice.pick(parts) }.joined()
            let text = (0..<dice.roll(12)).map { _ in dice.pick(["a", "b", "1", "\\n"]) }.joined()
            let escaped = pattern.split(separator: "\\", omittingEmptySubsequences: false).joined(
                separator: "\\\\"
            )
            _ = survives(
                "[matches(\"\(text)\", \"\(escaped)\"), split(\"\(text)\", \"\(escaped)\")]"
            )
        }
    }
}
