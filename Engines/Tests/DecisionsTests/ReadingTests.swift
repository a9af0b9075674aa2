import Calendar
import Decisions
import FEEL
import SeededTesting
import Testing

/// Tables look cells up by the regions of their columns; here every cell is asked itself.
@Suite struct ReadingTests {
    @Test(arguments: 0..<60)
    func `every cell stands to the facts as it says when asked alone`(seed: Int) throws {
        var random = Seeded(UInt64(1000 + seed))
        let table = try RandomTable.make(&random)
        let rows = RandomRows.make(40, &random)
        let world: Context = ["line": Tables.number(4), "home": .string("b")]
        for row in 0..<rows.count {
            let facts = rows.facts(of: row)
            try check(table, facts, in: Environment(bindings: world))
        }
    }

    @Test func `what lies at, between and beyond the values of a column finds its rules`() throws {
        for (test, values) in Self.edges {
            for other in [test] + Self.edges.map(\.test) {
                let table = try Tables.compile(
                    "| C | x | answer |\n| 1 | \(test) | 1 |\n| 2 | \(other) | 2 |\n| 3 | - | 3 |",
                    in: Scope(["x": .any])
                )
                for text in values + Self.strangers {
                    let value = try Expression(text, in: Scope()).evaluate(in: Environment()).value
                    try check(table, Facts(bindings: ["x": value]), in: Environment())
                }
            }
        }
    }

    @Test func `texts that look alike are not the same`() throws {
        let table = try Tables.compile(
            "| F | x | answer |\n| 1 | \"\u{E9}\" | 1 |\n| 2 | - | 2 |",
            in: Scope(["x": .string])
        )
        for (text, answer) in [("\u{E9}", 1), ("e\u{301}", 2), ("", 2)] {
            let outcome = table.outcome(Facts(bindings: ["x": .string(text)]), in: Environment())
            #expect(outcome == .decided(["answer": Tables.number(Int64(answer))]), "\(text)")
        }
    }

    @Test func `a fact hides a name of the environment, and null hides it too`() throws {
        let table = try Tables.compile(
            "| F | x | answer |\n| 1 | 1 | 1 |\n| 2 | null | 2 |\n| 3 | - | 3 |",
            in: Scope(["x": .number])
        )
        let world = Environment(bindings: ["x": Tables.number(1)])
        let facts: [(Context, Int64)] = [
            ([:], 1), (["x": .null], 2), (["x": Tables.number(5)], 3),
        ]
        for (bindings, answer) in facts {
            let facts = Facts(bindings: bindings)
            let wanted = TableOutcome.decided(["answer": Tables.number(answer)])
            #expect(table.outcome(facts, in: world) == wanted)
            #expect(table.decide(facts, in: world).outcome == wanted)
        }
    }

    /// Holds every verdict, and the answer with and without reasons, against cells asked one by one.
    private func check(
        _ table: DecisionTable,
        _ facts: Facts,
        in environment: Environment
    ) throws {
        let decision = table.decide(facts, in: environment)
        #expect(table.outcome(facts, in: environment) == decision.outcome, "\(facts)")
        var seen = environment
        for entry in facts.bindings.entries { seen.bindings[entry.name] = entry.value }
        for (rule, explained) in zip(table.rules, decision.explanation.rules) {
            for (column, input) in table.inputs.enumerated() {
                let test = rule.tests[column]
                let names = input.expression.references.union(test.references)
                let wanted: Verdict
                if test.text == "-" {
                    wanted = .holds
                } else if !facts.missing(among: names).isEmpty {
                    wanted = .undecided
                } else {
                    let value = input.expression.evaluate(in: seen).value
                    wanted = test.holds(value, in: seen) ? .holds : .fails
                }
                let cell = explained.cells[column]
                #expect(cell.verdict == wanted, "\(input.label) \(test.text): \(facts)")
                #expect(cell.missing.isEmpty == (wanted != .undecided))
            }
            #expect(explained.verdict == Self.verdict(explained.cells.map(\.verdict)))
        }
    }

    private static func verdict(_ cells: [Verdict]) -> Verdict {
        cells.contains(.fails) ? .fails : cells.contains(.undecided) ? .undecided : .holds
    }

    private static let edges: [(test: String, values: [String])] = [
        ("< 2.5", ["2.5", "2.50", "2.49", "2.4999999999", "2.500000000000000000001"]),
        ("[1000..2000)", ["1000", "999.99", "999.999", "1000.00", "1999.999", "2000", "1e3"]),
        (
            "9999999999999999999999999999999999",
            ["9999999999999999999999999999999999", "9999999999999999999999999999999998"]
        ),
        ("> 1000000000000000000000000000000000000000", ["10 ** 39", "10 ** 40", "-(10 ** 6000)"]),
        ("0.000000000001, not(5)", ["0.000000000001", "5", "0"]),
        ("!= 3", ["3", "3.0", "4"]),
        ("not(3, [5..6])", ["3", "4", "5", "5.5", "7"]),
        ("[1, 2], 7", ["1", "[1, 2]", "7"]),
        ("\"a\"", ["\"a\"", "\"\"", "\"ab\"", "\"b\""]),
        ("> \"a\"", ["\"a\"", "\"\"", "\"ab\"", "\"B\"", "\"职工\""]),
        ("\"\", \"职工\"", ["\"职工\"", "\"职\"", "\"\""]),
        ("not(\"a\", \"职工\")", ["\"职工\"", "\"职\"", "\"a\""]),
        ("true", ["true", "false"]),
        ("not(false)", ["true", "false"]),
        ("null", ["null"]),
        ("not(null)", ["null"]),
        (
            "< @\"2024-03-01\"",
            ["@\"2024-02-29\"", "@\"2024-03-01\"", "@\"2024-03-02\"", "@\"-999999999-01-01\""]
        ),
        (
            "[@\"2024-02-29\"..@\"2024-03-01\"], @\"999999999-12-31\"",
            ["@\"2024-02-28\"", "@\"2024-02-29\"", "@\"999999999-12-31\"", "@\"999999999-12-30\""]
        ),
        ("< @\"PT5H\"", ["@\"PT4H\"", "@\"PT5H\"", "@\"P1Y\""]),
        ("? > 3", ["3", "4"]),
    ]

    /// Values of kinds that most cells do not speak of.
    private static let strangers = [
        "null", "true", "false", "0", "-1", "\"z\"", "@\"2000-01-01\"", "@\"12:00:00\"",
        "@\"P1D\"", "[]", "[1]", "[1, 2]", "{a: 1}", "[1..2]",
    ]
}
