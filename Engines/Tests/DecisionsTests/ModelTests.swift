import Decisions
import FEEL
import Testing

@Suite struct ModelTests {
    @Test func `a decision needs decisions and inputs by name`() throws {
        let body =
            Models.input("unit price", type: "number")
            + Models.decision("net", "unit price * 2", needs: Models.needsInput("unit price"))
            + Models.decision("d", "net + 1", needs: Models.needsDecision("net"))
        let answer = try Models.answer(body, "d", [.init("unit price", Tables.number(5))])
        #expect(answer.value == Tables.number(11))
        #expect(answer.diagnostics.isEmpty)
    }

    @Test func `every cell of a table that cannot be read is named`() throws {
        let rules = [("red", "1"), ("“a”", "2"), ("1, ", "3"), ("> 3", "four")]
        let faults = try Models.model(Models.table("hitPolicy=\"FIRST\"", rules)).faults
        #expect(
            faults.map(\.zh) == [
                "第 1 条“n”：没有叫“red”的名称；如果是文字，请加引号写成 \"red\"。",
                "第 2 条“n”：这是中文引号：请改用半角引号 \"。",
                "第 3 条“n”：\(Self.unreadable.zh)",
                "第 4 条“output 1”：没有叫“four”的名称；如果是文字，请加引号写成 \"four\"。",
            ]
        )
        #expect(faults[0].en.hasPrefix("Rule 1, \"n\": Nothing is called red"))
    }

    private static var unreadable: SyntaxError {
        do throws(SyntaxError) {
            _ = try UnaryTests("1, ", input: .number, in: Scope())
            return SyntaxError(offset: 0, zh: "", en: "")
        } catch {
            return error
        }
    }

    @Test func `a name that is not required is not in reach`() throws {
        let body = Models.input("n", type: "number") + Models.decision("d", "n + 1")
        let model = try Models.model(body)
        #expect(model.faults.count == 1)
        let answer = model.evaluate(
            decision: "d",
            inputs: [.init("n", Tables.number(1))],
            in: Environment()
        )
        #expect(answer.value == .null)
        #expect(!answer.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("number", "[10]", "10", false),
        ("number", "\"ten\"", "null", true),
        ("tNumbers", "10", "[10]", false),
        ("tNumbers", "[1, \"a\"]", "null", true),
        ("tPerson", "{name: \"a\", age: 3, more: 1}", "{name: \"a\", age: 3, more: 1}", false),
        ("tPerson", "{name: \"a\"}", "null", true),
        ("tPerson", "{name: \"a\", age: 200}", "null", true),
        ("tPersons", "[{name: \"a\", age: 3}]", "[{name: \"a\", age: 3}]", false),
        ("tPersons", "[{name: \"a\", age: 200}]", "null", true),
        ("tAge", "null", "null", false),
        ("tChild", "12", "12", false),
        ("tChild", "30", "null", true),
        ("tChild", "200", "null", true),
        ("tPair", "[1, 2]", "[1, 2]", false),
        ("tPair", "[1, 2, 3]", "null", true),
    ])
    func `a result is held against its type`(
        type: String,
        text: String,
        value: String,
        isError: Bool
    ) throws {
        let types = """
            <itemDefinition name="tNumbers" isCollection="true"><typeRef>number</typeRef></itemDefinition>
            <itemDefinition name="tPersons" isCollection="true"><typeRef>tPerson</typeRef></itemDefinition>
            <itemDefinition name="tPerson">
              <itemComponent name="name"><typeRef>string</typeRef></itemComponent>
              <itemComponent name="age"><typeRef>tAge</typeRef></itemComponent></itemDefinition>
            <itemDefinition name="tPair" isCollection="true"><typeRef>number</typeRef>
              <typeConstraint><text>count(?) = 2</text></typeConstraint></itemDefinition>
            <itemDefinition name="tAge"><typeRef>number</typeRef>
              <allowedValues><text>[0..150]</text></allowedValues></itemDefinition>
            <itemDefinition name="tChild"><typeRef>tAge</typeRef>
              <allowedValues><text>not(> 18)</text></allowedValues></itemDefinition>
            """
        let answer = try Models.answer(types + Models.decision("d", text, type: type))
        #expect(answer.value.description == value)
        #expect(answer.diagnostics.isEmpty == !isError)
    }

    @Test func `a function is called by name, by order and from a box`() throws {
        let body =
            Models.knowledge("area", ["w", "h"], "w * 10 + h")
            + Models.decision("d", "area(1, 2)", needs: Models.needsKnowledge("area"))
            + Models.decision("e", "area(h: 2, w: 1)", needs: Models.needsKnowledge("area"))
                + """
                <decision name="f" id="f"><variable name="f"/>\(Models.needsKnowledge("area"))
                <invocation><literalExpression><text>area</text></literalExpression>
                <binding><parameter name="h"/><literalExpression><text>2</text></literalExpression></binding>
                <binding><parameter name="w"/><literalExpression><text>1</text></literalExpression></binding>
                </invocation></decision>
                """
        for name in ["d", "e", "f"] {
            #expect(try Models.answer(body, name).value == Tables.number(12))
        }
    }

    @Test func `a function may call itself, within limits`() throws {
        let body =
            Models.knowledge("sum to", ["n"], "if n < 1 then 0 else n + sum to(n - 1)")
            + Models.decision("d", "sum to(20)", needs: Models.needsKnowledge("sum to"))
            + Models.decision("e", "sum to(100000)", needs: Models.needsKnowledge("sum to"))
        #expect(try Models.answer(body, "d").value == Tables.number(210))
        let endless = try Models.answer(body, "e")
        #expect(endless.value == .null)
        #expect(!endless.diagnostics.isEmpty)
    }

    @Test(arguments: ["f(n + 1)", "f(n + 1) + f(n + 1)", "[f(n + 1), f(n + 1), f(n + 1)]"])
    func `a table that calls itself through a function comes to an end`(text: String) throws {
        let table = """
            <businessKnowledgeModel name="f" id="f"><variable name="f"/><encapsulatedLogic>
            <formalParameter name="n" typeRef="number"/><decisionTable>
            <input><inputExpression><text>n</text></inputExpression></input><output/>
            <rule><inputEntry><text>-</text></inputEntry>
            <outputEntry><text>\(text)</text></outputEntry></rule></decisionTable>
            </encapsulatedLogic></businessKnowledgeModel>
            """
        let body = table + Models.decision("d", "f(1)", needs: Models.needsKnowledge("f"))
        let answer = try Models.answer(body)
        #expect(!answer.diagnostics.isEmpty)
    }

    @Test func `a value that doubles with each decision is given up on`() throws {
        let steps = (1...60).map { step in
            Models.decision(
                "d\(step)",
                "[d\(step - 1), d\(step - 1)]",
                needs: Models.needsDecision("d\(step - 1)")
            )
        }
        let body = Models.decision("d0", "[1, 2]") + steps.joined()
        let answer = try Models.answer(body, "d60")
        #expect(answer.value == .null)
        #expect(!answer.diagnostics.isEmpty)
    }

    @Test func `decisions that need each other are null with a reason`() throws {
        let body =
            Models.decision("d", "e", needs: Models.needsDecision("e"))
            + Models.decision("e", "d", needs: Models.needsDecision("d"))
        let answer = try Models.answer(body)
        #expect(answer.value == .null)
        #expect(!answer.diagnostics.isEmpty)
    }

    @Test func `a service hides what is decided inside and takes what is handed in`() throws {
        let body =
            Models.input("n", type: "number") + Models.decision("given", "1", type: "number")
            + Models.decision("inner", "given * 10", needs: Models.needsDecision("given"))
            + Models.decision(
                "out",
                "inner + n",
                needs: Models.needsDecision("inner") + Models.needsInput("n")
            )
                + """
                <decisionService name="s" id="s"><variable name="s"/><outputDecision href="#out"/>
                <encapsulatedDecision href="#inner"/><inputDecision href="#given"/>
                <inputData href="#n"/></decisionService>
                """
            + Models.decision("d", "s(2, 3)", needs: Models.needsKnowledge("s"))
            + Models.decision("wrong", "s(\"two\", 3)", needs: Models.needsKnowledge("s"))
        let model = try Models.model(body)
        let direct = model.evaluate(
            service: "s",
            inputs: [.init("given", Tables.number(2)), .init("n", Tables.number(3))],
            in: Environment()
        )
        #expect(direct.value == Tables.number(23))
        #expect(try Models.answer(body, "d").value == Tables.number(23))
        let wrong = try Models.answer(body, "wrong")
        #expect(wrong.value == .null)
        #expect(!wrong.diagnostics.isEmpty)
    }

    @Test func `imported elements stand behind the name of the import`() throws {
        let other = try Models.definitions(
            """
            <itemDefinition name="tSmall"><typeRef>number</typeRef>
            <allowedValues><text>&lt; 10</text></allowedValues></itemDefinition>
            """ + Models.knowledge("twice", ["n"], "n * 2"),
            namespace: "urn:other"
        )
        let body = """
            <import name="lib" namespace="urn:other" importType="x"/>
            \(Models.decision("d", "lib.twice(4)", type: "lib.tSmall", needs: """
            <knowledgeRequirement><requiredKnowledge href="urn:other#twice"/></knowledgeRequirement>
            """))
            """
        let model = try Models.model(body, importing: [other])
        #expect(model.faults.isEmpty)
        let answer = model.evaluate(decision: "d", inputs: [], in: Environment())
        #expect(answer.value == Tables.number(8))
    }

    @Test func `a reference that leads nowhere is a fault`() throws {
        let model = try Models.model(Models.decision("d", "1", needs: Models.needsInput("gone")))
        #expect(model.faults.count == 1)
        #expect(model.evaluate(decision: "nobody", inputs: [], in: Environment()).value == .null)
    }

    @Test(arguments: [
        (
            "<context>\(entry("a b", "2"))\(entry("c", "a b + 1"))</context>",
            "{a b: 2, c: 3}"
        ),
        ("<context>\(entry("a", "2"))\(entry(nil, "a * 4"))</context>", "8"),
        ("<list>\(box("1"))\(box("\"b\""))</list>", "[1, \"b\"]"),
        (
            "<relation><column name=\"x\"/><column name=\"y z\"/><row>\(box("1"))\(box("2"))</row>"
                + "</relation>",
            "[{x: 1, y z: 2}]"
        ),
        (
            "<conditional><if>\(box("null"))</if><then>\(box("1"))</then>"
                + "<else>\(box("2"))</else></conditional>",
            "2"
        ),
        (
            "<filter><in>\(box("[{a: 1}, {a: 5}]"))</in><match>\(box("a > 2"))</match></filter>",
            "[{a: 5}]"
        ),
        (
            "<for iteratorVariable=\"x\"><in>\(box("[1, 2]"))</in><return>\(box("x + 1"))</return>"
                + "</for>",
            "[2, 3]"
        ),
        (
            "<for iteratorVariable=\"x\"><in>\(box("[4, 5]"))</in>"
                + "<return>\(box("count(partial)"))</return></for>",
            "[0, 1]"
        ),
        (
            "<for iteratorVariable=\"x\"><in>\(box("[1..3]"))</in><return>\(box("x * x"))</return></for>",
            "[1, 4, 9]"
        ),
        (
            "<filter><in>\(box("[{item: 1}, {item: 5}]"))</in><match>\(box("item > 2"))</match>"
                + "</filter>",
            "[{item: 5}]"
        ),
        (
            "<some iteratorVariable=\"x\"><in>\(box("[1, 2]"))</in>"
                + "<satisfies>\(box("x > 1"))</satisfies></some>",
            "true"
        ),
        (
            "<every iteratorVariable=\"x\"><in>\(box("[1, 2]"))</in>"
                + "<satisfies>\(box("x > 1"))</satisfies></every>",
            "false"
        ),
        (
            "<context><contextEntry><variable name=\"f\"/><functionDefinition>"
                + "<formalParameter name=\"x\" typeRef=\"number\"/>\(box("x * x"))"
                + "</functionDefinition></contextEntry>\(entry(nil, "f(7)"))</context>",
            "49"
        ),
    ])
    func `boxes hold what they show`(box: String, value: String) throws {
        let body = "<decision name=\"d\" id=\"d\"><variable name=\"d\"/>\(box)</decision>"
        let answer = try Models.answer(body)
        #expect(answer.value.description == value)
        #expect(answer.diagnostics.isEmpty)
    }

    private static func box(_ text: String) -> String {
        "<literalExpression><text>\(text)</text></literalExpression>"
    }

    private static func entry(_ name: String?, _ text: String) -> String {
        let variable = name.map { "<variable name=\"\($0)\"/>" } ?? ""
        return "<contextEntry>\(variable)\(box(text))</contextEntry>"
    }
}

