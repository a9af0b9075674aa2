import Decisions
import FEEL
import Foundation
import Testing

@testable import unionhall

/// The suite belongs to others and lies outside the repository: where `UNIONHALL_CONFORMANCE` says, or
/// beside the checkout.
private let suites: String? = {
    let beside = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("shared/conformance").path
    let place = ProcessInfo.processInfo.environment["UNIONHALL_CONFORMANCE"] ?? beside
    return FileManager.default.fileExists(atPath: place + "/feel-tck") ? place : nil
}()

@Suite struct TCKTests {
    @Test(
        .enabled(if: suites != nil, "no conformance suites here: set UNIONHALL_CONFORMANCE"),
        arguments: TCKSuite.Level.allCases
    )
    func `the standard's cases pass`(level: TCKSuite.Level) throws {
        let root = URL(fileURLWithPath: try #require(suites)).appendingPathComponent("feel-tck")
        let suite = TCKSuite(root: root)
        let environment = try TCKSuite.environment()
        var (failing, loose): ([String], [String]) = ([], [])
        for folder in try suite.folders(of: level) {
            let results = try suite.run(folder, level: level, in: environment)
            failing += results.filter { !$0.passes }.map { "\(folder) \($0.id)" }
            loose += results.filter { !$0.passesStrictly }.map { "\(folder) \($0.id)" }
        }
        #expect(failing.isEmpty)
        #expect(Set(loose).isSubset(of: Self.disagreements))
    }

    /// Where cases want no error and others of the suite want one: Docs/decisions/0016.
    private static let disagreements: Set<String> = [
        "0105-feel-math 023", "0105-feel-math 026", "0105-feel-math 027", "0105-feel-math 028",
        "0105-feel-math 029", "0078-feel-infinity decision_001",
        "0082-feel-coercion decision_context_03", "0019-flight-rebooking 001",
    ]

    @Test(.enabled(if: suites != nil, "no conformance suites here: set UNIONHALL_CONFORMANCE"))
    func `the standard's models mean the same once they were written`() throws {
        let root = URL(fileURLWithPath: try #require(suites))
            .appendingPathComponent("feel-tck/models")
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        var count = 0
        for case let url as URL in files ?? .init() where url.pathExtension == "dmn" {
            let file = try DMNFile(Array(Data(contentsOf: url)))
            let again = try DMNFile(file.bytes)
            #expect(try Self.told(again) == Self.told(file), "\(url.lastPathComponent)")
            count += 1
        }
        #expect(count > 100)
    }

    /// Everything a file defines, but for the lines.
    private static func told(_ file: DMNFile) throws -> String {
        String(reflecting: try file.definitions).replacing(/line: \d+/, with: "")
    }

    @Test(arguments: [
        ("null", "null"), (#"{"num": "1.50"}"#, "1.5"), (#"{"str": "a"}"#, "a"),
        (#"{"bool": true}"#, "true"), (#"{"date": "2025-01-31"}"#, "2025-01-31"),
        (#"{"time": "10:30:00Z"}"#, "10:30:00Z"), (#"{"dur": "P1D"}"#, "P1D"),
        (#"{"dateTime": "2025-01-31T10:30:00"}"#, "2025-01-31T10:30:00"),
        (#"{"list": [{"num": "1"}, null]}"#, "[1, null]"), (#"{"list": []}"#, "[]"),
        (#"{"ctx": {"b c": {"num": "2"}, "a": {"str": "x"}}}"#, #"{a: "x", b c: 2}"#),
        (#"{"ctx": {}}"#, "{}"), (#"{"any": "12"}"#, "12"), (#"{"any": "SFO"}"#, "SFO"),
    ])
    func `a value of the suite is read as FEEL writes it`(json: String, text: String) throws {
        let value = try JSONDecoder().decode([CaseValue].self, from: Data("[\(json)]".utf8))[0]
        let read = value.decoded(Environment())
        #expect(try Self.same(read, text))
    }

    private static func same(_ value: Value, _ text: String) throws -> Bool {
        if case .number(let number) = value { return Decimal34(text) == number }
        return value.description == text
    }

    @Test(arguments: [#"{}"#, #"{"what": 1}"#, #"{"num": 1}"#])
    func `a value of no kind is refused`(json: String) {
        #expect(throws: (any Error).self) {
            try JSONDecoder().decode([CaseValue].self, from: Data("[\(json)]".utf8))
        }
    }

    @Test func `a case names its model's inputs, its service and its errors`() throws {
        let json = """
            {"files": [{"model": "m.dmn", "cases": [{"id": "1", "svc": "s", \
            "in": [["a", {"num": "1"}, "urn:other"], ["b", null]], \
            "out": [["d", null, 1], ["e", {"bool": false}]]}]}]}
            """
        let file = try JSONDecoder().decode(CaseFile.self, from: Data(json.utf8)).files[0]
        let test = file.cases[0].decoded(Environment())
        #expect(file.model == "m.dmn")
        #expect(test.service == "s")
        #expect(test.inputs.map(\.name) == ["a", "b"])
        #expect(test.inputs.map(\.namespace) == ["urn:other", nil])
        #expect(test.expectations.map(\.name) == ["d", "e"])
        #expect(test.expectations.map(\.isError) == [true, false])
    }
}
