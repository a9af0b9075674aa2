import Decisions
import FEEL
import Testing

@Suite struct ExplanationTests {
    @Test func `the rule that applied and the one that came nearest are said in both languages`()
        throws
    {
        let decision = try Hardship.table().decide(Hardship.facts(), in: Environment())
        let sentences = decision.explanation.sentences(Hardship.labels)
        #expect(
            sentences.map(\.zh) == [
                "适用第 4 条：家庭人均收入低于标准。", "第 3 条不适用：致困原因不是“意外”或“照护家人”。",
            ]
        )
        #expect(
            sentences.map(\.en) == [
                "Rule 4 applies: income per head is below the line.",
                "Rule 3 does not apply: cause of hardship is not \"accident\" or \"care of family\".",
            ]
        )
    }

    @Test func `a refusal names what the figure would have to be`() throws {
        let decision = try Hardship.table().decide(Hardship.facts(income: 2600), in: Environment())
        let sentences = decision.explanation.sentences(Hardship.labels) { rule in
            rule.answers.contains { $0.text == "yes" }
        }
        #expect(
            sentences.map(\.zh) == [
                "适用第 5 条：家庭人均收入高于标准。", "第 4 条不适用：家庭人均收入是 2600，要求不高于 2000。",
            ]
        )
    }

    @Test(arguments: [
        ("10000 / 3", "约为 3333.33", "about 3333.33"), ("2000.001", "是 2000.001", "2000.001"),
        ("2000.5", "是 2000.5", "2000.5"),
    ])
    func `a long fraction is cut short unless it would look like the line`(
        income: String,
        zh: String,
        en: String
    ) throws {
        var facts = Hardship.facts()
        let expression = try Expression(income, in: Scope())
        facts.know("head income", expression.evaluate(in: Environment()).value)
        let explanation = try Hardship.table().decide(facts, in: Environment()).explanation
        let sentence = explanation.rules[3].sentenceWhyNot(Hardship.labels)
        #expect(sentence.zh == "第 4 条不适用：家庭人均收入\(zh)，要求不高于 2000。")
        #expect(sentence.en.contains("income per head is \(en), it must be at most 2000"))
        let found = explanation.rules[3].cells.compactMap { $0.found(Hardship.labels)?.en }
        #expect(found.last == en)
    }

    @Test func `missing facts are asked for by name`() throws {
        let decision = try Hardship.table().decide(
            Hardship.facts(cause: nil, income: 2600),
            in: Environment()
        )
        let sentences = decision.explanation.sentences(Hardship.labels)
        #expect(sentences.map(\.zh) == ["还不能决定，请补充：致困原因。"])
        #expect(
            sentences.map(\.en) == ["This cannot be decided yet. Please add: cause of hardship."]
        )
    }

    @Test func `every cell carries its verdict, its value and its text`() throws {
        let decision = try Hardship.table().decide(Hardship.facts(region: nil), in: Environment())
        let first = decision.explanation.rules[0]
        #expect(first.verdict == .undecided)
        #expect(first.cells.map(\.verdict) == [.undecided, .holds, .holds])
        #expect(first.cells.map(\.value) == [nil, "illness", "1500"])
        #expect(first.cells.map(\.test) == ["not(home)", "not(\"care\")", "-"])
        #expect(first.cells[0].missing == ["work region"])
        #expect(
            decision.explanation.rules.map(\.verdict) == [
                .undecided, .fails, .fails, .holds, .fails,
            ]
        )
    }

    @Test(arguments: [
        ("\"a\"", "数不是 a", "n is not a"),
        ("not(\"b\")", "数是 b", "n is b"),
        ("< \"b\"", "数是 b，要求低于 b", "n is b, it must be below b"),
        ("> \"b\"", "数是 b，要求高于 b", "n is b, it must be above b"),
        (">= \"c\"", "数是 b，要求不低于 c", "n is b, it must be at least c"),
        ("!= \"b\"", "数是 b，要求不等于 b", "n is b, it must be other than b"),
        ("[\"c\"..\"d\")", "数是 b，要求不低于 c、低于 d", "n is b, it must be at least c and below d"),
        (
            "string length(?) > 3", "数不符合 string length(?) > 3",
            "n does not meet string length(?) > 3"
        ),
    ])
    func `a failed test is put into words`(test: String, zh: String, en: String) throws {
        let table = try Tables.compile(
            "| F | n | answer |\n| 1 | \(test) | 1 |",
            in: Scope(["n": .string])
        )
        let decision = table.decide(Facts(bindings: ["n": .string("b")]), in: Environment())
        let labels = Labels(columns: ["n": Wording(zh: "数", en: "n")])
        let rule = try #require(decision.explanation.nearest)
        #expect(rule.sentenceWhyNot(labels).zh == "第 1 条不适用：\(zh)。")
        #expect(rule.sentenceWhyNot(labels).en == "Rule 1 does not apply: \(en).")
    }

    @Test func `nearest is the rule with the fewest failed tests, then the one closest above`()
        throws
    {
        let table = try Tables.compile(
            """
            | F | a   | b   | answer |
            | 1 | 2   | -   | 1      |
            | 2 | 2   | 2   | 2      |
            | 3 | -   | 2   | 3      |
            | 4 | -   | -   | 4      |
            | 5 | 2   | -   | 5      |
            """,
            in: Scope(["a": .number, "b": .number])
        )
        let facts = Facts(bindings: ["a": Tables.number(1), "b": Tables.number(1)])
        let explanation = table.decide(facts, in: Environment()).explanation
        #expect(explanation.firedRule?.label == "4")
        #expect(explanation.nearest?.label == "3")
    }
}