@Suite struct HitPolicyTests {
    static let rules = [("> 0", "1"), ("> 1", "3"), ("> 2", "2")]
    static let ordered = "<output><outputValues><text>3, 2, 1</text></outputValues></output>"

    @Test(
        arguments: [
            ("hitPolicy=\"UNIQUE\"", 1, "1"), ("hitPolicy=\"UNIQUE\"", 2, "null"),
            ("hitPolicy=\"UNIQUE\"", 0, "null"), ("", 1, "1"),
            ("hitPolicy=\"FIRST\"", 3, "1"), ("hitPolicy=\"ANY\"", 1, "1"),
            ("hitPolicy=\"ANY\"", 2, "null"), ("hitPolicy=\"PRIORITY\"", 3, "3"),
            ("hitPolicy=\"RULE ORDER\"", 3, "[1, 3, 2]"),
            ("hitPolicy=\"OUTPUT ORDER\"", 3, "[3, 2, 1]"), ("hitPolicy=\"COLLECT\"", 2, "[1, 3]"),
            ("hitPolicy=\"COLLECT\" aggregation=\"SUM\"", 3, "6"),
            ("hitPolicy=\"COLLECT\" aggregation=\"MIN\"", 3, "1"),
            ("hitPolicy=\"COLLECT\" aggregation=\"MAX\"", 3, "3"),
            ("hitPolicy=\"COLLECT\" aggregation=\"COUNT\"", 2, "2"),
            ("hitPolicy=\"COLLECT\" aggregation=\"COUNT\"", 0, "0"),
        ] as [(String, Int64, String)]
    )
    func `a table answers by its hit policy`(policy: String, n: Int64, value: String) throws {
        let body = Models.table(policy, Self.rules, output: Self.ordered)
        let answer = try Models.answer(body, "d", [.init("n", Tables.number(n))])
        #expect(answer.value.description == value)
    }

