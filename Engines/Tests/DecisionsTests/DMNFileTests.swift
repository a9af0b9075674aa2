import FEEL
import SeededTesting
import Testing

@testable import Decisions

@Suite struct DMNFileTests {
    private static let table = """
        <decisionTable id="t" hitPolicy="FIRST" other:width="3">
          <input id="i" label="Einkommen"><inputExpression typeRef="number"><text>income</text></inputExpression></input>
          <output id="o" name="answer"/>
          <rule id="r"><inputEntry><text>&lt; 3</text></inputEntry><outputEntry><text>"a &amp; b"</text></outputEntry></rule>
        </decisionTable>
        """

    private static func file(_ body: String, version: String, drawing: String = "") -> [UInt8] {
        Array(
            """
            <?xml version="1.0"?>
            <definitions name="m" id="m" namespace="urn:m" xmlns="\(version)" xmlns:other="urn:other">
              <!-- by hand -->
              <other:note other:kind='"x"'>kept &lt;as&gt; it was</other:note>
              <decision id="d" name="d"><extensionElements><other:deep><other:er/></other:deep></extensionElements>
                <variable name="d"/>\(body)</decision>
              \(drawing)
            </definitions>
            """.utf8
        )
    }

    @Test(arguments: DMNReader.namespaces)
    func `a file of any version is written as 1_5, with what others put into it`(
        version: String
    )
        throws
    {
        let file = try DMNFile(Self.file(Self.table, version: version))
        let bytes = file.bytes
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\""))
        for kept in [
            "<!-- by hand -->",
            "<other:note other:kind=\"&quot;x&quot;\">kept &lt;as&gt; it was</other:note>",
            "<other:er/>", "other:width=\"3\"",
        ] {
            #expect(text.contains(kept), "\(kept)")
        }
        #expect(try told(DMNFile(bytes)) == told(file))
        #expect(try DMNFile(bytes).bytes == bytes)
    }

    @Test func `drawings and types of older versions are called as in 1_5`() throws {
        let old = "http://www.omg.org/spec/DMN/20180521/"
        let drawing = """
            <d:DMNDI xmlns:d="\(old)DMNDI/" xmlns:c="\(old)DC/"><d:DMNDiagram><c:Bounds x="1"/></d:DMNDiagram></d:DMNDI>
            """
        let body = """
            <literalExpression typeRef="f:number" expressionLanguage="\(old)FEEL/" xmlns:f="\(old)FEEL/"><text>1</text></literalExpression>
            """
        let text = String(
            decoding: try DMNFile(Self.file(body, version: old + "MODEL/", drawing: drawing)).bytes,
            as: UTF8.self
        )
        #expect(text.contains("xmlns:d=\"https://www.omg.org/spec/DMN/20230324/DMNDI/\""))
        #expect(
            text.contains("xmlns:c=\"\(old)DC/\""),
            "the sizes of drawings kept their namespace"
        )
        #expect(text.contains("typeRef=\"number\""))
        #expect(text.contains("expressionLanguage=\"https://www.omg.org/spec/DMN/20230324/FEEL/\""))
    }

    @Test func `a table takes the place of another and leaves the rest alone`() throws {
        var file = try DMNFile(Self.file(Self.table, version: DMNReader.namespaces[4]))
        var table = try #require(try Self.source(of: file))
        table.policy = .collect(.sum)
        table.inputs[0].allowedValues = "[0..10]"
        table.outputs[0].values = "1, 2"
        table.outputs[0].defaultEntry = "2"
        table.rules.append(.init(tests: ["-"], answers: ["\"<&>\""], line: 0))
        let isReplaced = file.replaceTable(ofDecision: "d", by: table)
        #expect(isReplaced)
        let back = try DMNFile(file.bytes)
        #expect(try Self.source(of: back).map(plain) == plain(table))
        let text = String(decoding: back.bytes, as: UTF8.self)
        #expect(text.contains("other:width=\"3\"") && text.contains("<other:er/>"))
        let isFound = file.replaceTable(ofDecision: "nobody", by: table)
        #expect(!isFound)
    }

    @Test func `a table alone makes a file that decides`() throws {
        let table = try #require(
            try Self.source(of: DMNFile(Self.file(Self.table, version: DMNReader.namespaces[4])))
        )
        let file = DMNFile(table, named: "amount of aid", namespace: "urn:hall")
        let back = try DMNFile(file.bytes)
        #expect(try Self.source(of: back).map(plain) == plain(table))
        let definitions = try back.definitions
        #expect(definitions.name == "amount of aid" && definitions.namespace == "urn:hall")
        #expect(definitions.decisions.map(\.variable.name) == ["amount of aid"])
    }

    @Test(arguments: 0..<40)
    func `what is written reads back as it was`(seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let tree = Self.tree(&random, depth: 4)
        let back = try XMLTree(bytes: XMLWriter.bytes(tree))
        #expect(Self.shape(back) == Self.shape(tree))
    }

    private static func source(of file: DMNFile) throws -> TableSource? {
        guard case .table(let table)? = try file.definitions.decisions.first?.logic?.form else {
            return nil
        }
        return table
    }

    /// Everything a file defines, but for the lines.
    private func told(_ file: DMNFile) throws -> String { plain(try file.definitions) }

    private func plain(_ value: some Any) -> String {
        String(reflecting: value).replacing(/line: \d+/, with: "")
    }

    private static let words = [
        "a", " ", "<", "]]>", "&amp;", "\"'", "中文", "\n", "\r", "\t", "🐎", "--x",
    ]

    private static func text(_ random: inout Seeded) -> String {
        (0...3).map { _ in words.randomElement(using: &random) ?? "" }.joined()
    }

    private static func tree(_ random: inout Seeded, depth: Int) -> XMLTree {
        let name = ["a", "p:b", "c-d", "名"].randomElement(using: &random) ?? "a"
        var content: [XMLTree.Content] = []
        for _ in 0..<Int.random(in: 0...4, using: &random) where depth > 0 {
            switch random.next() % 5 {
            case 0: content.append(.text(text(&random)))
            case 1: content.append(.comment("so\(random.next() % 9)"))
            case 2: content.append(.instruction("do this"))
            default: content.append(.element(tree(&random, depth: depth - 1)))
            }
        }
        let attributes = ["k", "q:l"].filter { _ in Bool.random(using: &random) }
        return XMLTree(
            name,
            in: "",
            attributes.map { .init(name: $0, value: text(&random)) },
            content
        )
    }

    /// A tree as text, pieces of text that touch made one.
    private static func shape(_ tree: XMLTree) -> String {
        var parts: [String] = []
        var open = ""
        for content in tree.content {
            if case .text(let text) = content {
                open += text
                continue
            }
            if !open.isEmpty { parts.append("text \(open.debugDescription)") }
            open = ""
            switch content {
            case .element(let child): parts.append(shape(child))
            case .comment(let words): parts.append("comment \(words)")
            case .instruction(let words): parts.append("instruction \(words)")
            case .text: break
            }
        }
        if !open.isEmpty { parts.append("text \(open.debugDescription)") }
        let attributes = tree.written.map { "\($0.name)=\($0.value.debugDescription)" }
        return
            "\(tree.writtenName)[\(attributes.joined(separator: " "))](\(parts.joined(separator: ", ")))"
    }
}
