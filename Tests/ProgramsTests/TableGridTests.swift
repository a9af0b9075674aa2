import Calendar
import Decisions
import FEEL
import Programs
import Testing

@Suite struct TableGridTests {
    private func grid(_ decision: String = "eligible") throws -> TableGrid {
        try #require(Hardship.service().grid(of: decision))
    }

    @Test func `a grid goes into the file's text and comes back as it was`() throws {
        let folder = try Folders.load("jiaozhou-hardship-aid", in: Folders.catalogue)
        let grid = try grid()
        let check = folder.checked("eligible", as: grid)
        #expect(check.findings.isEmpty)
        #expect(check.elsewhere.isEmpty)
        #expect(check.isSound)
        #expect(check.service?.grid(of: "eligible") == grid)
    }

    @Test func `what is wrong stands at its cell, what is wrong with a rule at its number`() throws
    {
        let folder = try Folders.load("jiaozhou-hardship-aid", in: Folders.catalogue)
        var cells = try grid().cells
        cells[3][2] = "\"acident\""
        cells.insert(cells[4], at: 4)
        cells[5][0] = "9"
        let found = folder.checked("eligible", as: TableGrid(cells)).findings
        #expect(found.contains { $0.row == 3 && $0.column == 2 && $0.finding.severity == .error })
        #expect(found.contains { $0.row == 5 && $0.column == 0 })
    }

    @Test func `what a table breaks elsewhere is told, and what was so before is not`() throws {
        let folder = try Folders.load("jiaozhou-hardship-aid", in: Folders.catalogue)
        var cells = try grid().cells
        cells[5][5] = "新的理由"
        let check = folder.checked("eligible", as: TableGrid(cells))
        #expect(check.findings.map { [$0.row, $0.column] } == [[5, 5]])
        #expect(check.elsewhere.map(\.place.file) == [ServiceFolder.englishFile])
    }

    @Test func `rules that moved are the same rules, and a new one has no origin`() throws {
        let older = try grid()
        var cells = older.cells
        cells.insert(["1", "-", "\"care\"", "-", "ask", "新"], at: 1)
        cells[5][3] = "<= 3000"
        let changes = TableGrid(cells).changes(since: older)
        #expect(changes.origins == [0, nil, 1, 2, 3, 4, 5])
        #expect(changes.has(5, 3))
        #expect(!changes.has(4, 1))
        #expect(changes.has(1, 2))
        #expect(changes.removed.isEmpty)
        cells.remove(at: 6)
        #expect(TableGrid(cells).changes(since: older).removed == [5])
    }

    @Test func `a column is the same where its title is`() throws {
        let older = try grid()
        var moved = older
        moved.apply(.moveColumnRight(1))
        #expect(moved.changes(since: older).isEmpty)
        var added = older
        added.apply(.addColumn(after: 2))
        let changes = added.changes(since: older)
        #expect(changes.cells.allSatisfy { $0.column == 3 })
        #expect(changes.cells.count == older.cells.count)
    }

    @Test func `a new column asks rules for nothing, and says nothing of itself`() {
        var grid = TableGrid([
            ["F", "age", "eligible"], ["type", "number", ""], ["1", ">= 60", "yes"],
        ])
        grid.apply(.addColumn(after: 1))
        #expect(
            grid.cells == [
                ["F", "age", "", "eligible"], ["type", "number", "", ""],
                ["1", ">= 60", "-", "yes"],
            ]
        )
    }

    /// Many are told what each would be told alone.
    @Test func `the count says of each what the rules say of each`() throws {
        let service = try Hardship.service()
        let now = try Hardship.now()
        var sheets: [FactSheet] = []
        for cause in ["illness", "care", nil] {
            for region in ["370281", "990101", nil] {
                for income in [Value.number(1_000), .number(90_000), nil] {
                    var answers: [String: Value] = ["household size": .number(3)]
                    answers["cause"] = cause.map(Value.string)
                    answers["monthly income"] = income
                    sheets.append(Hardship.sheet(answers, worksIn: region))
                }
            }
        }
        let reading = try #require(service.read("eligible", over: sheets, at: now))
        var expected: [TableFates.Fate: Int] = [:]
        for sheet in sheets {
            let assessment = service.assess(sheet, at: now)
            let explanation = try #require(
                assessment.explanations.first { $0.decision == "eligible" }
            ).explanation
            let fate: TableFates.Fate =
                if !explanation.missing.isEmpty {
                    .needs(explanation.missing.sorted())
                } else if let rule = explanation.firedRule {
                    .rules([rule.label])
                } else {
                    .none
                }
            expected[fate, default: 0] += 1
        }
        #expect(reading.counts == expected)
        #expect(reading.moves(to: reading).isEmpty)
    }
}
