import FEEL
import Testing

@Suite struct LogicTests {
    /// Kleene's tables, by rank: the conjunction is the least, the disjunction the greatest.
    @Test func `three valued logic follows the ranks false null true`() {
        let ranked = ["false", "null", "true"]
        for (i, left) in ranked.enumerated() {
            for (j, right) in ranked.enumerated() {
                #expect(Bench().answer("\(left) and \(right)") == ranked[min(i, j)])
                #expect(Bench().answer("\(left) or \(right)") == ranked[max(i, j)])
            }
        }
    }

    static let comparisons = [
        Case("1 = 1.0", "true"),
        Case("1 != 2", "true"),
        Case("null = null", "true"),
        Case("1 = null", "false"),
        Case("null < 1", "null !"),
        Case("1 = \"1\"", "null !"),
        Case("\"a\" < \"b\"", "true"),
        Case("\"é\" = \"e\u{301}\"", "false"),
        Case("\"Z\" < \"a\"", "true"),
        Case("[1, [2]] = [1, [2]]", "true"),
        Case("{a: 1, b: 2} = {b: 2, a: 1}", "true"),
        Case("{a: 1} = {a: 1, b: null}", "false"),
        Case("[1] = [\"1\"]", "null !"),
        Case("@\"2024-05-01T08:00:00+08:00\" = @\"2024-05-01T00:00:00Z\"", "true"),
        Case("@\"2024-05-01T08:00:00\" = @\"2024-05-01T08:00:00Z\"", "false"),
        Case("@\"P12M\" = @\"P1Y\"", "true"),
        Case("@\"P1M\" = @\"P30D\"", "null !"),
        Case("5 between 1 and 5", "true"),
        Case("5 between null and 9", "null !"),
        Case("true < false", "null !"),
    ]

    @Test(arguments: comparisons)
    func `values of one kind compare and others give null with a reason`(_ test: Case) {
        #expect(Bench().answer(test.source) == test.answer)
    }

    static let memberships = [
        Case("3 in [1..3]", "true"),
        Case("3 in [1..3)", "false"),
        Case("3 in ]3..5]", "false"),
        Case("3 in [1..3[", "false"),
        Case("3 in (1, 2, > 2)", "true"),
        Case("3 in >= 3", "true"),
        Case("3 in (!= 3)", "false"),
        Case("3 in [[5..6], [2..4]]", "true"),
        Case("3 in [1, 2]", "false"),
        Case("[3] in [[3], [4]]", "true"),
        Case("3 in (1 + 2)", "true"),
        Case("3 in (1 + 2) * 1", "true"),
        Case("\"b\" in [\"a\"..\"c\"]", "true"),
        Case("3 in [null..4]", "null"),
        Case("not(3 in [1..2]) and 4 in (4)", "true"),
    ]

    @Test(arguments: memberships)
    func `membership takes ranges lists and tests`(_ test: Case) {
        #expect(Bench().answer(test.source) == test.answer)
    }

    @Test func `half of a condition that is settled settles the whole`() {
        #expect(Bench().answer("if null then 1 else 2") == "2")
        #expect(Bench().answer("if \"yes\" then 1 else 2") == "2")
        #expect(Bench().answer("true or 1 / 0 = 1") == "true")
    }
}
