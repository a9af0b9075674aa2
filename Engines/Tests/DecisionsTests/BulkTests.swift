import Calendar
import Decisions
import FEEL
import SeededTesting
import Testing

@Suite struct BulkTests {
    @Test(arguments: 0..<80)
    func `many rows at once get what each would get alone`(seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let table = try RandomTable.make(&random)
        let rows = RandomRows.make(200, &random)
        let environment = Environment(bindings: ["line": Tables.number(4), "home": .string("b")])
        let bulk = table.decide(rows, in: environment)
        #expect(bulk.kindOfRow.count == rows.count)
        for row in 0..<rows.count {
            let alone = table.decide(rows.facts(of: row), in: environment)
            #expect(bulk.outcome(of: row) == alone.outcome, "row \(row): \(rows.facts(of: row))")
            let plain = table.outcome(rows.facts(of: row), in: environment)
            #expect(plain == alone.outcome, "row \(row), not explained: \(rows.facts(of: row))")
        }
    }

    @Test func `rows between the same cuts are decided once, and counted by rule`() throws {
        let table = try Tables.compile(
            """
            | F | cause | income | answer |
            | 1 | "a"   | <= 10  | 1      |
            | 2 | -     | <= 20  | 2      |
            | 3 | -     | -      | 3      |
            """,
            in: RandomTable.scope
        )
        let rows = try #require(
            Rows([
                ("cause", .texts([0, 1, 0, 7], of: ["a", "b"])),
                ("income", .numbers([1000, 1000, 2001, 900], scale: 2)),
            ])
        )
        let bulk = table.decide(rows, in: Environment())
        #expect(bulk.rowsByRule == [1, 2, 1])
        #expect(bulk.kinds.count == 3)
        #expect(bulk.kinds.allSatisfy { $0.outcome != nil })
        #expect(bulk.decision(of: 2).explanation.rules.first { $0.verdict == .holds }?.label == "3")
    }

    @Test func `a number at the edge of what a column can hold finds its place`() throws {
        let table = try Tables.compile(
            """
            | F | income                | answer |
            | 1 | < -9223372036854775808 | 1     |
            | 2 | -9223372036854775808  | 2      |
            | 3 | < 1e30                | 3      |
            | 4 | -                     | 4      |
            """.replacing("1e30", with: "1000000000000000000000000000000"),
            in: RandomTable.scope
        )
        let numbers: [Int64] = [.min, .min + 1, 0, .max]
        for scale in [0, 3, 18] {
            let rows = try #require(Rows([("income", .numbers(numbers, scale: scale))]))
            let bulk = table.decide(rows, in: Environment())
            for row in numbers.indices {
                let alone = table.decide(rows.facts(of: row), in: Environment())
                #expect(bulk.outcome(of: row) == alone.outcome, "\(numbers[row]) / 10^\(scale)")
            }
        }
    }

    @Test func `numbers far apart find their place, on either side of each threshold`() throws {
        let stops: [Int64] = [.min + 8, -7_000_000, 0, 1_000, 1_001, 9_000_000, .max - 8]
        let rules = stops.enumerated().map { "| \($0 + 1) | < \($1) | \($0) |" }
        let table = try Tables.compile(
            (["| F | income | answer |"] + rules + ["| 8 | - | 7 |"]).joined(separator: "\n"),
            in: RandomTable.scope
        )
        let numbers = stops.flatMap { [$0 - 1, $0, $0 + 1] } + [.min, .max]
        let rows = try #require(Rows([("income", .numbers(numbers))]))
        let bulk = table.decide(rows, in: Environment())
        for row in numbers.indices {
            let alone = table.decide(rows.facts(of: row), in: Environment())
            #expect(bulk.outcome(of: row) == alone.outcome, "\(numbers[row])")
        }
    }

    @Test(arguments: [255, 256, 257])
    func `more kinds than a byte can number come up after many rows`(kinds: Int) throws {
        let rules = (0..<kinds).map { "| \($0) | \($0) | \($0) |" }
        let table = try Tables.compile(
            (["| U | income | answer |"] + rules).joined(separator: "\n"),
            in: RandomTable.scope
        )
        let numbers = (0..<3_000).map { Int64($0 < 2_000 ? $0 % 200 : $0 % kinds) }
        let rows = try #require(Rows([("income", .numbers(numbers))]))
        let bulk = table.decide(rows, in: Environment())
        #expect(bulk.kinds.count == kinds)
        #expect(bulk.kindOfRow.map { bulk.kinds[$0].rules } == numbers.map { [Int($0)] })
    }

    @Test func `what is null is told from what is not where cells ask for nothing else`() throws {
        let table = try Tables.compile(
            """
            | F | income | member    | answer |
            | 1 | null   | -         | 1      |
            | 2 | -      | not(null) | 2      |
            | 3 | -      | -         | 3      |
            """,
            in: RandomTable.scope
        )
        let gaps: [Column.Gap] = [.none, .null, .none, .missing]
        let rows = try #require(
            Rows([
                ("income", .numbers([1, 2, 3, 4], gaps: gaps)),
                ("member", .truths([true, true, false, true], gaps: gaps.reversed())),
            ])
        )
        let bulk = table.decide(rows, in: Environment())
        for row in 0..<rows.count {
            let alone = table.decide(rows.facts(of: row), in: Environment())
            #expect(bulk.outcome(of: row) == alone.outcome, "row \(row)")
        }
    }

    @Test func `more columns than can be looked at together are looked at one after another`()
        throws
    {
        var random = Seeded(7)
        let names = (0..<9).map { "f\($0)" }
        var text = "| C | \(names.joined(separator: " | ")) | answer |\n"
        for rule in 1...40 {
            let cells = names.map { _ in
                ["-", "< 3", "2", "[1..3]", "not(4)"].randomElement(using: &random) ?? "-"
            }
            text += "| \(rule) | \(cells.joined(separator: " | ")) | \(rule) |\n"
        }
        let scope = Scope([
            "f0": .number, "f1": .number, "f2": .number, "f3": .number, "f4": .number,
            "f5": .number, "f6": .number, "f7": .number, "f8": .number,
        ])
        let table = try Tables.compile(text, in: scope)
        let columns = names.map { name in
            (name, Column.numbers((0..<1_500).map { _ in Int64.random(in: 0...5, using: &random) }))
        }
        let rows = try #require(Rows(columns))
        let bulk = table.decide(rows, in: Environment())
        for row in stride(from: 0, to: rows.count, by: 7) {
            let alone = table.outcome(rows.facts(of: row), in: Environment())
            #expect(bulk.outcome(of: row) == alone, "row \(row)")
        }
    }

    @Test func `more classes than there is room for are kept as they occur`() throws {
        var random = Seeded(8)
        let rules = (0..<400).map { "| \($0) | \($0) | \(399 - $0) | \($0) | \($0) |" }
        let table = try Tables.compile(
            (["| C | income | size | line | answer |"] + rules).joined(separator: "\n"),
            in: RandomTable.scope
        )
        let columns = ["income", "size", "line"].map { name in
            (
                name,
                Column.numbers((0..<12_000).map { _ in Int64.random(in: 0...399, using: &random) })
            )
        }
        let rows = try #require(Rows(columns))
        let bulk = table.decide(rows, in: Environment())
        for row in stride(from: 0, to: rows.count, by: 97) {
            let alone = table.outcome(rows.facts(of: row), in: Environment())
            #expect(bulk.outcome(of: row) == alone, "row \(row)")
        }
    }

    @Test func `columns of different lengths are no rows`() {
        #expect(Rows([("a", .numbers([1])), ("b", .numbers([1, 2]))]) == nil)
        #expect(Rows([("a", .numbers([1], gaps: [.none, .null]))]) == nil)
        #expect(Rows([])?.count == 0)
    }
}

