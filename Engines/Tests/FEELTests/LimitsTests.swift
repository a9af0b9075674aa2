import FEEL
import Testing

@Suite struct LimitsTests {
    static let greedy = [
        "for i in 1..1000000000 return i",
        "for i in 1..1000, j in 1..1000, k in 1..1000 return 1",
        "some i in 1..1000000000 satisfies i < 0",
        "for i in 1..200 return if i = 1 then \"0123456789\" else partial[-1] + partial[-1]",
        "for i in 1..200 return if i = 1 then [1, 2, 3] else concatenate(partial[-1], partial[-1])",
        "for i in 1..100000 return [partial]",
        "for i in 1..200 return [partial[-1], partial[-1]]",
        "count((function(f, n) f(f, n + 1))(function(f, n) f(f, n + 1), 0))",
        "(function(f) f(f))(function(f) f(f))",
        "(function(f) f(f, 60) = f(f, 60))(function(f, n) if n = 0 then [1] else (function(x) [x, x])(f(f, n - 1)))",
        "(function(f) f(f, 60))(function(f, n) if n = 0 then [1] else (function(x) [x, x])(f(f, n - 1)))",
        "string((function(f) f(f, 60))(function(f, n) if n = 0 then [1] else (function(x) [x, x])(f(f, n - 1))))",
        "flatten((function(f) f(f, 60))(function(f, n) if n = 0 then [1] else (function(x) [x, x])(f(f, n - 1))))",
        "sort(for i in 1..5000 return i, function(a, b) (some k in 1..1000 satisfies k > 1000))",
        "for day in @\"-999999999-01-01\"..@\"999999999-12-31\" return 1",
        "string join(for i in 1..1000 return string join(for j in 1..300 return \"0123456789\"))",
        "replace(string join(for i in 1..30000 return \"aaaaaaaaaa\"), \"a\", \"0123456789\")",
        "for i in 1..100000 return matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+$\")",
        "distinct values(for i in 1..5000 return i)",
        "some i in 1..100000 satisfies list contains(for j in 1..1000 return j, -i)",
        "for i in 1..100000 return i ** 0.3",
        "{text: string join(for i in 1..10000 return \"0123456789\"), all: for i in 1..100000 return substring(text, i)}.all",
        "{text: string join(for i in 1..10000 return \"0123456789\"), all: for i in 1..100000 return [text] = [text]}.all",
        "{text: string join(for i in 1..10000 return \"0123456789\"), all: for i in 1..100000 return max(text, text)}.all",
        "for i in 1..200 return context put({}, \"a\", [partial[-1], partial[-1]])",
    ]

    /// A second of work at most, whatever a rule asks for; the suite hangs where this fails. A tenth of the
    /// steps shows it as well.
    @Test(arguments: greedy)
    func `greed ends with null and a reason`(_ source: String) {
        var bench = Bench()
        bench.environment.limits.steps = 100_000
        let answer = bench.answer(source)
        #expect(answer.hasSuffix("!"), "\(answer.prefix(200))")
    }

    @Test func `recursion goes as deep as a decision needs`() {
        let factorial =
            "(function(f, n) f(f, n))(function(f, n) if n = 0 then 1 else n * f(f, n - 1), 20)"
        #expect(Bench().answer(factorial) == "2432902008176640000")
    }

    @Test func `the same environment gives the same answer`() throws {
        let bench = Bench(["x": .number(7)])
        let read = try Expression("[x, today(), for i in 1..x return i ** 2]", in: bench.scope)
        let first = read.evaluate(in: bench.environment).value
        for _ in 0..<3 { #expect(read.evaluate(in: bench.environment).value == first) }
    }
}

/// Stacks are finite: what the reader lets through must also be evaluated on an ordinary thread.
@Suite struct DepthTests {
    static let shapes: [(String, String, String)] = [
        ("(", "x", ")"), ("[", "x", "]"), ("-", "x", ""), ("{a: ", "x", "}"),
        ("not(", "x = 1", ")"),
        ("if x = 1 then ", "x", " else 0"), ("(function(y) ", "x", ")(1)"), ("abs(", "x", ")"),
        ("for i in [x] return ", "x", ""), ("some i in [", "x", "] satisfies i = 1"),
        ("x in (", "x", ")"),
        ("[x][", "1", "]"), ("1 + (", "x", ")"), ("[1..", "x", "]"), ("", "x", " + x"),
        ("", "x", ".a"),
        ("", "[x]", "[true]"), ("", "x", "(1)"), ("{a: function(n) ", "x", "}.a(1)"),
    ]

    @Test(arguments: shapes)
    func `the deepest source that is read can be evaluated`(
        _ opening: String,
        _ core: String,
        _ closing: String
    ) {
        let bench = Bench(["x": .number(1)])
        var deepest = 0
        for depth in [20, 40, 59, 80, 119, 150, 250, 390] {
            let source =
                String(repeating: opening, count: depth) + core
                + String(repeating: closing, count: depth)
            guard let read = try? Expression(source, in: bench.scope) else { continue }
            deepest = depth
            _ = read.evaluate(in: bench.environment).value.description
        }
        #expect(deepest >= 20)
    }

    @Test(arguments: [1, 10, 50])
    func `recursion ends before the stack does`(_ nesting: Int) {
        let call =
            String(repeating: "[1, ", count: nesting) + "f(f)"
            + String(repeating: "][2]", count: nesting)
        #expect(Bench().answer("(function(f) f(f))(function(f) \(call))") == "null !")
    }
}
