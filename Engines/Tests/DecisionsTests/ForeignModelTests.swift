import Decisions
import FEEL
import Testing

/// What other tools write otherwise than we do, and what they write that is not FEEL.
@Suite struct ForeignModelTests {
    @Test(arguments: ["javascript", "groovy", "urn:juel"])
    func `a text in another language is named and not read as FEEL`(_ language: String) throws {
        let model = try Models.model(
            """
            <decision name="d" id="d"><variable name="d"/>
            <literalExpression expressionLanguage="\(language)"><text>1 + 1</text></literalExpression>
            </decision>
            """
        )
        #expect(model.faults.map(\.line) == [5])
        #expect(model.faults[0].en.contains(language) && model.faults[0].zh.contains(language))
        let answer = model.evaluate(decision: "d", inputs: [], in: Environment())
        #expect(answer.value.isNull && !answer.diagnostics.isEmpty)
    }

    @Test func `a cell in another language takes its table with it`() throws {
        let model = try Models.model(
            """
            <decision name="d" id="d"><variable name="d"/>
            <decisionTable><input><inputExpression><text>1</text></inputExpression></input>
            <output/>
            <rule><inputEntry expressionLanguage="juel"><text>1</text></inputEntry>
            <outputEntry><text>2</text></outputEntry></rule></decisionTable></decision>
            """
        )
        #expect(model.faults.map(\.line) == [7])
        #expect(model.tables.isEmpty)
    }

    @Test(arguments: ["feel", "FEEL", "", "https://www.omg.org/spec/DMN/20191111/FEEL/"])
    func `FEEL has many names`(_ language: String) throws {
        let answer = try Models.answer(
            """
            <decision name="d" id="d"><variable name="d"/>
            <literalExpression expressionLanguage="\(language)"><text>1 + 1</text></literalExpression>
            </decision>
            """
        )
        #expect(answer.value == Tables.number(2))
    }

    @Test func `the language of a whole model holds where a text names none`() throws {
        let xml = """
            <definitions name="m" namespace="urn:m" expressionLanguage="javascript"
                xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/">
            <decision name="a" id="a"><literalExpression><text>1</text></literalExpression></decision>
            <decision name="b" id="b"><literalExpression expressionLanguage="feel"><text>2</text>
            </literalExpression></decision></definitions>
            """
        let model = try Model(DMNReader.read(Array(xml.utf8)))
        #expect(model.faults.map(\.line) == [3])
        let answer = model.evaluate(decision: "b", inputs: [], in: Environment())
        #expect(answer.value == Tables.number(2))
    }

    @Test func `types of DMN 1_1 stand behind a prefix, in texts and attributes`() throws {
        let xml = """
            <definitions name="m" namespace="urn:m" xmlns="http://www.omg.org/spec/DMN/20151101/dmn.xsd"
                xmlns:f="http://www.omg.org/spec/FEEL/20140401">
            <itemDefinition name="t"><typeRef>f:number</typeRef></itemDefinition>
            <itemDefinition name="g"><functionItem outputTypeRef="f:string"/></itemDefinition>
            <inputData name="n" id="n"><variable name="n" typeRef="t"/></inputData>
            <decision name="d" id="d"><informationRequirement><requiredInput href="#n"/>
            </informationRequirement><literalExpression><text>n</text></literalExpression></decision>
            </definitions>
            """
        let definitions = try DMNReader.read(Array(xml.utf8))
        #expect(definitions.items[0].base == "number")
        #expect(definitions.items[1].function?.result == "string")
        let model = Model(definitions)
        let answer = model.evaluate(
            decision: "d",
            inputs: [.init("n", .string("a"))],
            in: Environment()
        )
        #expect(answer.value.isNull && !answer.diagnostics.isEmpty)
    }

    @Test(arguments: [
        "http://www.omg.org/spec/DMN/20151101", "http://www.omg.org/spec/DMN/20151101/dmn11.xsd",
    ])
    func `the spellings of 1_1 are read and written as 1_5`(_ namespace: String) throws {
        let definitions = try Models.definitions(Models.decision("d", "1 + 1"), version: namespace)
        #expect(definitions.decisions.count == 1)
    }

    @Test func `a name may hold a question mark`() throws {
        let answer = try Models.answer(
            Models.decision("Is it enough?", "true")
                + Models.decision(
                    "d",
                    "Is it enough? and true",
                    needs: Models.needsDecision("Is it enough?")
                )
        )
        #expect(answer.value == .boolean(true))
    }
}
