import FEEL
import Testing

@Suite struct NamesTests {
    static let bench = Bench(
        [
            "monthly income": .number(3000), "household size": .number(3), "income": .number(1),
            "a": .number(10), "b": .number(4), "a-b": .number(99), "owner's union": .string("总工会"),
            "in": .number(7), "values in a list": .list([.number(1), .number(2)]),
            "版本 2.1": .number(21),
            "家庭人口": .number(5), "count": .number(8), "some": .number(9), "C++": .number(11),
            "Approved/Declined": .string("yes"),
        ],
        types: ["count": .number]
    )

    static let cases = [
        Case("monthly income / household size", "1000"),
        Case("monthly   income/household\nsize", "1000"),
        Case("income", "1"),
        Case("a-b", "99"),
        Case("a - b", "6"),
        Case("a -b", "6"),
        Case("owner's union", "总工会"),
        Case("values in a list[2]", "2"),
        Case("1 in values in a list", "true"),
        Case("版本 2.1 + 1", "22"),
        Case("家庭人口 * 2", "10"),
        Case("count", "8"),
        Case("count([1, 2])", "2"),
        Case("some + 1", "10"),
        Case("some x in [1] satisfies x = 1", "true"),
        Case("C++ + 1", "12"),
        Case("Approved/Declined = \"yes\"", "true"),
        Case("{monthly income: 1, x: monthly income + 1}.x", "2"),
        Case("for monthly income in [5] return monthly income", "[5]"),
        Case("(function(household size) household size + 1)(1)", "2"),
    ]

    @Test(arguments: cases)
    func `the longest name in scope is meant`(_ test: Case) {
        #expect(Self.bench.answer(test.source) == test.answer)
    }

    @Test func `a name that is nearly known is suggested in both languages`() throws {
        let error = try #require(throws: SyntaxError.self) {
            try Expression("1 + montly income", in: Self.bench.scope)
        }
        #expect(error.offset == 4)
        #expect(error.zh == "没有叫“montly income”的名称，是不是“monthly income”？")
        #expect(error.en == "Nothing is called “montly income”; did you mean “monthly income”?")
    }

    @Test func `a component is found by its full name and told when there is none`() throws {
        var bench = Bench()
        let person = Type.context(["work region": .string, "born": .date])
        bench.scope.declare("applicant", as: person)
        bench.scope.declare("children", as: .list(person))
        bench.environment.bindings["applicant"] = .context(["work region": .string("370281")])
        #expect(bench.answer("applicant.work region") == "370281")
        let typo = try Expression("applicant.work regoin", in: bench.scope)
        #expect(typo.doubts.map(\.zh) == ["上下文里没有“work regoin”，是不是“work region”？"])
        let children = try Expression("children[work region = \"1\"].born.year", in: bench.scope)
        #expect(children.type == .list(.number))
        #expect(children.references == ["children"])
    }

    @Test func `references are the names of the scope with the path behind them`() throws {
        var scope = Scope()
        scope.declare("applicant", as: .context(["work region": .string, "born": .date]))
        scope.declare("own cost", as: .number)
        scope.declare("ceiling", as: .number)
        scope.declare("events", as: .list(.context(["kind": .string])))
        let source =
            "if applicant.work region = \"1\" then min(ceiling, own cost / 2) else applicant.born.year"
        let read = try Expression(source, in: scope)
        #expect(
            read.references == ["applicant.work region", "applicant.born", "own cost", "ceiling"]
        )
        let found = try Expression("some e in events satisfies e.kind = \"illness\"", in: scope)
        #expect(found.references == ["events"])
        #expect(found.type == .boolean)
    }
}
