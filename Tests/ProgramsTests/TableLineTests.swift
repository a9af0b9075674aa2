import Decisions
import FEEL
import Programs
import Testing

/// Lines under the header of a service's table, and another table in the place of one.
@Suite struct TableLineTests {
    private static let old = """
            | F | cause     | amount                     | why              |
            | 1 | "illness" | min(ceiling, own cost / 2) | 自付费用的一半   |
            | 2 | -         | sudden help                | 临时困难一次补助 |
        """

    private static func folder(_ table: String, crlf: Bool = false) throws -> ServiceFolder {
        let folder = try Folders.load("jiaozhou-hardship-aid", in: Folders.catalogue)
        var text = String(decoding: folder.files[ServiceFolder.mainFile] ?? [], as: UTF8.self)
        #expect(text.contains(old))
        text = text.replacing(old, with: table)
        if crlf { text = text.replacing("\n", with: "\r\n") }
        let files = folder.files.merging([ServiceFolder.mainFile: Array(text.utf8)]) { $1 }
        return ServiceFolder(name: folder.name, files: files)
    }

    @Test func `a service takes lines and notes, and answers with the default`() throws {
        let folder = try Self.folder(
            """
                | F       | cause                         | amount                     | why              | # 依据 |
                | values  | "illness", "accident", "care" |                            |                  |        |
                | label   | 困难的原因                    |                            |                  |        |
                | default |                               | sudden help                | 临时困难一次补助 |        |
                | 1       | "illness"                     | min(ceiling, own cost / 2) | 自付费用的一半   | 第三条 |
            """
        )
        let checked = folder.service()
        let service = try #require(checked.service, "\(checked.findings.map { $0.text(in: .en) })")
        let errors = checked.findings.filter { $0.severity == .error }
        #expect(errors.isEmpty)
        #expect(checked.findings.contains { $0.text(in: .en).contains("困难的原因") })
        let now = try Hardship.now()
        func assess(_ cause: String) -> Assessment {
            let answers: [String: Value] = [
                "cause": .string(cause), "household size": .number(3),
                "monthly income": .number(4_500), "own cost": .number(10),
            ]
            return service.assess(Hardship.sheet(answers), at: now)
        }
        #expect(assess("illness").amount == .yuan(5, note: nil))
        let care = assess("care")
        #expect(care.amountWhy?.zh == "临时困难一次补助")
        let sentences = service.sentences(of: Decision.amount, in: care).map(\.zh)
        #expect(sentences.contains { $0.contains("困难的原因") }, "\(sentences)")
    }

    @Test(arguments: [
        (
            """
                | F      | cause  | amount | more   |
                | column | input  | output | output |
                | 1      | -      | 1      | 2      |
            """, "Nobody reads the answer “more”"
        ),
        (
            "    | F    | cause | amount |\n    | type | thing |        |\n    | 1    | -     | 1      |",
            "no type"
        ),
        (
            "    | F      | cause | amount |\n    | 1      | -     | 1      |\n    | values |       | 2      |",
            "under the header"
        ),
    ])
    func `a line that is wrong is an error of the service`(table: String, words: String) throws {
        let findings = try Self.folder(table).service().findings
        #expect(
            findings.contains { $0.severity == .error && $0.text(in: .en).contains(words) },
            "\(findings)"
        )
    }

    @Test(arguments: [false, true])
    func `a table takes the place of another, byte for byte beside it`(crlf: Bool) throws {
        let folder = try Self.folder(Self.old, crlf: crlf)
        #expect(folder.tables().map(\.decision) == ["eligible", "amount"])
        var faults: [TableFault] = []
        let table = try #require(
            TextTable("| U | cause | amount |\n| 1 | -     | 1      |", faults: &faults)
        )
        let changed = try #require(folder.replacing("amount", by: table))
        let ending = crlf ? "\r\n" : "\n"
        let before = String(decoding: folder.files[ServiceFolder.mainFile] ?? [], as: UTF8.self)
        let after = String(decoding: changed.files[ServiceFolder.mainFile] ?? [], as: UTF8.self)
        let old = Self.old.replacing("\n", with: ending)
        let new = "    | U | cause | amount |\(ending)    | 1 | -     | 1      |"
        #expect(after == before.replacing(old, with: new))
        #expect(folder.replacing("nobody", by: table) == nil)
    }

    @Test func `a table of a further procedure is changed and checked in its own file`() throws {
        let first = ServiceFolder.new("heat", title: Words(zh: "高温", en: "Heat"), owner: "x")
        var files = first.files
        files["claim.yaml"] = [UInt8](
            """
            procedure: claim
            title: 申领
            ask: {who: [worker], form: {days: {ask: 几天？, number: 1..30}}}
            decide:
              amount: |
                | F | days | amount | why  |
                | 1 | -    | days   | 按天 |
            steps: {check: {title: 核对, who: officer, do: {done: {title: 办好, to: closed, as: done}}}}
            outcomes: {done: {is: done, title: 办好}}
            """.utf8
        )
        let folder = ServiceFolder(name: "heat", files: files)
        #expect(folder.tables().map(\.decision) == ["eligible", "amount"])
        #expect(folder.tables(in: "claim.yaml").map(\.decision) == ["amount"])
        let claim = try #require(folder.service().service?.further.first)
        let grid = try #require(claim.grid(of: "amount"))
        var faults: [TableFault] = []
        let table = try #require(
            TextTable(
                "| F | days | amount |\n| 1 | > 3 | days * 2 |\n| 2 | - | days |",
                faults: &faults
            )
        )
        let changed = try #require(folder.replacing("amount", in: "claim.yaml", by: table))
        #expect(changed.files[ServiceFolder.mainFile] == folder.files[ServiceFolder.mainFile])
        #expect(changed.service().service?.further.first?.grid(of: "amount")?.cells.count == 3)

        #expect(folder.checked("amount", in: "claim.yaml", as: grid).service?.id == "heat.claim")
        var wrong = grid.cells
        wrong[1][1] = "nights"
        let said = folder.checked("amount", in: "claim.yaml", as: TableGrid(wrong))
        #expect(!said.isSound)
        #expect(said.findings.contains { $0.row == 1 && $0.column == 1 })
    }
}
