import Decisions
import FEEL
import Foundation
import Programs
import Testing

@testable import unionhall

@Suite struct ModelFileTests {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "models-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func write(_ name: String, namespace: String, _ body: String) throws -> String {
        let path = folder.appending(path: name).path
        let xml = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="\(namespace)">
            \(body)
            </definitions>
            """
        try xml.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    @Test func `a model finds what it imports beside it`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try write(
            "base.dmn",
            namespace: "urn:base",
            """
            <decision id="line" name="line"><variable name="line"/>
            <literalExpression><text>1350</text></literalExpression></decision>
            """
        )
        try "no model".write(
            toFile: folder.appending(path: "spoilt.dmn").path,
            atomically: true,
            encoding: .utf8
        )
        let path = try write(
            "main.dmn",
            namespace: "urn:main",
            """
            <import name="base" namespace="urn:base" importType="x"/>
            <decision id="d" name="d"><variable name="d"/>
            <informationRequirement><requiredDecision href="urn:base#line"/></informationRequirement>
            <literalExpression><text>base.line * 2</text></literalExpression></decision>
            """
        )
        let model = try ModelFile(path).model()
        #expect(model.faults.isEmpty, "\(model.faults)")
        let answer = model.evaluate(decision: "d", inputs: [], in: Environment())
        #expect(answer.value == .number(Decimal34(2700)))
    }

    @Test func `a file that is no model is told with its line`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try write("broken.dmn", namespace: "urn:x", "<decision>\n</wrong>")
        let trouble = try #require(throws: ModelTrouble.self) { try ModelFile(path) }
        #expect(trouble.words.en.contains("broken.dmn:3:"))
        let none = try #require(throws: ModelTrouble.self) { try ModelFile(path + ".none") }
        #expect(none.words.zh.contains("读不到"))
    }

    @Test
    func `tables are named after what they make, and checked with the values their columns list`()
        throws
    {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try write(
            "table.dmn",
            namespace: "urn:t",
            """
            <inputData id="i" name="cause"><variable name="cause" typeRef="string"/></inputData>
            <decision id="aid" name="aid"><variable name="aid"/>
            <informationRequirement><requiredInput href="#i"/></informationRequirement>
            <decisionTable hitPolicy="UNIQUE">
            <input><inputExpression typeRef="string"><text>cause</text></inputExpression>
            <inputValues><text>"illness", "accident"</text></inputValues></input>
            <output/>
            <rule><inputEntry><text>"illness"</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
            </decisionTable></decision>
            """
        )
        let (name, table) = try #require(try ModelFile(path).model().tables.first)
        #expect(name == "aid")
        let findings = table.findings(in: Environment())
        #expect(findings.map(\.en).contains { $0.contains("accident") }, "\(findings.map(\.en))")
        #expect(!findings.map(\.en).contains { $0.contains("any other value") })
    }
}