    @Test func `rules that exclude each other are an error, none is not`() throws {
        let body = Models.table("hitPolicy=\"UNIQUE\"", Self.rules)
        #expect(try Models.answer(body, "d", [.init("n", Tables.number(2))]).diagnostics.count == 1)
        #expect(try Models.answer(body, "d", [.init("n", Tables.number(0))]).diagnostics.isEmpty)
    }

    @Test func `a default answers when no rule holds`() throws {
        let output =
            "<output><defaultOutputEntry><text>n * 100</text></defaultOutputEntry></output>"
        let body = Models.table("hitPolicy=\"FIRST\"", Self.rules, output: output)
        let answer = try Models.answer(body, "d", [.init("n", Tables.number(-1))])
        #expect(answer.value == Tables.number(-100))
    }

    @Test func `an answer outside the output values is an error`() throws {
        let output = "<output><outputValues><text>2, 3</text></outputValues></output>"
        let body = Models.table("hitPolicy=\"FIRST\"", Self.rules, output: output)
        let answer = try Models.answer(body, "d", [.init("n", Tables.number(1))])
        #expect(answer.value == .null)
        #expect(answer.diagnostics.count == 1)
    }
}

@Suite struct ConformanceTests {
    @Test(arguments: [
        ("1.00000001", "1", true), ("1.0000001", "1", false), ("[1, 2]", "[1, 2]", true),
        ("[1, 2]", "[1]", false), ("{a: 1}", "{a: 1}", true), ("{a: 1}", "{a: 1, b: 2}", false),
        ("{a: 1, b: 2}", "{b: 2, a: 1}", true), ("null", "0", false), ("\"1\"", "1", false),
        ("[0.333333333]", "[1/3]", true), ("-1", "1", false),
    ])
    func `answers are compared as runners compare them`(
        expected: String,
        actual: String,
        same: Bool
    ) throws {
        let scope = Scope()
        let left = try Expression(expected, in: scope).evaluate(in: Environment()).value
        let right = try Expression(actual, in: scope).evaluate(in: Environment()).value
        #expect(Conformance.same(left, right) == same)
    }

    @Test func `a case passes strictly when errors come where they should`() throws {
        let model = try Models.model(
            Models.decision("fine", "null") + Models.decision("broken", "1 + \"a\"")
        )
        func result(_ name: String, isError: Bool) -> Conformance.Result {
            let expectation = Conformance.Expectation(name: name, value: .null, isError: isError)
            let test = Conformance.Case(
                id: "1",
                service: nil,
                inputs: [],
                expectations: [expectation]
            )
            return Conformance.run(test, on: model, in: Environment())
        }
        #expect(result("fine", isError: false).passesStrictly)
        #expect(!result("fine", isError: true).passesStrictly)
        #expect(result("fine", isError: true).passes)
        #expect(result("broken", isError: true).passesStrictly)
        #expect(!result("broken", isError: false).passesStrictly)

        var tally = Conformance.Tally()
        tally.add(result("fine", isError: false))
        tally.add(result("fine", isError: true))
        #expect([tally.total, tally.passed, tally.strict] == [2, 2, 1])
    }
}
