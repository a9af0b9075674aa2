import ArgumentParser
import Decisions
import FEEL
import Foundation
import Hall
import Papers
import Programs
import SeededTesting
import Testing

@testable import unionhall

/// Tables from file to file, and what is said of them.
@Suite struct RuleFileTests {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "rules-\(UUID().uuidString)")
    private static let catalogue = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Catalogue")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func path(_ name: String) -> String { folder.appending(path: name).path }

    private func write(_ name: String, _ text: String) throws -> String {
        try text.write(toFile: path(name), atomically: true, encoding: .utf8)
        return path(name)
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    private func convert(_ arguments: String...) async throws {
        try await ConvertModel.parse(arguments).run()
    }

    private static let own = """
        | P       | age     | 地区      | amount   | why     | # 依据 |
        | column  | input   | input     | output   | output  |        |
        | type    | number  | string    | number   | words   |        |
        | values  | [0..99] |           | 500, 100 |         |        |
        | label   | 年龄    |           | 补助     |         |        |
        | default |         |           | 100      | 其他    |        |
        | 1       | >= 60   | "a|b", "" | 500      | 老\\|人 | 第一条 |
        | 乙      | -       | -         | 100      | 其余    |        |

        """

    @Test func `a table comes back from every form as it was`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try write("amount.table", Self.own)
        try await convert(first, path("a.xlsx"))
        try await convert(path("a.xlsx"), path("b.dmn"))
        try await convert(path("b.dmn"), path("c.md"))
        try await convert(path("c.md"), path("d.xlsx"))
        try await convert(path("d.xlsx"), path("amount.txt"))
        let (before, after) = (
            try RuleFile(first).tables()[0], try RuleFile(path("amount.txt")).tables()[0]
        )
        #expect(after.name == "amount")
        let plain = { (table: RuleTable) in
            String(reflecting: try table.source()).replacing(/line: \d+/, with: "")
        }
        #expect(try plain(after) == plain(before))
        #expect(try text("c.md") == "# amount\n\n" + text("amount.txt"))
    }

    @Test func `every table of the catalogue comes back from a workbook and a model`() async throws
    {
        defer { try? FileManager.default.removeItem(at: folder) }
        var tables = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: Self.catalogue.path) {
            let service = Self.catalogue.appending(path: name)
            guard case .service(let whole, _, _) = try RuleFile(service.path) else { continue }
            let names = whole.tables().map(\.decision)
            tables += names.count
            guard !names.isEmpty else { continue }
            let copy = folder.appending(path: name)
            try FileManager.default.copyItem(at: service, to: copy)
            for form in ["xlsx", "dmn", "md"] {
                try await convert(service.path, path("\(name).\(form)"))
                for table in names {
                    try await convert(path("\(name).\(form)"), copy.path, "--table", table)
                }
                let after = try ServiceFolder(at: copy.path)
                #expect(try after.files == ServiceFolder(at: service.path).files, "\(name) \(form)")
            }
            let model = try ModelFile(path("\(name).dmn")).model()
            #expect(model.faults.isEmpty, "\(model.faults)")
        }
        #expect(tables > 1)
    }

    @Test func `a table in a service changes its own lines and nothing else`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let service = Self.catalogue.appending(path: "jiaozhou-hardship-aid")
        let copy = folder.appending(path: "jiaozhou-hardship-aid")
        try FileManager.default.copyItem(at: service, to: copy)
        let main = copy.appending(path: ServiceFolder.mainFile).path
        let before = try String(contentsOfFile: main, encoding: .utf8)
        let changed = """
            | F | cause     | amount      | why              |
            | 1 | "illness" | 77          | 自付费用的一半   |
            | 2 | -         | sudden help | 临时困难一次补助 |

            """
        let broken = try write("amount.txt", changed.replacing("77 ", with: "\"7\""))
        await #expect(throws: (any Error).self) { try await convert(broken, main) }
        #expect(try String(contentsOfFile: main, encoding: .utf8) == before)
        let good = try write(
            "good.txt",
            changed.replacing("77          ", with: "min(ceiling, own cost / 3)")
        )
        try await convert(good, main, "--table", "amount")
        let after = try String(contentsOfFile: main, encoding: .utf8).split(separator: "\n")
        let old = before.split(separator: "\n")
        #expect(after.count == old.count)
        let different = zip(old, after).filter { $0 != $1 }.map { String($1) }
        #expect(different == [#"    | 1 | "illness" | min(ceiling, own cost / 3) | 自付费用的一半   |"#])
    }

    @Test
    func `a model keeps its drawing when its table is replaced, and nothing else is overwritten`()
        async throws
    {
        defer { try? FileManager.default.removeItem(at: folder) }
        let model = try write(
            "m.dmn",
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:x="urn:x" name="m" namespace="urn:m">
            <decision id="d1" name="amount"><variable name="amount"/><decisionTable id="t" x:width="9"><input>
            <inputExpression><text>age</text></inputExpression></input><output/><rule><inputEntry><text>1</text></inputEntry>
            <outputEntry><text>2</text></outputEntry></rule></decisionTable></decision><x:drawing/></definitions>
            """
        )
        let table = try write("amount.txt", "| F | age | amount |\n| 1 | > 3 | 7 |\n")
        await #expect(throws: (any Error).self) { try await convert(table, model) }
        try await convert(table, model, "--replace")
        let after = try text("m.dmn")
        #expect(after.contains("<x:drawing/>") && after.contains("x:width=\"9\""))
        #expect(after.contains("hitPolicy=\"FIRST\"") && after.contains("&gt; 3"))
        let other = try write("other.txt", "| F | age | other |\n| 1 | > 3 | 7 |\n")
        await #expect(throws: (any Error).self) { try await convert(other, model, "--replace") }
        #expect(try text("m.dmn") == after)
    }

    @Test(arguments: [
        ("| F | a | b |\n| 1 | - |", "x.txt:2:3: Rule 1 has 1 cells"),
        ("no table", "x.txt: there is no table"),
        ("# t\n\n| F | a | b |\n|---|---|---|\n| 1 |  | 2 |", "x.txt:5:8: Empty cell"),
    ])
    func `a text that is no table is told with its line`(text: String, words: String) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try write("x.txt", text)
        let trouble = try #require(throws: ModelTrouble.self) {
            _ = try RuleFile(path).tables().map { try $0.source() }
        }
        #expect(trouble.words.en.contains(words), "\(trouble.words.en)")
    }

    // MARK: - Workbooks of others

    private static func sheet(
        _ rows: [[Cell]]
    ) -> (sheet: RuleBook.Sheet?, troubles: [RuleBook.Trouble]) {
        let rows = zip(1..., rows).map { Table.Row(number: $0, cells: $1) }
        return RuleBook.sheet("a", of: Table(rows: rows))
    }

    private static let header: [Cell] = [.text("F"), .text("x"), .text("y"), .text("why")]

    @Test func `what a spreadsheet makes of typed cells is FEEL`() throws {
        let (sheet, troubles) = Self.sheet([
            Self.header,
            [Cell(.number, "1"), Cell(.number, "2.5"), Cell(.boolean, "TRUE"), .text("好｜坏")],
            [Cell(.number, "2"), Cell(.day, "2026-01-31"), Cell(.day, "2026-01-31 08:30"), .empty],
        ])
        #expect(troubles.isEmpty)
        #expect(
            sheet?.table.cells == [
                ["F", "x", "y", "why"], ["1", "2.5", "true", "好｜坏"],
                ["2", "@\"2026-01-31\"", "@\"2026-01-31T08:30:00\"", ""],
            ]
        )
    }

    @Test(arguments: [
        (Cell(.error, "#N/A"), "a!C2: This cell shows #N/A"),
        (Cell(.number, "3", marks: .formula), "a!C2: This cell is a spreadsheet's formula"),
        (Cell(.number, "12345678901234560", marks: .rounded), "a!C2: The spreadsheet has rounded"),
        (Cell(.empty, "", marks: .merged), "a!C2: This cell is merged"),
    ])
    func `a cell that says nothing is told by sheet and place`(cell: Cell, words: String) {
        let (sheet, troubles) = Self.sheet([
            Self.header, [.text("1"), .text("-"), cell, .text("w")],
        ])
        #expect(sheet == nil)
        #expect(troubles.map(\.words.en).allSatisfy { $0.hasPrefix(words) }, "\(troubles)")
        #expect(troubles.count == 1)
    }

    @Test func `faults of a sheet name its cells`() {
        let (_, troubles) = Self.sheet([
            Self.header, [.text("1"), .text("-")],
            [.text("1"), .text("-"), .text("1"), .text("2"), .text("3")],
        ])
        #expect(
            troubles.map(\.words.en) == [
                "a!A3: The rule number 1 appears twice.", "a!A3: Rule 1 has 4 cells, the header 3.",
            ]
        )
    }

    @Test(arguments: 0..<40)
    func `whatever stands in cells comes back from a workbook`(seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let pieces = [
            "_x0041_", "=1+1", "+", "\"a\tb\"", "|", "\\", "\"", "工", "🐎", "<&>", "é", " ", "'",
            "@", "-1",
            "123456789012345678901", "TRUE", "2026-01-31", "\u{1}", "_x", "]]>", "#N/A", "｜",
        ]
        func noise() -> String {
            (0..<Int.random(in: 0...4, using: &random))
                .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
        let width = Int.random(in: 1...4, using: &random)
        var cells = [["C+"] + (0..<width).map { "\($0)" + noise() }]
        for row in 1...Int.random(in: 1...6, using: &random) {
            cells.append(["\(row)" + noise()] + (0..<width).map { _ in noise() })
        }
        var faults: [Decisions.TableFault] = []
        let table = try #require(TextTable(cells: cells, faults: &faults))
        #expect(faults.isEmpty)
        let name = "a" + noise()
        let book = try RuleBook.bytes([
            .init(name: name, table: table), .init(name: name.uppercased(), table: table),
        ])
        let (sheets, troubles) = try RuleBook.sheets(of: book)
        #expect(troubles.isEmpty, "\(troubles)")
        #expect(sheets.map(\.table.cells) == [table.cells, table.cells])
    }

    @Test(arguments: [
        ("是否/符合: a?", "是否 符合 a"), ("", "table"), ("'a'", "a"),
        (String(repeating: "很", count: 40), String(repeating: "很", count: 31)),
    ])
    func `a sheet is called as spreadsheets allow`(name: String, sheet: String) {
        #expect(RuleBook.sheetName(name) == sheet)
    }

    // MARK: - Why

    @Test func `a service says why in both languages`() throws {
        let service = Self.catalogue.appending(path: "jiaozhou-hardship-aid").path
        let trials = try Trials(service, on: "2024-06-20")
        let given = try trials.given([
            "cause=\"illness\"", "head income=3000", "applicant.work region=\"370281\"",
            "owner.region=\"370281\"",
        ])
        let said = try trials.run("eligible", given: given).flatMap(\.lines)
        #expect(
            said.map(\.zh) == [
                "eligible = \"no\"", "  适用第 5 条：家庭人均收入高于标准。",
                "  第 4 条不适用：家庭人均月收入是 3000，要求不高于 2000。", "    · 家庭人均月收入：3000，符合：高于 2000",
            ]
        )
        #expect(said[0].en == "eligible = \"no\"" && said[1].en.contains("Rule 5 applies"))
        let missing = try trials.run("amount", given: trials.given(["cause=\"illness\""]))
        #expect(missing.last?.missing == ["own cost"])
        #expect(throws: ModelTrouble.self) { try trials.run(nil, given: [("caus", .null)]) }
        #expect(throws: ModelTrouble.self) { try trials.run("amont", given: []) }
    }

    @Test func `a model says why, decision by decision, and what it still needs`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        func table(_ id: String, _ needs: String, _ input: String, _ test: String) -> String {
            """
            <decision id="\(id)" name="\(id)"><variable name="\(id)"/><informationRequirement>\(needs)</informationRequirement>
            <decisionTable hitPolicy="FIRST"><input label="年龄"><inputExpression><text>\(input)</text></inputExpression></input>
            <output/><rule><inputEntry><text>\(test)</text></inputEntry><outputEntry><text>"old"</text></outputEntry></rule>
            <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>"young"</text></outputEntry></rule>
            </decisionTable></decision>
            """
        }
        let path = try write(
            "m.dmn",
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="urn:m">
            <inputData id="i" name="age"><variable name="age" typeRef="number"/></inputData>
            \(table("second", "<requiredDecision href=\"#first\"/>", "first", "\"old\""))
            \(table("first", "<requiredInput href=\"#i\"/>", "age", "&gt;= 60"))
            </definitions>
            """
        )
        let trials = try Trials(path, on: nil)
        let said = try trials.run("second", given: trials.given(["age=59"]))
        #expect(said.map(\.name) == ["first", "second"])
        #expect(said.map { $0.value?.source } == ["\"young\"", "\"young\""])
        #expect(
            said[0].lines.map(\.en) == [
                "first = \"young\"", "  Rule 2 applies.",
                "  Rule 1 does not apply: 年龄 is 59, it must be at least 60.",
            ]
        )
        let open = try trials.run(nil, given: [])
        #expect(open.map(\.missing) == [["age"], ["age"]])
        #expect(open[1].lines[0].zh == "second：还不能决定")
    }

    @Test func `a table alone says why under its labels`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try write("amount.table", Self.own)
        let trials = try Trials(path, on: nil)
        let said = try trials.run(nil, given: trials.given(["age=59", "地区=\"x\""]))
        #expect(
            said[0].value == .context(Context([("amount", .number(100)), ("why", .string("其余"))]))
        )
        #expect(
            said[0].lines.map(\.zh).contains { $0.contains("年龄是 59，要求不低于 60") },
            "\(said[0].lines)"
        )
        #expect(try trials.run("amount", given: trials.given(["age=60"]))[0].missing == ["地区"])
    }

    @Test func `rows of a file are counted by rule`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try write(
            "t.txt",
            "| U | age | code | t |\n| type | | string | |\n| 1 | < 9 | \"01\" | 1 |\n| 2 | < 5 | - | 2 |\n"
        )
        let rows = try write(
            "r.csv",
            "code,age,more\n01,8,x\n01,3,x\n02,3,x\n02,70,x\n01,,x\n,7,x\n"
        )
        let trial = try BulkTrial(Trials(path, on: nil), of: nil, over: rows)
        #expect(
            trial.lines().map(\.en) == [
                "Rule 1: 2 rows (1)", "Rule 2: 2 rows (2)", "No rule: 1 rows",
                "Rules exclude each other: 1 rows", "Missing age: 1 rows", "Missing code: 1 rows",
                "6 rows in all",
            ]
        )
        let strange = try write("s.csv", "x,y\n1,2\n")
        let trials = try Trials(path, on: nil)
        #expect(throws: ModelTrouble.self) { try BulkTrial(trials, of: nil, over: strange) }
    }
}
