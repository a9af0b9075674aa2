import FEEL
import Testing

@Suite struct CollectionsTests {
    static let filters = [
        Case("[10, 20, 30][2]", "20"),
        Case("[10, 20, 30][-1]", "30"),
        Case("[10, 20, 30][4]", "null"),
        Case("[10, 20, 30][0]", "null"),
        Case("[10, 20, 30][item > 10]", "[20, 30]"),
        Case("[10, 20, 30][true]", "[10, 20, 30]"),
        Case("[][1]", "null"),
        Case("[][item > 1]", "[]"),
        Case("5[1]", "5"),
        Case("null[true]", "null"),
        Case("[{n: 1, v: 5}, {n: 2}][n = 2]", "[{n: 2}]"),
        Case("[{n: 1, v: 5}, {n: 2}][v = 5].n", "[1]"),
        Case("[{item: 1}, {item: 2}][item = 2]", "[{item: 2}]"),
        Case("[[1, 2], [3]][1][2]", "2"),
        Case("[1, 2, 3][[1, 2, 3][1]]", "1"),
        Case("[1, 2, 3, 4][item > 1][item < 4]", "[2, 3]"),
        Case("[{a: {b: 1}}, {a: {b: 2}}].a.b", "[1, 2]"),
        Case("[{a: 1}, {b: 2}].a", "[1, null]"),
        Case("[{n: 1}, {n: null}, {m: 3}][n < 2]", "[{n: 1}]"),
        Case("[1, null, 3][item >= 2]", "[3]"),
        Case("[{n: 1}, {n: \"a\"}][n < 2]", "[{n: 1}] !"),
        Case("null < 2", "null !"),
        Case("{a: 1}.b", "null !"),
        Case("[{n: 1}, {n: 2}][n >= 1 and n < x]", "[{n: 1}]"),
    ]

    @Test(arguments: filters)
    func `filters take one item by place or keep those that pass`(_ test: Case) {
        #expect(Bench(["x": .number(2)]).answer(test.source) == test.answer)
    }

    @Test func `components of items of unknown type may be named`() {
        let people: Value = .list([
            .context(["age of worker": .number(40), "x": .number(1)]),
            .context(["age of worker": .number(20)]),
        ])
        var bench = Bench(["people": people, "x": .number(5)])
        #expect(bench.answer("count(people[x = 1])") == "1")
        #expect(bench.answer("count(people[x = 5])") == "1")
        bench.scope.declare("sample", as: .context(["age of worker": .number]))
        #expect(bench.answer("count(people[age of worker > 30])") == "1")
    }

    static let rounds = [
        Case("for i in [1, 2, 3] return i * i", "[1, 4, 9]"),
        Case("for i in 1..3 return i", "[1, 2, 3]"),
        Case("for i in 3..1 return i", "[3, 2, 1]"),
        Case("for i in [1..3) return i", "[1, 2]"),
        Case("for i in @\"2024-02-28\"..@\"2024-03-01\" return i.day", "[28, 29, 1]"),
        Case("for i in [1, 2], j in [i, 10] return i + j", "[2, 11, 4, 12]"),
        Case(
            "for i in 1..5 return if i < 3 then 1 else partial[-1] + partial[-2]",
            "[1, 1, 2, 3, 5]"
        ),
        Case("for i in null return i", "null !"),
        Case("for i in 1.5..3 return i", "null !"),
        Case("for i in [\"a\"..\"c\"] return i", "null !"),
        Case("some i in [1, 2] satisfies i > 1", "true"),
        Case("some i in [] satisfies i > 1", "false"),
        Case("every i in [] satisfies i > 1", "true"),
        Case("every i in [1, 2], j in [3, 4] satisfies i < j", "true"),
        Case("some i in [1, null] satisfies i > 1", "null !"),
        Case("some i in [null, 2] satisfies i > 1", "true !"),
    ]

    @Test(arguments: rounds)
    func `loops go through lists steps and ranges`(_ test: Case) {
        #expect(Bench().answer(test.source) == test.answer)
    }

    static let functions = [
        Case("(function(x) x + 1)(2)", "3"),
        Case("(function(x: number, y) x * y)(y: 3, x: 2)", "6"),
        Case("(function(x) function(y) x - y)(10)(4)", "6"),
        Case("(function(x: number) x)(\"1\")", "null !"),
        Case("(function(x: number) x)([1])", "1"),
        Case("(function(x) x)()", "null !"),
        Case("(function(x) x)(z: 1)", "null !"),
        Case("{f: function(a) a * 2, g: f(4)}.g", "8"),
        Case("sort([3, 1, 2], function(a, b) a > b)", "[3, 2, 1]"),
        Case("(function(f) f(-3))(abs)", "3"),
        Case("(function(x) external {java: 1})(1)", "null !"),
        Case("5(1)", "null !"),
        Case("for i in [1, 2] return (function() i)()", "[1, 2]"),
        Case("[function() 1, function() 2][2]()", "2"),
    ]

    @Test(arguments: functions)
    func `functions are values that keep the names around them`(_ test: Case) {
        #expect(Bench().answer(test.source).hasPrefix(test.answer))
    }

    static let kinds = [
        Case("1 instance of number", "true"),
        Case("null instance of number", "false"),
        Case("[1, 2] instance of list<number>", "true"),
        Case("[1, \"2\"] instance of list<number>", "false"),
        Case("{a: 1, b: 2} instance of context<a: number>", "true"),
        Case("[1..3] instance of range<number>", "true"),
        Case("@\"P1M\" instance of years and months duration", "true"),
        Case("(function(x: number) \"a\") instance of function<number> -> string", "true"),
        Case("1 + 1 instance of number", "null !"),
    ]

    @Test(arguments: kinds)
    func `a value belongs to types by what it holds`(_ test: Case) {
        #expect(Bench().answer(test.source) == test.answer)
    }
}
