import FEEL
import SeededTesting
import Testing

@testable import Decisions

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

    @Test(arguments: [
        ("<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x4E2D;</a>", "<>&\"'A中"),
        ("<a>1<!-- 2 -->3<![CDATA[<4>]]>5<?six?></a>", "13<4>5"), ("<a>x\r\ny</a>", "x\ny"),
        ("\u{FEFF}<?xml version=\"1.0\"?>\n<a>b</a>\n<!-- end -->", "b"),
        ("<p:a xmlns:p='u'>c</p:a>", "c"),
    ])
    func `XML is read as written`(xml: String, text: String) throws {
        #expect(try XMLTree(bytes: Array(xml.utf8)).text == text)
    }

    @Test func `names stand in the namespace their prefix has where they stand`() throws {
        let xml = "<a xmlns='u' xmlns:p='v' k='&quot;'><p:b/><c xmlns='w'><d/></c><q:e/></a>"
        let root = try XMLTree(bytes: Array(xml.utf8))
        #expect(root.namespace == "u")
        #expect(root.attributes == ["k": "\""])
        #expect(root.children.map(\.name) == ["b", "c", "e"])
        #expect(root.children.map(\.namespace) == ["v", "w", ""])
        #expect(root.children[1].children.map(\.namespace) == ["w"])
    }

    @Test(arguments: [
        ("<a>\n<b></a>", 2, "has no start"), ("<a>\n", 2, "too early"),
        ("<a/>\n<b/>", 2, "two root"), ("<a/>x", 1, "outside"), ("<a k='1' k='2'/>", 1, "twice"),
        ("<a k=1/>", 1, "in quotes"), ("<a k='<'/>", 1, "in quotes"), ("<a>&nope;</a>", 1, "&amp;"),
        ("<a>&#xD800;</a>", 1, "&amp;"), ("<!DOCTYPE a><a/>", 1, "DOCTYPE"),
        ("<a", 1, "not finished"), ("< a/>", 1, "name"), ("<a><!-- </a>", 1, "too early"),
    ])
    func `broken XML is refused with the line`(xml: String, line: Int, words: String) throws {
        let fault = try #require(throws: ModelFault.self) { try XMLTree(bytes: Array(xml.utf8)) }
        #expect(fault.line == line)
        #expect(fault.en.contains(words), "\(fault.en)")
    }

    @Test func `a file in another encoding is refused`() {
        #expect(throws: ModelFault.self) { try XMLTree(bytes: [0x3C, 0x61, 0xFF, 0x2F, 0x3E]) }
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

    @Test func `a damaged file is refused or read, never a crash`() throws {
        let whole = Array(
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="n">
            \(Models.table("hitPolicy=\"FIRST\"", [("> 1", "n + 1"), ("-", "0")]))
            </definitions>
            """.utf8
        )
        var random = Seeded(3)
        var read = 0
        for _ in 0..<500 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
                default: bytes.insert(contentsOf: whole.dropFirst(place).prefix(20), at: place)
                }
            }
            guard let definitions = try? DMNReader.read(bytes) else { continue }
            read += 1
            let inputs = [Model.Input("n", Tables.number(2))]
            _ = Model(definitions).evaluate(decision: "d", inputs: inputs, in: Environment())
        }
        #expect(read > 0)
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
