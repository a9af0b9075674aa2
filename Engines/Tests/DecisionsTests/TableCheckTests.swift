import Calendar
import FEEL
import SeededTesting
import Testing

@testable import Decisions

@Suite struct TableCheckTests {
    static let scope = Scope([
        "cause": .string, "income": .number, "size": .number, "born": .date, "member": .boolean,
        "home": .string, "line": .number,
    ])

    static func findings(
        _ text: String,
        _ domains: [String: InputDomain] = [:],
        knowing constants: Context = Context()
    ) throws -> [TableFinding] {
        try Tables.compile(text, in: scope)
            .findings(domains: domains, in: Environment(bindings: constants))
            .filter { $0.kind != .overlap || $0.severity != .note }
    }

    @Test(
        arguments: [
            ("| F | income | answer |\n| 1 | <= 10 | 1 |\n| 2 | > 10 | 2 |", []),
            (
                "| F | income | answer |\n| 1 | < 10 | 1 |\n| 2 | > 10 | 2 |",
                ["threshold 1 2: income = 10"]
            ),
            ("| F | income | answer |\n| 1 | <= 10 | 1 |\n| 2 | >= 20 | 2 |", ["gap: income = 11"]),
            (
                "| F | income | answer |\n| 1 | [0..10) | 1 |",
                ["gap: income = -1", "gap: income = 10"]
            ),
            (
                "| U | income | answer |\n| 1 | <= 10 | 1 |\n| 2 | >= 10 | 2 |",
                ["overlap 1 2: income = 10"]
            ),
            ("| U | income | answer |\n| 1 | [0..10] | 1 |\n| 2 | not([0..10]) | 2 |", []),
            ("| F | income | answer |\n| 1 | - | 1 |\n| 2 | > 3 | 2 |", ["masked 2"]),
            (
                "| F | income | answer |\n| 1 | < 5 | 1 |\n| 2 | >= 5 | 2 |\n| 3 | 7 | 3 |",
                ["masked 3"]
            ),
            ("| F | income | answer |\n| 1 | [5..3] | 1 |\n| 2 | - | 2 |", ["neverHolds 1"]),
            (
                "| F | cause | answer |\n| 1 | \"a\" | 1 |\n| 2 | \"b\", \"c\" | 2 |",
                ["gap: cause is any other value"]
            ),
            ("| F | cause | answer |\n| 1 | \"a\" | 1 |\n| 2 | not(\"a\") | 2 |", []),
            ("| F | member | answer |\n| 1 | true | 1 |", ["gap: member = false"]),
            ("| F | member | answer |\n| 1 | true | 1 |\n| 2 | false | 2 |", []),
            ("| F | born | answer |\n| 1 | < @\"2020-01-01\" | 1 |", ["gap: born = 2020-01-01"]),
            ("| F | income | answer |\n| 1 | ? * 2 > 3 | 1 |\n| 2 | < 3 | 2 |", ["notChecked 1"]),
            (
                "| F | income | cause | answer |\n| 1 | > 3 | \"a\" | 1 |\n| 2 | <= 3 | - | 2 |",
                ["gap: income = 4, cause is any other value"]
            ),
            ("| A | income | answer |\n| 1 | > 3 | 1 |\n| 2 | > 5 | 1 |\n| 3 | - | 1 |", []),
            (
                "| A | income | answer |\n| 1 | > 3 | 1 |\n| 2 | - | 2 |",
                ["overlap 1 2: income = 4"]
            ),
        ] as [(String, [String])]
    )
    func `gaps, overlaps and rules nobody reaches are found`(text: String, found: [String]) throws {
        #expect(try Self.findings(text).map(Self.short) == found)
    }

    @Test func `a name without a value is a fixed unknown`() throws {
        let text = "| F | income | answer |\n| 1 | <= line | 1 |\n| 2 | > line | 2 |"
        #expect(try Self.findings(text).isEmpty)
        let gap = "| F | income | answer |\n| 1 | < line | 1 |\n| 2 | > line | 2 |"
        #expect(try Self.findings(gap).map(Self.short) == ["threshold 1 2: income = line"])
        let home = "| F | cause | answer |\n| 1 | not(home) | 1 |\n| 2 | \"a\" | 2 |"
        #expect(try Self.findings(home).map(Self.short) == ["masked 2", "gap: cause = home"])
    }