/// Tables of every policy, with cells of every shape, simple and computed.
enum RandomTable {
    static let scope = Scope([
        "cause": .string, "home": .string, "income": .number, "size": .number, "line": .number,
        "born": .date, "member": .boolean, "person": .any,
    ])

    static func make(_ random: inout Seeded) throws -> DecisionTable {
        let policy =
            ["U", "F", "F", "A", "R", "C", "C#", "C+", "C<", "P"].randomElement(using: &random)
            ?? "F"
        let columns = Self.columns.shuffled(using: &random).prefix(
            Int.random(in: 1...4, using: &random)
        )
        let answers = random.next() % 4 == 0 ? ["1", "2", "income + 1"] : ["1", "2", "3"]
        var text = "| \(policy) | \(columns.map(\.title).joined(separator: " | ")) | answer |\n"
        for rule in 1...Int.random(in: 1...9, using: &random) {
            let cells = columns.map { column in
                random.next() % 4 == 0 ? "-" : column.cells.randomElement(using: &random) ?? "-"
            }
            let answer = answers.randomElement(using: &random) ?? "1"
            text += "| \(rule) | \(cells.joined(separator: " | ")) | \(answer) |\n"
        }
        return try Tables.compile(text, in: scope)
    }

    private static let numbers = [
        "< 3", "<= 3", "> 2.5", ">= line", "< line", "[1..4]", "(1..4)", "]2..5]", "3", "1, 3, 5",
        "not(2)",
        "not(1, [3..4])", "? * 2 > 7", "size", "> size", "< 0.001", "!= 4",
    ]
    private static let columns: [(title: String, cells: [String])] = [
        ("income", numbers), ("size", numbers.filter { !$0.contains("size") }),
        ("income - size", numbers), ("line", numbers),
        (
            "cause",
            [
                "\"a\"", "\"b\"", "\"a\", \"c\"", "not(\"a\")", "home", "not(home)",
                "starts with(?, \"a\")", "> \"a\"",
            ]
        ),
        (
            "born",
            [
                "< @\"2000-02-03\"", "@\"2000-02-03\"", "[@\"1999-12-31\"..@\"2000-02-03\"]",
                "not(@\"2000-01-01\")",
            ]
        ),
        ("member", ["true", "false", "not(true)"]),
        ("person.age", ["< 3", "2", "\"a\"", "not(3)"]),
    ]
}

