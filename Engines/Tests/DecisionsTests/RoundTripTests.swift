import FEEL
import SeededTesting
import Testing

@testable import Decisions

/// A table is the same table between bars, as a grid, and as an element of DMN.
@Suite struct RoundTripTests {
    private static let known: [String: OutputKind] = [
        "d": .choice(["yes", "no", "ask"]), "why": .text, "amount": .expression(.number),
    ]

    @Test(arguments: 0..<300)
    func `a model's table comes back from text, grid and XML`(seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let source = Self.source(&random)
        for known in [Self.known, [:]] {
            var faults: [TableFault] = []
            let written = try #require(
                TextTable(source, named: "d", outputs: known, faults: &faults),
                "\(faults)"
            )
            let text = try #require(TextTable(written.text, faults: &faults), "\(faults)")
            let grid = try #require(TextTable(cells: text.cells, faults: &faults), "\(faults)")
            #expect(grid.cells == written.cells)
            let kinds = grid.outputsAlone(known)
            let back = try #require(
                TableSource(grid, named: "d", outputs: kinds, faults: &faults),
                "\(faults)\n\(written.text)"
            )
            #expect(faults.isEmpty)
            #expect(plain(back) == plain(source), "\(written.text)")
            let file = try DMNFile(DMNFile(back, named: "d", namespace: "urn:d").bytes)
            let read = try #require(try Self.table(of: file))
            #expect(plain(read) == plain(source))
            let again = try #require(
                TextTable(read, named: "d", outputs: known, faults: &faults)
            )
            #expect(again.cells == written.cells)
        }
    }

    @Test func `what a service writes without quotes has them in DMN, and says what it may be`()
        throws
    {
        var faults: [TableFault] = []
        let text = #"""
            | F       | cause    | d   | why           | # 依据 |
            | values  | "a", "b" |     |               |        |
            | label   | 致困原因 |     |               |        |
            | default |          | ask | 没有规则      |        |
            | 1       | "a"      | yes | 说"好"\|\\\"x |        |
            | 二      | -        | no  | -             | 第三条 |

            """#
        let table = try #require(TextTable(text, faults: &faults))
        let source = try #require(
            TableSource(table, named: "d", outputs: Self.known, faults: &faults)
        )
        #expect(faults.isEmpty, "\(faults)")
        #expect(source.outputs.map(\.name) == ["d", "why"])
        #expect(source.outputs.map(\.type) == ["string", "string"])
        #expect(source.outputs.map(\.values) == [#""yes", "no", "ask""#, nil])
        #expect(source.outputs.map(\.defaultEntry) == [#""ask""#, #""没有规则""#])
        #expect(source.inputs.map(\.label) == ["致困原因"])
        #expect(source.annotations == ["依据"])
        #expect(source.rules.map(\.label) == [nil, "二"])
        #expect(
            source.rules.map(\.answers) == [[#""yes""#, #""说\"好\"|\\\"x""#], [#""no""#, #""-""#]]
        )
        #expect(source.rules.map(\.annotations) == [[""], ["第三条"]])
        let back = try #require(
            TextTable(source, named: "d", outputs: Self.known, faults: &faults)
        )
        #expect(back.text == text)
    }

    @Test func `a description of a rule is a note, and a description again`() throws {
        let xml = """
            <definitions xmlns="\(DMNReader.namespaces[1])" name="m" namespace="urn:m"><decision id="d" name="d">
            <decisionTable hitPolicy="FIRST"><input><inputExpression><text>a</text></inputExpression></input><output/>
            <rule><description>old &amp; new</description><inputEntry><text></text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
            <rule label="x"><inputEntry><text>2</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>
            </decisionTable></decision></definitions>
            """
        let source = try #require(try Self.table(of: DMNFile(Array(xml.utf8))))
        var faults: [TableFault] = []
        let table = try #require(TextTable(source, named: "d", faults: &faults))
        #expect(table.cells[0] == ["F", "a", "d", "# description"])
        #expect(table.cells[1...] == [["1", "-", "1", "old & new"], ["x", "2", "2", ""]])
        let bytes = DMNFile(source, named: "d", namespace: "urn:d").bytes
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("<description>old &amp; new</description>"))
        #expect(!text.contains("annotation"))
    }

    private static func table(of file: DMNFile) throws -> TableSource? {
        guard case .table(let table)? = try file.definitions.decisions.first?.logic?.form else {
            return nil
        }
        return table
    }

    private func plain(_ source: TableSource) -> String {
        String(reflecting: source).replacing(/line: \d+/, with: "")
            // A type that is not said is any.
            .replacing("type: Optional(\"Any\")", with: "type: nil")
    }

    // MARK: - Random tables

    private static let policies = ["U", "A", "P", "F", "R", "O", "C", "C+", "C<", "C>", "C#"]
    private static let texts = [
        #""a""#, #""a|b""#, #""\"""#, #""\\""#, "工作地", "a + b", #"< 3, > 5"#, #"not("｜")"#,
        "[1..3[",
        #"if x = "|" then 1 else 2"#, "@\"2026-01-31\"", #""第1条：\n是""#, "null", "a | b", #"\d"#,
    ]
    private static let notes = ["", "依据《办法》第三条", "a | \"b", "\\", "x\\|y", "｜", "# no"]
    private static let types: [String?] = [nil, "number", "string", "date and time", "tOwn", "Any"]
    private static let outputNames: [[String?]] = [
        [nil], ["why"], ["d", "why"], ["x", "y"], ["why", "amount"], ["a|b", "d", "金额"],
    ]
    private static let noteNames: [String?] = [nil, "依据", "note"]

    private static func source(_ random: inout Seeded) -> TableSource {
        let inputs = (0..<Int.random(in: 0...3, using: &random)).map { input($0, &random) }
        let names = pick(outputNames, &random)
        // Half of the columns that may hold words do.
        let words = names.map { name in
            ["d", "why"].contains(name ?? "d") && Bool.random(using: &random)
        }
        let outputs = zip(names, words).map { output($0, isWords: $1, &random) }
        let notes = (0..<Int.random(in: 0...2, using: &random)).map { _ in pick(noteNames, &random)
        }
        let rules = (1...Int.random(in: 1...5, using: &random)).map { number in
            var rule = TableSource.Rule(
                tests: inputs.map { _ in pick(texts, &random) },
                answers: []
            )
            if Int.random(in: 0..<4, using: &random) == 0 { rule.label = "条|\(number)" }
            for (name, isWords) in zip(names, words) {
                let said = name == "why" ? #""说\"好\"|\\""# : #""no""#
                rule.answers.append(isWords ? said : pick(texts, &random))
            }
            rule.annotations = notes.map { _ in pick(self.notes, &random) }
            return rule
        }
        return TableSource(
            policy: HitPolicy(pick(policies, &random)) ?? .unique,
            inputs: inputs,
            outputs: outputs,
            annotations: notes,
            rules: rules
        )
    }

    private static func input(_ number: Int, _ random: inout Seeded) -> TableSource.Input {
        let isOdd = Int.random(in: 0..<9, using: &random) == 0
        return TableSource.Input(
            expression: isOdd ? "why" : pick(texts, &random) + " \(number)",
            type: pick(types, &random),
            allowedValues: maybe(&random),
            label: Bool.random(using: &random) ? "标签|\(number)" : nil
        )
    }

    private static func output(
        _ name: String?,
        isWords: Bool,
        _ random: inout Seeded
    ) -> TableSource.Output {
        let label = Int.random(in: 0..<4, using: &random) == 0 ? "结果" : nil
        guard !isWords else {
            let values = name == "why" ? nil : #""yes", "no", "ask""#
            return TableSource.Output(name: name, type: "string", values: values, label: label)
        }
        return TableSource.Output(
            name: name,
            type: pick(types, &random),
            values: maybe(&random),
            defaultEntry: maybe(&random),
            label: label
        )
    }

    private static func maybe(_ random: inout Seeded) -> String? {
        Bool.random(using: &random) ? pick(texts, &random) : nil
    }

    private static func pick<Item>(_ items: [Item], _ random: inout Seeded) -> Item {
        items[Int.random(in: items.indices, using: &random)]
    }
}
