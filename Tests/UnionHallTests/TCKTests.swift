import Decisions
import FEEL
import Foundation
import Hall
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

    @Test(
        .enabled(if: suites != nil, "no conformance suites here: set UNIONHALL_CONFORMANCE"),
        arguments: [TCKSuite.Level.two, .three]
    )
    func `tables decide the same once they were text, a workbook and DMN again`(
        level: TCKSuite.Level
    ) throws {
        let root = URL(fileURLWithPath: try #require(suites)).appendingPathComponent("feel-tck")
        let other = FileManager.default.temporaryDirectory
            .appendingPathComponent("tables-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: other) }
        try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: root.appendingPathComponent("cases"),
            to: other.appendingPathComponent("cases")
        )
        try FileManager.default.copyItem(
            at: root.appendingPathComponent("models"),
            to: other.appendingPathComponent("models")
        )
        let (before, after) = (TCKSuite(root: root), TCKSuite(root: other))
        let environment = try TCKSuite.environment()
        var tables = 0
        for folder in try before.folders(of: level) {
            let models = other.appendingPathComponent("models/\(level.rawValue)/\(folder)")
            let found = try Self.rewriteTables(in: models)
            guard found > 0 else { continue }
            tables += found
            let old = try before.run(folder, level: level, in: environment)
            let new = try after.run(folder, level: level, in: environment)
            #expect(
                new.map { "\($0.id) \($0.passes)" } == old.map { "\($0.id) \($0.passes)" },
                "\(folder)"
            )
        }
        #expect(tables > 10)
    }

    /// Takes every table of the models in a folder through text and a workbook, and back to its place.
    private static func rewriteTables(in folder: URL) throws -> Int {
        var count = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let url = folder.appendingPathComponent(name)
            guard name.hasSuffix(".dmn") else { continue }
            var file = try DMNFile(Array(Data(contentsOf: url)))
            for named in try file.definitions.tables {
                let written = try RuleTable(named, in: name)
                let text = try #require(try RuleFile.written(written.table.text, "x.md").first)
                #expect(text.table.cells == written.table.cells)
                let book = try RuleBook.bytes([.init(name: named.name, table: text.table)])
                let sheet = try #require(try RuleBook.sheets(of: book).sheets.first)
                #expect(sheet.table.cells == written.table.cells)
                let back = RuleTable(name: named.name, table: sheet.table, place: written.place)
                guard let id = named.decision else { continue }
                let isReplaced = file.replaceTable(ofDecision: id, by: try back.source())
                #expect(isReplaced)
                count += 1
            }
            try Data(file.bytes).write(to: url)
        }
        return count
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
