import FEEL
import Testing

@Suite struct BuiltinTests {
    static let numbers = [
        Case("decimal(2.345, 2)", "2.34"),
        Case("round half up(2.345, 2)", "2.35"),
        Case("round half down(2.345, 2)", "2.34"),
        Case("round up(-2.1, 0)", "-3"),
        Case("round down(-2.9, 0)", "-2"),
        Case("floor(-1.5)", "-2"),
        Case("ceiling(1.23, 1)", "1.3"),
        Case("abs(-3)", "3"),
        Case("abs(@\"-P1M\")", "P1M"),
        Case("modulo(-7, 3)", "2"),
        Case("modulo(7, 0)", "null !"),
        Case("sqrt(16)", "4"),
        Case("sqrt(-1)", "null !"),
        Case("round half up(log(exp(1)), 20)", "1"),
        Case("odd(3) and even(-4)", "true"),
        Case("even(2.5)", "null !"),
        Case("round up(1, 7000)", "null !"),
    ]

    static let aggregates = [
        Case("count([1, null, 2])", "3"),
        Case("count(null)", "null !"),
        Case("min(3, 1, 2)", "1"),
        Case("max([\"a\", \"c\", \"b\"])", "c"),
        Case("max([])", "null"),
        Case("max(1, \"a\")", "null !"),
        Case("sum([1, 2.5])", "3.5"),
        Case("sum(@\"P1D\", @\"PT12H\")", "P1DT12H"),
        Case("sum([])", "null"),
        Case("product(2, 3, 4)", "24"),
        Case("mean([1, 2])", "1.5"),
        Case("median(5, 1, 3, 2)", "2.5"),
        Case("stddev(2, 4)", "1.414213562373095048801688724209698"),
        Case("mode([3, 1, 3, 1, 2])", "[1, 3]"),
        Case("all([true, null])", "null"),
        Case("any(false, null, true)", "true"),
        Case("all([])", "true"),
        Case("not(null)", "null"),
        Case("not(1)", "null !"),
    ]

    static let strings = [
        Case("string length(\"职工之家\")", "4"),
        Case("substring(\"职工之家\", 3)", "之家"),
        Case("substring(\"职工之家\", -2, 1)", "之"),
        Case("substring(\"职工\", 9)", "null !"),
        Case("substring(\"职工\", 0)", "null !"),
        Case("substring(\"职工\", 9223372036854775807, 9223372036854775807)", "null !"),
        Case("upper case(\"abC\")", "ABC"),
        Case("substring before(\"a-b-c\", \"-\")", "a"),
        Case("substring after(\"a-b-c\", \"-\")", "b-c"),
        Case("substring after(\"abc\", \"x\")", ""),
        Case("contains(\"工会\", \"会\")", "true"),
        Case("starts with(\"工会\", \"会\")", "false"),
        Case("ends with(\"工会\", \"会\")", "true"),
        Case("string join([\"a\", null, \"b\"], \"、\")", "a、b"),
        Case("string join([\"a\", 1])", "null !"),
        Case("string([1, \"a\", {b: null}])", "[1, \"a\", {b: null}]"),
        Case("number(\"1 234,5\", \" \", \",\")", "1234.5"),
        Case("number(\"1.234\", \".\", \".\")", "null !"),
        Case("number(\"abc\")", "null !"),
    ]

    static let patterns = [
        Case("matches(\"JZ-2024-000123\", \"^[A-Z]{2}-\\d{4}-\\d{6}$\")", "true"),
        Case("matches(\"abc\", \"B\")", "false"),
        Case("matches(\"abc\", \"B\", \"i\")", "true"),
        Case("matches(\"a\\nb\", \"a.b\")", "false"),
        Case("matches(\"a\\nb\", \"a.b\", \"s\")", "true"),
        Case("matches(\"工会\", \"^\\p{Lo}+$\")", "true"),
        Case("matches(\"m\", \"[a-z-[aeiou]]\")", "true"),
        Case("matches(\"e\", \"[a-z-[aeiou]]\")", "false"),
        Case("matches(\"abab\", \"^(ab)\\1$\")", "true"),
        Case("matches(\"a+b\", \"a+b\", \"q\")", "true"),
        Case("matches(\"k\", \"[\u{212A}]\", \"i\")", "true"),
        Case("matches(\"a]\", \"]\")", "null !"),
        Case("matches(\"ab\", \"(?:a|b){2}\")", "true"),
        Case("matches(\"ab\", \"^b$\", \"m\")", "false"),
        Case("matches(\"x\", \"(\")", "null !"),
        Case("matches(\"x\", \"x\", \"y\")", "null !"),
        Case("replace(\"2024-05-01\", \"(\\d+)-(\\d+)-(\\d+)\", \"$3.$2.$1\")", "01.05.2024"),
        Case("replace(\"aaa\", \"a{2}\", \"b\")", "ba"),
        Case("replace(\"abc\", \"x*\", \"-\")", "null !"),
        Case("replace(\"abc\", \"b\", \"$\")", "null !"),
        Case("split(\"a, b,c\", \",\\s*\")", "[\"a\", \"b\", \"c\"]"),
        Case("matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+$\")", "null !"),
        Case("matches(\"x\", \"((((x{900}){900}){900}){900})\")", "null !"),
        Case("matches(\"x\", \"(?:(?:(?:(?:){900}){900}){900}){900}\")", "null !"),
    ]

