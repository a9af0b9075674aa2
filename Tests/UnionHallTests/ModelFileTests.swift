import ArgumentParser
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

    private func calling(_ owner: String) throws -> String {
        try write(
            "java.dmn",
            namespace: "urn:java",
            """
            <decision id="d" name="most"><variable name="most"/><literalExpression><text>(function(a, b)
            external {java: {class: "\(owner)", method signature: "max(int,int)"}})(2, 3)</text></literalExpression>
            </decision>
            """
        )
    }

    @Test func `a model calls the classes of Java that were named, and no others`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try calling("java.lang.Math")
        let most = { (arguments: [String]) in
            try TrialOptions.parse([path] + arguments).trials().run(nil, given: [])[0]
        }
        let refused = try most([])
        #expect(refused.value == .null)
        #expect(refused.diagnostics.contains { $0.en.contains("is not allowed") })
        #expect(try most(["--allow-java", "java.lang.Double"]).value == .null)
        let allowed = ["--allow-java", "java.lang.Double", "--allow-java", "java.lang.Math"]
        #expect(try most(allowed).value == .number(3))
    }

    @Test func `a class that is not known is told with those that are`() throws {
        let error = #expect(throws: (any Error).self) {
            try EvaluateModel.parse(["m.dmn", "--allow-java", "java.lang.Runtime"])
        }
        let words = error.map { EvaluateModel.message(for: $0) } ?? ""
        #expect(words.contains("java.lang.Runtime is not known"))
        #expect(words.contains("java.lang.Math"))
    }

    @Test func `the rules of a service are decided as in the hall, without Java`() throws {
        let service = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Catalogue/jiaozhou-hardship-aid").standardized.path
        let options = try TrialOptions.parse([service, "--allow-java", "java.lang.Math"])
        let trouble = try #require(throws: ModelTrouble.self) { _ = try options.trials() }
        #expect(trouble.words.en.contains("leave --allow-java out"))
    }

    @Test(arguments: [["rules", "eval"], ["rules", "explain"], ["rules", "check"], ["check"]])
    func `a language that nobody wrote is refused`(command: [String]) throws {
        #expect(throws: (any Error).self) {
            try UnionHall.parseAsRoot(command + ["x.dmn", "--language", "fr"])
        }
        _ = try UnionHall.parseAsRoot(command + ["x.dmn", "--language", "en"])
    }
}
