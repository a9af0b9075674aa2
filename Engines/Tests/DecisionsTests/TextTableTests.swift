import Decisions
import SeededTesting
import Testing

@Suite struct TextTableTests {
    @Test func `a table is cut into cells with their places`() throws {
        var faults: [TableFault] = []
        let table = try #require(
            TextTable(
                """
                | F | cause      | why          |
                | 1 | "a | b", - | 甲\\|乙 | 
                """,
                faults: &faults
            )
        )
        #expect(faults.isEmpty)
        #expect(table.policy == .first)
        #expect(table.header.map(\.text) == ["cause", "why"])
        #expect(table.rows.map(\.label.text) == ["1"])
        #expect(table.rows[0].cells.map(\.text) == ["\"a | b\", -", "甲|乙"])
        #expect(table.rows[0].cells.map(\.column) == [7, 20])
        #expect(table.rows[0].cells.map(\.line) == [2, 2])
    }

    @Test func `Chinese signs count as one column`() throws {
        var faults: [TableFault] = []
        let table = try #require(TextTable("| F | 家庭 | x |\n| 1 | - | 是 |", faults: &faults))
        #expect(table.header.map(\.column) == [7, 12])
    }

    @Test func `line ends of Windows and blank lines are no matter`() throws {
        var faults: [TableFault] = []
        let table = try #require(
            TextTable("\r\n| U | a | b |\r\n\r\n| 1 | 2 | 3 |\r\n", faults: &faults)
        )
        #expect(faults.isEmpty)
        #expect(table.rows.count == 1)
        #expect(table.rows[0].label.line == 4)
    }

    @Test(arguments: [
        ("", 1, 1, "empty"),
        ("| F |", 1, 3, "One cell only"),
        ("F | a | b |\n| 1 | - | 2 |", 1, 1, "begins with a bar"),
        ("| F | a | b |\n| 1 | - | 2", 2, 11, "ends with a bar"),
        ("| X | a | b |\n| 1 | - | 2 |", 1, 3, "hit policy"),
        ("| # | a | b |\n| 1 | - | 2 |", 1, 3, "hit policy"),
        ("| F | a | b |", 1, 3, "No rules"),
        ("| F | a |  |\n| 1 | - | 2 |", 1, 12, "no title"),
        ("| F | a | a |\n| 1 | - | 2 |", 1, 11, "appears twice"),
        ("| F | a | b |\n| 1 | - |", 2, 3, "has 1 cells, the header 2"),
        ("| F | a | b |\n| 1 | - | 2 | 3 |", 2, 3, "has 3 cells, the header 2"),
        ("| F | a | b |\n|  | - | 2 |", 2, 4, "no number"),
        ("| F | a | b |\n| 1 | - | 2 |\n| 1 | - | 2 |", 3, 3, "appears twice"),
        ("| F | a | b |\n| 1 | \"x | 2 |", 2, 7, "no partner"),
        ("| F | a | b |\n| 1 |\t- | 2 |", 2, 6, "A tab"),
        ("| F | a ｜ b | c |\n| 1 | - | 2 |", 1, 9, "full-width bar"),
    ])
    func `a fault says where and what`(text: String, line: Int, column: Int, words: String) {
        var faults: [TableFault] = []
        _ = TextTable(text, faults: &faults)
        #expect(
            faults.contains { $0.line == line && $0.column == column && $0.en.contains(words) },
            "\(faults)"
        )
        #expect(faults.allSatisfy { !$0.zh.isEmpty && $0.zh != $0.en })
    }

    @Test func `all faults are reported at once`() {
        var faults: [TableFault] = []
        _ = TextTable("| X | a | a |\n| 1 | - |\n| 1 | \"x | 2 |", faults: &faults)
        #expect(faults.count == 4)
    }

    @Test func `ten thousand columns are refused, not laid out`() {
        var faults: [TableFault] = []
        let header = "|" + String(repeating: " a |", count: 10_000)
        #expect(TextTable(header + "\n" + header, faults: &faults) == nil)
        #expect(faults.count == 1)
    }

    @Test func `a hundred thousand rows are cut off`() throws {
        var faults: [TableFault] = []
        let rows = (1...20_000).map { "| \($0) | - | 1 |" }.joined(separator: "\n")
        let table = try #require(TextTable("| F | a | b |\n" + rows, faults: &faults))
        #expect(table.rows.count == 10_000)
        #expect(faults.count == 1)
    }

    @Test func `any noise is read without a crash`() {
        var random = Seeded(11)
        let signs = Array("|｜\"\\ \t\n-aF1家#()<")
        for _ in 0..<2000 {
            let length = Int.random(in: 0..<60, using: &random)
            let text = String((0..<length).map { _ in signs.randomElement(using: &random) ?? "|" })
            var faults: [TableFault] = []
            let table = TextTable(text, faults: &faults)
            #expect(table != nil || !faults.isEmpty)
        }
    }

    @Test(arguments: ["U", "A", "P", "F", "R", "O", "C", "C+", "C<", "C>", "C#"])
    func `every hit policy is named by its letters`(letters: String) {
        #expect(HitPolicy(letters)?.letters == letters)
    }

    @Test(arguments: ["", "X", "CC", "C-", "f", "FU"])
    func `no policy has other letters`(letters: String) {
        #expect(HitPolicy(letters) == nil)
    }
}
