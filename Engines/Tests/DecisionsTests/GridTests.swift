import Decisions
import FEEL
import SeededTesting
import Testing

@Suite struct GridTests {
    private static func table(_ cells: [[String]]) throws -> (TextTable, [TableFault]) {
        var faults: [TableFault] = []
        let table = try #require(TextTable(cells: cells, faults: &faults))
        return (table, faults)
    }

    @Test func `cells of a grid are places by row and column`() throws {
        let (table, faults) = try Self.table([
            [" F", "cause ", "why"], [" ", "", ""], ["1", " \"a|b\"", "a｜b"],
        ])
        #expect(faults.isEmpty)
        #expect(table.cells == [["F", "cause", "why"], ["1", "\"a|b\"", "a｜b"]])
        #expect(table.rows[0].label.line == 3)
        #expect(table.rows[0].cells.map(\.column) == [2, 3])
    }

    @Test(arguments: [
        ([[]], 1, 1, "empty"),
        ([["", ""], ["F"]], 2, 1, "One cell only"),
        ([["X", "a", "b"], ["1", "-", "2"]], 1, 1, "hit policy"),
        ([["F", "a", "b"]], 1, 1, "No rules"),
        ([["F", "a", "a"], ["1", "-", "2"]], 1, 3, "appears twice"),
        ([["F", "a", "b"], ["1", "-"]], 2, 1, "has 1 cells, the header 2."),
        ([["F", "a", "b"], ["1", "-", "2", "3"]], 2, 1, "has 3 cells, the header 2."),
        ([["F", "a", "b"], ["", "-", "2"]], 2, 1, "no number"),
        ([["F", "a", "b"], ["1", "a // one\nb", "2"]], 2, 2, "use /* */"),
    ])
    func `a fault of a grid names row and column`(
        cells: [[String]],
        line: Int,
        column: Int,
        words: String
    ) {
        var faults: [TableFault] = []
        _ = TextTable(cells: cells, faults: &faults)
        #expect(faults.map { [$0.line, $0.column] } == [[line, column]], "\(faults)")
        #expect(faults.first?.en.contains(words) == true, "\(faults)")
    }

    @Test func `a sign within a cell of a grid is at the cell`() throws {
        var (table, faults) = try Self.table([["F", "age", "answer"], ["1", "< 3 + +", "2"]])
        let scope = Scope(["age": .number])
        _ = DecisionTable(table, outputs: Tables.kinds, in: scope, faults: &faults)
        #expect(faults.map { [$0.line, $0.column] } == [[2, 2]], "\(faults)")
    }

    @Test func `lines within a cell become one`() throws {
        let (table, faults) = try Self.table([
            ["F", "a\n + b\r\n", "why"], ["1", "\"one\ntwo\"", "http://x.example\n甲\t乙"],
        ])
        #expect(faults.isEmpty)
        #expect(
            table.cells == [
                ["F", "a  + b", "why"], ["1", "\"one\\ntwo\"", "http://x.example 甲 乙"],
            ]
        )
    }

    @Test func `inside quotes every sign is the author's`() throws {
        var faults: [TableFault] = []
        let text = #"""
            | F | matches(a, "x\|y\"|") | why             |
            | 1 | "\\"                  | 他说\"好\|\\\｜ |

            """#
        let table = try #require(TextTable(text, faults: &faults))
        #expect(faults.isEmpty, "\(faults)")
        #expect(table.cells[0][1] == #"matches(a, "x\|y\"|")"#)
        #expect(table.cells[1] == ["1", #""\\""#, #"他说"好|\｜"#])
        #expect(table.text == text)
    }

    @Test func `columns stand under one another, a Chinese letter as wide as two`() throws {
        let (table, _) = try Self.table([
            ["C+", "工作地", "answer"], ["1", "\"a\"", "1"], ["十", "-", "12345678"],
        ])
        #expect(
            table.text == """
                | C+ | 工作地 | answer   |
                | 1  | "a"    | 1        |
                | 十 | -      | 12345678 |

                """
        )
    }

    @Test(arguments: 0..<200)
    func `text and grid hold the same cells`(seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let width = Int.random(in: 1...5, using: &random)
        let policies = ["U", "A", "P", "F", "R", "O", "C", "C+", "C<", "C>", "C#"]
        var cells = [
            [policies[seed % policies.count]] + (0..<width).map { "\($0)" + Self.noise(&random) }
        ]
        for row in 1...Int.random(in: 1...6, using: &random) {
            cells.append(
                ["\(row)" + Self.noise(&random)] + (0..<width).map { _ in Self.noise(&random) }
            )
        }
        let (table, faults) = try Self.table(cells)
        #expect(faults.isEmpty, "\(faults)")
        var others: [TableFault] = []
        let back = try #require(TextTable(table.text, faults: &others))
        #expect(others.isEmpty, "\(others) \(table.text)")
        #expect(back.cells == table.cells)
        #expect(back.text == table.text)
        let again = try #require(TextTable(cells: table.cells, faults: &others))
        #expect(again.cells == table.cells)
    }

    private static let pieces = [
        "a", " ", "|", "\\", "\"", "\"x\"", "\"|\"", "\\|", "｜", "“", "工", "\n", "\t", "é", "-",
        "🐎", "\r", "0\u{301}",
    ]

    private static func noise(_ random: inout Seeded) -> String {
        (0..<Int.random(in: 0...6, using: &random))
            .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
}