/// Facts about people, with holes, some packed and some not.
enum RandomRows {
    static func make(_ count: Int, _ random: inout Seeded) -> Rows {
        let range = 0..<count
        let numbers = range.map { _ in Int64.random(in: -10...60, using: &random) }
        let sizes = range.map { _ in Int64.random(in: 0...6, using: &random) }
        let codes = range.map { _ in UInt32.random(in: 0...4, using: &random) }
        let days = range.map { _ in Int32.random(in: 10_955...10_993, using: &random) }
        let truths = range.map { _ in Bool.random(using: &random) }
        let mixed = range.map { _ in
            [.null, Tables.number(2), Tables.number(3), .string("a"), .boolean(true)]
                .randomElement(using: &random) ?? Value.null
        }
        let isPacked = random.next() % 3 != 0
        var columns: [(name: String, column: Column)] = [
            ("income", .numbers(numbers, scale: 1, gaps: gaps(count, &random))),
            ("size", .numbers(sizes, gaps: gaps(count, &random))),
            ("cause", .texts(codes, of: ["a", "b", "ab", "z"], gaps: gaps(count, &random))),
            ("born", .dates(days, gaps: gaps(count, &random))),
            ("member", .truths(truths, gaps: gaps(count, &random))),
            ("person.age", .values(mixed, gaps: gaps(count, &random))),
        ]
        if !isPacked {
            columns = columns.map { name, column in
                let values = range.map { column.value(at: $0) }
                return (
                    name,
                    .values(
                        values.map { $0 ?? .null },
                        gaps: values.map { $0 == nil ? .missing : .none }
                    )
                )
            }
        }
        return Rows(columns) ?? Rows([]).unsafelyUnwrapped
    }

    private static func gaps(_ count: Int, _ random: inout Seeded) -> [Column.Gap] {
        switch random.next() % 3 {
        case 0: []
        case 1: (0..<count).map { _ in random.next() % 8 == 0 ? .null : .none }
        default:
            (0..<count).map { _ in
                [.none, .none, .null, .missing].randomElement(using: &random) ?? .none
            }
        }
    }
}
