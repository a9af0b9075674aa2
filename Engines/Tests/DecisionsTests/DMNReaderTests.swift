import Decisions
import FEEL
import Testing

@Suite struct DMNReaderTests {
    @Test(arguments: DMNReader.namespaces)
    func `models of every version from 1_1 to 1_5 are read`(version: String) throws {
        let definitions = try Models.definitions(Models.decision("d", "1 + 1"), version: version)
        let answer = Model(definitions).evaluate(decision: "d", inputs: [], in: Environment())
        #expect(answer.value == Tables.number(2))
    }

    @Test(arguments: [
        "", "no XML", "<definitions", "<a/>", "<definitions xmlns=\"urn:x\"/>",
        "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"><decision></definitions>",
    ])
    func `what is no model is refused with a line`(text: String) {
        #expect(throws: ModelFault.self) { try DMNReader.read(Array(text.utf8)) }
    }

    @Test(arguments: [
        ("<decisionTable hitPolicy=\"NONE\"><output/></decisionTable>", "no hit policy"),
        (
            "<decisionTable><output/><rule><outputEntry/><outputEntry/></rule></decisionTable>",
            "not as many cells"
        ),
        ("<conditional><if/></conditional>", "lacks an expression"),
        ("<invocation></invocation>", "lacks an expression"),
    ])
    func `a box that cannot be is refused with its line`(box: String, words: String) throws {
        let fault = try #require(throws: ModelFault.self) {
            try Models.definitions("<decision name=\"d\" id=\"d\">\n\(box)</decision>")
        }
        #expect(fault.en.contains(words))
        #expect(fault.line >= 4)
    }

    @Test func `elements nested a thousand deep are refused`() {
        let deep =
            String(repeating: "<list>", count: 1000) + String(repeating: "</list>", count: 1000)
        #expect(throws: ModelFault.self) {
            try Models.definitions("<decision name=\"d\" id=\"d\">\(deep)</decision>")
        }
    }

    @Test func `entities are not looked up in files`() throws {
        let xml = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="n">
            <decision name="d" id="d"><literalExpression><text>"&e;"</text></literalExpression></decision>
            </definitions>
            """
        guard let definitions = try? DMNReader.read(Array(xml.utf8)) else { return }
        let value = Model(definitions).evaluate(decision: "d", inputs: [], in: Environment()).value
        #expect(!value.description.contains("root"))
    }

    @Test func `a table is read with its columns, rules and defaults`() throws {
        let definitions = try Models.definitions(
            Models.table(
                "hitPolicy=\"COLLECT\" aggregation=\"MAX\"",
                [("> 1", "2")],
                output: "<output name=\"o\" typeRef=\"number\"><outputValues><text>1, 2</text>"
                    + "</outputValues><defaultOutputEntry><text>0</text></defaultOutputEntry></output>"
            )
        )
        guard case .table(let table)? = definitions.decisions[0].logic?.form else {
            Issue.record("no table")
            return
        }
        #expect(table.policy == .collect(.maximum))
        #expect(table.inputs.map(\.expression) == ["n"])
        #expect(table.outputs.map(\.name) == ["o"])
        #expect(table.outputs.map(\.values) == ["1, 2"])
        #expect(table.outputs.map(\.defaultEntry) == ["0"])
        #expect(table.rules.map(\.tests) == [["> 1"]])
        #expect(table.rules.map(\.answers) == [["2"]])
    }
}