    @Test func `a threshold that two rules leave out, or both take, is said with both cells`()
        throws
    {
        let open = try Self.findings(
            "| U | income | cause | answer |\n| 1 | < 1000 | - | 1 |\n| 2 | > 1000 | \"a\" | 2 |\n"
                + "| 3 | > 1000 | not(\"a\") | 3 |"
        )
        #expect(
            open.map(\.zh) == [
                "没有规则管到这种情况：income = 1000。第 1 条写 < 1000，第 2 条写 > 1000，两条都不包括它。"
            ]
        )
        #expect(open.map(\.place) == [.init(line: 3, column: 7)])
        #expect(open.allSatisfy { $0.severity == .error && $0.remedy.zh == "让其中一条带等号。" })
        let both = try Self.findings(
            "| U | income | answer |\n| 1 | <= 10 | 1 |\n| 2 | >= 10 | 2 |"
        )
        #expect(
            both.map(\.en) == [
                "Rules 1 and 2 hold together: income = 10; U allows one rule only, so there is no answer."
            ]
        )
        #expect(both[0].remedy.zh == "“income”的 <= 10 和 >= 10 都包括这个值：去掉一个等号。")
        let sizes = InputDomain(least: Tables.number(0), isWhole: true)
        let whole = "| F | size | answer |\n| 1 | <= 3 | 1 |\n| 2 | >= 5 | 2 |"
        #expect(
            try Self.findings(whole, ["size": sizes]).map(Self.short) == ["threshold 1 2: size = 4"]
        )
        #expect(try Self.findings(whole).map(Self.short) == ["gap: size = 4"])
        let days =
            "| F | born | answer |\n| 1 | < @\"2020-01-01\" | 1 |\n| 2 | > @\"2020-01-01\" | 2 |"
        #expect(try Self.findings(days).map(Self.short) == ["threshold 1 2: born = 2020-01-01"])
    }

    @Test func `where rules may hold together, a note says what the hit policy makes of it`() throws
    {
        func notes(_ text: String) throws -> [String] {
            try Tables.compile(text, in: Self.scope).findings(in: Environment())
                .filter { $0.kind == .overlap }
                .map { "\($0.severity.rawValue) \($0.rules.joined(separator: " ")): \($0.zh)" }
        }
        let rows = "\n| 1 | [0..10] | - | 1 |\n| 2 | [5..15] | - | 2 |\n| 3 | - | - | 3 |"
        #expect(
            try notes("| F | income | cause | answer |" + rows) == [
                "note 1 2: 第 1 条和第 2 条会同时符合：income = 5；F 取第 1 条。"
            ]
        )
        #expect(try notes("| C | income | cause | answer |" + rows).isEmpty)
    }

    static let listed =
        "<output typeRef=\"string\"><outputValues><text>\"high\", \"low\"</text></outputValues></output>"

    @Test(
        arguments: [
            ("UNIQUE", [("<= 5", "\"high\""), ("> 5", "\"low\"")], []),
            ("UNIQUE", [("<= 5", "\"high\""), ("> 5", "\"other\"")], ["unknownAnswer 2"]),
            ("UNIQUE", [("<= 5", "\"high\""), ("> 5", "7")], ["wrongKind 2", "unknownAnswer 2"]),
            ("UNIQUE", [("<= 5", "\"high\""), ("\"6\"", "\"low\"")], ["wrongKind 2"]),
            ("PRIORITY", [("> 5", "\"low\""), ("-", "\"high\"")], ["masked 1"]),
            ("PRIORITY", [("> 5", "\"high\""), ("-", "\"low\"")], []),
            (
                "PRIORITY", [("> 5", "\"high\""), ("<= 5", "\"high\""), ("-", "\"low\"")],
                ["masked 3"]
            ),
            ("PRIORITY", [("> 5", "\"high\""), ("-", "\"high\"")], []),
        ] as [(String, [(String, String)], [String])]
    )
    func `tables of models are checked for kinds, listed answers and priority`(
        policy: String,
        rules: [(String, String)],
        found: [String]
    ) throws {
        let body = Models.table("hitPolicy=\"\(policy)\"", rules, output: Self.listed)
        let table = try #require(try Models.model(body).tables.first?.table)
        let findings = table.findings(in: Environment()).filter { $0.severity != .note }
        #expect(findings.map(Self.short) == found)
    }

    @Test(
        arguments: [
            (">= 0", ["<= 5", "> 5"], []), ("[0..10]", ["< 5", "> 5"], ["threshold 1 2: n = 5"]),
            ("[0..10]", ["<= 5"], ["gap: n = 6"]), ("[0..10]", ["< 0", "-"], ["neverHolds 1"]),
            ("[0..10]", ["[0..10]"], []),
            ("1, 2", ["1", "3", "-"], ["unknownValue 2", "neverHolds 2"]),
        ] as [(String, [String], [String])]
    )
    func `a column's own bounds are all there is`(
        allowed: String,
        tests: [String],
        found: [String]
    ) throws {
        let bounds = allowed.replacing("<", with: "&lt;")
        let body = Models.table("hitPolicy=\"FIRST\"", tests.map { ($0, "1") })
            .replacing(
                "</inputExpression>",
                with: "</inputExpression><inputValues><text>\(bounds)</text></inputValues>"
            )
        let table = try #require(try Models.model(body).tables.first?.table)
        #expect(table.findings(in: Environment()).map(Self.short) == found)
    }

    @Test func `a setting is compared by its value`() throws {
        let text = "| F | income | answer |\n| 1 | <= line | 1 |\n| 2 | > 2000 | 2 |"
        let equal = try Self.findings(text, knowing: ["line": Tables.number(2000)])
        #expect(equal.isEmpty)
        let lower = try Self.findings(text, knowing: ["line": Tables.number(1999)])
        #expect(lower.map(Self.short) == ["gap: income = 1999.5"])
    }

    @Test func `what an input can be narrows what is missing`() throws {
        let causes = InputDomain(values: [.string("a"), .string("b")])
        let text = "| F | cause | answer |\n| 1 | \"a\" | 1 |\n| 2 | \"b\" | 2 |"
        #expect(try Self.findings(text, ["cause": causes]).isEmpty)
        let typo = "| F | cause | answer |\n| 1 | \"a\" | 1 |\n| 2 | \"bb\" | 2 |"
        #expect(
            try Self.findings(typo, ["cause": causes]).map(Self.short)
                == ["unknownValue 2", "neverHolds 2", "gap: cause = \"b\""]
        )
        let sizes = InputDomain(least: Tables.number(1), greatest: Tables.number(4), isWhole: true)
        let whole = "| F | size | answer |\n| 1 | 1 | 1 |\n| 2 | 2, 3 | 2 |\n| 3 | 4 | 3 |"
        #expect(try Self.findings(whole, ["size": sizes]).isEmpty)
    }

    @Test func `the hardship table is complete and every rule is reached`() throws {
        let findings = try Hardship.table().findings(in: Environment())
            .filter { $0.severity != .note }
        #expect(findings.isEmpty, "\(findings.map(\.en))")
    }

    /// A second, simpler model: ask the table itself on a fine grid of inputs.
    @Test func `what the checks say is what the table does`() throws {
        var random = Seeded(5)
        for _ in 0..<150 {
            let policy = Bool.random(using: &random) ? "F" : "U"
            let text = Self.randomTable(policy, &random)
            let table = try Tables.compile(text, in: Self.scope)
            let findings = table.findings(in: Environment())
            let hits = Self.grid.map { inputs in
                let facts = Facts(bindings: inputs)
                return table.decide(facts, in: Environment()).explanation.rules.map(\.verdict)
            }
            let hasGap = hits.contains { !$0.contains(.holds) }
            let open = findings.contains { $0.kind == .gap || $0.kind == .threshold }
            #expect(open == hasGap, "\(text)")
            if policy == "U" {
                let overlaps = hits.contains { $0.count { $0 == .holds } > 1 }
                #expect(findings.contains { $0.kind == .overlap } == overlaps, "\(text)")
            } else {
                let reached = Set(hits.compactMap { $0.firstIndex(of: .holds) })
                let idle = findings.filter { $0.kind == .masked || $0.kind == .neverHolds }
                let unreached = Set(table.rules.indices).subtracting(reached)
                #expect(Set(idle.flatMap(\.rules)) == Set(unreached.map { "\($0 + 1)" }), "\(text)")
            }
        }
    }

    private static let grid: [Context] = (-2...16).flatMap { half in
        ["a", "b", "c"].map { cause in
            var inputs = Context()
            inputs["income"] = Decimal34("\(Double(half) / 2)").map(Value.number)
            inputs["cause"] = .string(cause)
            return inputs
        }
    }

    private static func randomTable(_ policy: String, _ random: inout Seeded) -> String {
        let incomes = [
            "-", "< 2", "<= 2", "> 2", "[1..3]", "(2..5)", ">= 4", "not(3)", "0, 1", "[5..4]",
        ]
        let causes = ["-", "-", "\"a\"", "\"b\"", "not(\"a\")", "\"a\", \"b\""]
        var lines = ["| \(policy) | income | cause | answer |"]
        for row in 1...Int.random(in: 1...5, using: &random) {
            let income = incomes.randomElement(using: &random) ?? "-"
            let cause = causes.randomElement(using: &random) ?? "-"
            lines.append("| \(row) | \(income) | \(cause) | \(row) |")
        }
        return lines.joined(separator: "\n")
    }

    @Test func `a table with too many combinations is given up on, and said so`() throws {
        let names = (0..<12).map { "n\($0)" }
        var scope = Scope()
        for name in names { scope.declare(name, as: .number) }
        let rows = (1...60).map { row in
            let tests = names.indices.map { "[\((row * ($0 + 3)) % 17)..\(20 + row)]" }
            return "| \(row) | \(tests.joined(separator: " | ")) | \(row) |"
        }
        let text = (["| U | \(names.joined(separator: " | ")) | answer |"] + rows)
        let table = try Tables.compile(text.joined(separator: "\n"), in: scope)
        let findings = table.findings(in: Environment())
        #expect(findings.count { $0.kind == .gap } <= 10)
        #expect(findings.count { $0.kind == .overlap } <= 10)
    }

    @Test(arguments: ["F", "U"])
    func `five hundred rules with ends of their own are checked to the end`(policy: String) throws {
        let rows = (1...500).map { row in
            "| \(row) | [\(row * 3)..\(row * 3 + 2)] | \"c\(row)\" | \(row) |"
        }
        let text = (["| \(policy) | income | cause | answer |"] + rows).joined(separator: "\n")
        let findings = try Self.findings(text)
        #expect(findings.allSatisfy { $0.kind == .gap })
        #expect(findings.count == 10)
    }

    @Test(arguments: [1, 63, 64, 65, 130])
    func `a set of regions is a set of numbers`(count: Int) {
        var random = Seeded(UInt64(count))
        var sets = [RegionSet(count: count), RegionSet(count: count)]
        var plain: [Set<Int>] = [[], []]
        for _ in 0..<count {
            let region = Int.random(in: 0..<count, using: &random)
            let place = Int.random(in: 0...1, using: &random)
            sets[place].insert(region)
            plain[place].insert(region)
        }
        for (set, numbers) in zip(sets, plain) {
            #expect((0..<count).filter(set.contains) == numbers.sorted())
            #expect(set.members == numbers.sorted())
            #expect(set.first == numbers.min())
            #expect(set.isEmpty == numbers.isEmpty)
            #expect(set.isFull == (numbers.count == count))
            #expect((0..<count).filter(set.inverted.contains).count == count - numbers.count)
        }
        #expect(sets[0].firstCommon(with: sets[1]) == plain[0].intersection(plain[1]).min())
        #expect(RegionSet.all(count).isFull)
    }

    private static func short(_ finding: TableFinding) -> String {
        let rules = finding.rules.isEmpty ? "" : " " + finding.rules.joined(separator: " ")
        let sample = finding.sample.map { "\($0.label) \($0.en)" }.joined(separator: ", ")
        return "\(finding.kind.rawValue)\(rules)" + (sample.isEmpty ? "" : ": " + sample)
    }
}
