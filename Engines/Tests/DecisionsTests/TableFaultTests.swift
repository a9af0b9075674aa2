import Decisions
import FEEL
import Testing

@Suite struct TableFaultTests {
    static let scope = Scope([
        "cause": .string, "income": .number, "line": .number, "born": .date, "member": .boolean,
    ])

    @Test(arguments: [
        ("| F | cause | answer |\n| 1 | illness | 1 |", 2, 7, "write \"illness\" in quotes"),
        ("| F | cause | answer |\n| 1 | “illness” | 1 |", 2, 7, "Chinese quotation marks"),
        ("| F | cause | answer |\n| 1 |  | 1 |", 2, 8, "Empty cell"),
        ("| F | cause | answer |\n| 1 | - |  |", 2, 12, "Empty cell"),
        ("| F | cause | answer |\n| 1 | < 3 | 1 |", 2, 7, "cannot be compared with 3, a number"),
        (
            "| F | income | answer |\n| 1 | \"a\" | 1 |", 2, 7,
            "cannot be compared with \"a\", a text"
        ),
        ("| F | born | answer |\n| 1 | > 18 | 1 |", 2, 7, "\"born\" is a date"),
        ("| F | income | amount |\n| 1 | - | \"x\" |", 2, 11, "wants a number, this is a text"),
        ("| F | income | eligible |\n| 1 | - | maybe |", 2, 11, "none of yes, no, ask"),
        ("| F | income | eligible |\n| 1 | - | \"yes\" |", 2, 11, "without quotes"),
        ("| F | cause | income |\n| 1 | - | - |", 1, 15, "No column gives an answer"),
        ("| F | cause | answer | income |\n| 1 | - | 1 | - |", 1, 24, "tests stand on the left"),
        ("| F | incme | answer |\n| 1 | - | 1 |", 1, 7, "incme"),
        ("| F | income | answer |\n| 1 | > 2 + | 1 |", 2, 7, ""),
        ("| F | income | answer |\n| 1 | - | income + \"a\" |", 2, 11, "cannot join"),
    ])
    func `a fault in a cell is said at the cell`(
        text: String,
        line: Int,
        column: Int,
        words: String
    ) {
        let faults = Tables.faults(text, in: Self.scope)
        #expect(
            faults.contains { fault in
                fault.line == line && fault.column >= column && fault.column < column + 8
                    && (words.isEmpty || fault.en.contains(words))
            },
            "\(faults)"
        )
        #expect(faults.allSatisfy { !$0.zh.isEmpty && $0.zh != $0.en })
    }

    @Test func `every fault of a table is found at once`() {
        let faults = Tables.faults(
            """
            | F | cause   | income | eligible |
            | 1 | illness | "a"    | maybe    |
            | 2 | -       |        | yes      |
            """,
            in: Self.scope
        )
        #expect(faults.count == 4)
    }

    @Test func `a table knows the names it reads`() throws {
        let table = try Tables.compile(
            "| F | income / 2 | cause | amount |\n| 1 | <= line | \"a\" | income * 3 |",
            in: Self.scope
        )
        #expect(table.references == ["income", "line", "cause"])
        let rule = table.rules[0]
        #expect(rule.tests.map(\.references) == [["line"], []])
        #expect(rule.answers.map(\.references) == [["income"]])
        #expect(rule.tests[1].holds(.string("a"), in: Environment()))
        #expect(!rule.tests[1].holds(.string("b"), in: Environment()))
    }
}
