import FEEL
import Testing

@testable import Decisions

/// The lines under a table's header, and notes beside its answers.
@Suite struct ColumnLineTests {
    private static let scope = Scope(["cause": .string, "income": .number, "line": .number])

    private static let text = """
        | F       | cause                | income * 2 | amount    | why      | # 依据 |
        | type    | string               | number     | number    | words    |        |
        | values  | "illness", "accident" | [0..9000] | 0, [1..5] |          |        |
        | label   | 致困原因             | 两月收入   | 补助      |          |        |
        | default |                      |            | 0         | 没有规则 |        |
        | 1       | "illness"            | < line     | line - 6  | 重病     | 第三条 |
        """

    private static func outcome(
        _ cause: String,
        _ income: Int64,
        line: Int64
    ) throws -> TableDecision {
        let table = try Tables.compile(text, in: scope)
        let facts = Facts(
            bindings: Context([
                ("cause", .string(cause)), ("income", Tables.number(income)),
                ("line", Tables.number(line)),
            ])
        )
        let environment = Environment()
        let decision = table.decide(facts, in: environment)
        #expect(table.outcome(facts, in: environment) == decision.outcome)
        return decision
    }

    private static func answer(_ amount: Value, _ why: String) -> TableOutcome {
        .decided(Context([("amount", amount), ("why", .string(why))]))
    }

    @Test func `the default answers where no rule holds`() throws {
        #expect(
            try Self.outcome("illness", 1, line: 9).outcome == Self.answer(Tables.number(3), "重病")
        )
        let none = try Self.outcome("accident", 1, line: 9)
        #expect(none.outcome == Self.answer(Tables.number(0), "没有规则"))
        #expect(none.explanation.fired.isEmpty)
    }

    @Test func `a value that a column does not list is no case for the table`() throws {
        let cause = try Self.outcome("age", 1, line: 9)
        #expect(cause.outcome == .none)
        #expect(cause.diagnostics.map(\.en) == [#""cause" may not be age."#])
        let income = try Self.outcome("illness", 4501, line: 9)
        #expect(income.outcome == .none)
        #expect(income.diagnostics.map(\.zh) == ["“income * 2”没有 9002 这个值。"])
    }

    @Test func `an answer that its column does not list is none`() throws {
        let answer = try Self.outcome("illness", 1, line: 30)
        #expect(answer.outcome == Self.answer(.null, "重病"))
        #expect(answer.diagnostics.map(\.en) == [#"The output "amount" may not be 24."#])
    }

    @Test func `what a default waits for is a missing fact`() throws {
        let table = try Tables.compile(
            "| F | cause | amount |\n| default | | income |\n| 1 | \"a\" | 1 |",
            in: Self.scope
        )
        let facts = Facts(bindings: Context([("cause", .string("b"))]), missing: ["income"])
        #expect(table.references.contains("income"))
        #expect(table.decide(facts, in: Environment()).outcome == .needs(["income"]))
    }

    @Test func `many rows are held against what columns list, one by one`() throws {
        let table = try Tables.compile(Self.text, in: Self.scope)
        let causes = ["illness", "accident", "age"]
        let numbers = Array(Int64(0)..<60)
        let codes = numbers.map { UInt32($0 % 3) }
        let incomes = Column.numbers(numbers.map { $0 * 100 })
        let lines = Column.numbers(numbers.map { $0 % 13 * 500 })
        let columns = [
            ("cause", Column.texts(codes, of: causes)), ("income", incomes), ("line", lines),
        ]
        let rows = try #require(Rows(columns.map { (name: $0.0, column: $0.1) }))
        let decision = table.decide(rows, in: Environment())
        for row in 0..<60 {
            let alone = table.decide(rows.facts(of: row), in: Environment()).outcome
            #expect(decision.outcome(of: row) == alone, "row \(row)")
        }
        #expect(decision.rowsByRule[0] < 20)
    }

    @Test func `a table with a default has no gaps, and labels are told beside expressions`() throws
    {
        let table = try Tables.compile(Self.text, in: Self.scope)
        #expect(!table.findings(in: Environment()).contains { $0.kind == .gap })
        #expect(table.inputs.map(\.label) == ["cause", "income * 2"])
        #expect(table.inputs.map(\.title) == ["致困原因", "两月收入"])
    }

    @Test(arguments: [
        ("| F | cause | amount |\n| 1 | - | 1 |\n| type | | |", 3, 3, "stands under the header"),
        (
            "| F | cause | amount |\n| type | | |\n| type | | |\n| 1 | - | 1 |", 3, 3,
            "appears twice"
        ),
        (
            "| F | cause | amount |\n| type | string |\n| 1 | - | 1 |", 2, 3,
            "has 1 cells, the header 2"
        ),
        ("| F | cause | amount |\n| type | text | |\n| 1 | - | 1 |", 2, 10, "There is no type"),
        (
            "| F | cause | amount |\n| type | number | |\n| 1 | - | 1 |", 1, 7,
            "wants a number, this is a text"
        ),
        ("| F | cause | amount |\n| type | | string |\n| 1 | - | 1 |", 2, 12, "wants a number"),
        ("| F | cause | eligible |\n| type | | string |\n| 1 | - | yes |", 2, 12, "without quotes"),
        ("| F | cause | eligible |\n| values | | yes |\n| 1 | - | yes |", 2, 14, "quoted texts"),
        ("| F | cause | eligible |\n| values | | \"yes\" |\n| 1 | - | no |", 3, 11, "none of yes"),
        ("| F | cause | amount |\n| values | | [1..5] |\n| 1 | - | 7 |", 3, 11, "only: [1..5]"),
        ("| F | cause | amount |\n| values | < + | |\n| 1 | - | 7 |", 2, 14, "cannot stand here"),
        ("| F | cause | amount |\n| default | 1 | |\n| 1 | - | 7 |", 2, 13, "empty the cell"),
        (
            "| F | cause | amount | # a |\n| type | | | string |\n| 1 | - | 7 | |", 2, 14,
            "empty the cell"
        ),
        ("| F | cause | # a | amount |\n| 1 | - | | 7 |", 1, 21, "right of a note"),
        (
            "| F | cause | # a | income | amount |\n| 1 | - | | - | 7 |", 1, 21,
            "tests stand on the left"
        ),
        (
            "| F | cause | amount |\n| column | in | output |\n| 1 | - | 7 |", 2, 12,
            "input or output"
        ),
        ("| F | cause | x |\n| column | output | output |\n| 1 | 1 | 7 |", 2, 0, ""),
    ])
    func `a line that is wrong is told at its cell`(
        text: String,
        line: Int,
        column: Int,
        words: String
    ) {
        let faults = Tables.faults(text, in: Self.scope)
        guard column > 0 else {
            #expect(faults.isEmpty, "\(faults)")
            return
        }
        #expect(
            faults.contains { $0.line == line && $0.column == column && $0.en.contains(words) },
            "\(faults)"
        )
    }
}