    static let lists = [
        Case("list contains([1, null], null)", "true"),
        Case("index of([1, 2, 1], 1)", "[1, 3]"),
        Case("append([1], 2, 3)", "[1, 2, 3]"),
        Case("concatenate([1], [2], 3)", "[1, 2, 3]"),
        Case("insert before([1, 3], 2, 2)", "[1, 2, 3]"),
        Case("remove([1, 2, 3], -1)", "[1, 2]"),
        Case("remove([1], 2)", "null !"),
        Case("reverse([1, 2])", "[2, 1]"),
        Case("sublist([1, 2, 3], 2)", "[2, 3]"),
        Case("sublist([1, 2, 3], -2, 1)", "[2]"),
        Case("union([1, 2], [2, 3])", "[1, 2, 3]"),
        Case("distinct values([1, \"1\", 1])", "[1, \"1\"]"),
        Case("flatten([1, [2, [3]], []])", "[1, 2, 3]"),
        Case("list replace([1, 2], 2, 5)", "[1, 5]"),
        Case("list replace([1, 2, 3], function(item, new) item > new, 2)", "[1, 2, 2]"),
    ]

    static let contexts = [
        Case("get value({a: {b: 1}}, [\"a\", \"b\"])", "1"),
        Case("get entries({a: 1})", "[{key: \"a\", value: 1}]"),
        Case("context([{key: \"a\", value: 1}, {key: \"b\", value: 2}])", "{a: 1, b: 2}"),
        Case("context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])", "null !"),
        Case("context put({a: {b: 1}}, [\"a\", \"c\"], 2)", "{a: {b: 1, c: 2}}"),
        Case("context merge([{a: 1}, {a: 2, b: 3}])", "{a: 2, b: 3}"),
    ]

    static let dates = [
        Case("date(2024, 2, 29)", "2024-02-29"),
        Case("date(2023, 2, 29)", "null !"),
        Case("date(\"2024-05-01\").month", "5"),
        Case("time(9, 30, 0.5)", "09:30:00.5"),
        Case("time(9, 30, 0, @\"PT8H\")", "09:30:00+08:00"),
        Case("date and time(date(2024, 5, 1), time(\"09:00:00\"))", "2024-05-01T09:00:00"),
        Case("duration(\"P1Y14M\")", "P2Y2M"),
        Case("years and months duration(@\"2020-02-29\", @\"2024-02-28\")", "P3Y11M"),
        Case("years and months duration(@\"2024-03-31\", @\"2024-02-29\")", "-P1M"),
        Case("today()", "2024-05-01"),
        Case("now()", "2024-05-01T09:30:00@Asia/Shanghai"),
        Case("day of week(@\"2024-05-01\")", "Wednesday"),
        Case("day of year(@\"2024-12-31\")", "366"),
        Case("week of year(@\"2024-12-30\")", "1"),
        Case("month of year(@\"2024-05-01\")", "May"),
        Case("is(@\"08:00:00+00:00\", @\"08:00:00@UTC\")", "false"),
        Case("date(\"2024-13-01\")", "null !"),
    ]

    static let ranges = [
        Case("before(1, [2..3])", "true"),
        Case("before([1..2], [2..3])", "false"),
        Case("before([1..2), [2..3])", "true"),
        Case("after([2..3], 1)", "true"),
        Case("meets([1..2], [2..3])", "true"),
        Case("met by([2..3], [1..2))", "false"),
        Case("overlaps([1..3], [2..5])", "true"),
        Case("overlaps before([1..3], [2..5])", "true"),
        Case("overlaps after([1..3], [2..5])", "false"),
        Case("finishes(3, [1..3])", "true"),
        Case("finished by([1..3], (2..3])", "true"),
        Case("includes([1..9], (1..9))", "true"),
        Case("during(9, [1..9))", "false"),
        Case("starts([1..2], [1..9])", "true"),
        Case("started by([1..9], 1)", "true"),
        Case("coincides([1..2], [1..2])", "true"),
        Case("during(3, (> 2))", "true"),
        Case("before(1, \"a\")", "null !"),
        Case("range(\"[1..3)\")", "[1..3)"),
        Case("range(\"[3..1]\")", "null !"),
        Case("range(\"[x..1]\")", "null !"),
    ]

    @Test(
        arguments: [numbers, aggregates, strings, patterns, lists, contexts, dates, ranges].joined()
    )
    func `built-in functions answer as the standard says`(_ test: Case) {
        #expect(Bench().answer(test.source) == test.answer)
    }

    @Test func `a clock that was not given is null with a reason`() {
        var bench = Bench()
        bench.environment.now = nil
        #expect(bench.answer("today()") == "null !")
    }

    @Test func `functions of the host are called by their names with spaces`() {
        var bench = Bench()
        let parameters = [Function.Parameter("from", .number), Function.Parameter("n", .number)]
        bench.scope.declare(
            Scope.HostFunction("working days", parameters, required: 1, result: .number)
        )
        #expect(bench.answer("working days(1)") == "null !")
        bench.environment.functions["working days"] = { arguments, run in
            guard let from = arguments[0].asNumber, let sum = from + (arguments[1].asNumber ?? 0)
            else {
                run.report(zh: "缺少数字。", en: "A number is missing.")
                return .null
            }
            return .number(sum)
        }
        #expect(bench.answer("working days(1)") == "1")
        #expect(bench.answer("working days(n: 5, from: 2)") == "7")
        #expect(bench.answer("working days(\"x\")") == "null !")
        #expect(bench.answer("for f in [working days] return f(3, 4)") == "[7]")
        #expect(bench.answer("working days()").hasPrefix("?"))
    }
}
