import Hall
import HallTesting
import Programs
import Store
import Testing

@Suite struct TableDraftTests {
    @Test func `a draft is of one account alone, and others learn only that there is one`()
        async throws
    {
        let office = try await Office.open()
        try await office.draft(as: office.officer)
        let foreign = await refusal { try await office.openDraft(as: office.secondOfficer) }
        #expect(foreign == .notFound)
        let lines = try await office.hall.ask(RulesDesk(), as: .staff(office.secondOfficer))
            .flatMap(\.tables)
        let line = try #require(lines.first { $0.address == Office.eligible })
        #expect(line.others == [office.officer.name])
        #expect(!line.isMine)
        let published = try await office.hall.ask(
            OpenTable(Office.eligible),
            as: .staff(office.secondOfficer)
        )
        #expect(!published.hasDraft)
    }

    @Test func `who is no staff reads no rules, and nobody reads a table that is not`() async throws
    {
        let office = try await Office.open()
        let worker = await refusal {
            try await office.hall.ask(
                OpenTable(Office.eligible),
                as: office.workers[0].actor
            )
        }
        #expect(worker == .logIn)
        for table in [TableAddress(Office.aid, "nothing"), TableAddress("nothing", "eligible")] {
            let none = await refusal {
                try await office.hall.ask(OpenTable(table), as: .staff(office.officer))
            }
            #expect(none == .notFound)
        }
    }

    @Test func `a cell that was changed is marked, and what is wrong with it stands at it`()
        async throws
    {
        let office = try await Office.open()
        try await office.draft(as: office.officer)
        var cells = try await office.openDraft(as: office.officer).grid.cells
        cells[2][2] = "\"oter\""
        cells[3][3] = "<= incme line"
        try await office.save(TableGrid(cells), as: office.officer)
        let view = try await office.openDraft(as: office.officer)
        #expect(view.draft?.changes.cells.count == 2)
        #expect(view.draft?.changes.has(2, 2) == true)
        let places = view.check.findings.filter { $0.finding.severity == .error }
            .map { [$0.row, $0.column] }
        #expect(places.contains([3, 3]))
        #expect(view.check.service == nil)
        cells[3][3] = "<= income line"
        try await office.save(TableGrid(cells), as: office.officer)
        let mended = try await office.openDraft(as: office.officer)
        let unknown = mended.check.findings.filter { $0.finding.severity == .error }
        #expect(unknown.map { [$0.row, $0.column] } == [[2, 2]])
        #expect(mended.check.service != nil)
    }

    @Test func `a window that has not seen the last change keeps nothing`() async throws {
        let office = try await Office.open()
        try await office.draft(as: office.officer)
        let view = try await office.openDraft(as: office.officer)
        let seen = try #require(view.draft?.version)
        var cells = view.grid.cells
        cells[1][5] = "不在这里工作"
        let first = SaveTableDraft(Office.eligible, TableGrid(cells), seeing: seen)
        try await office.hall.perform(first, as: .staff(office.officer))
        try await office.hall.perform(first, as: .staff(office.officer))
        cells[1][5] = "另一个窗口"
        let late = await refusal {
            try await office.hall.perform(
                SaveTableDraft(Office.eligible, TableGrid(cells), seeing: seen),
                as: .staff(office.officer)
            )
        }
        #expect(late?.reason.en == "The draft was changed in another window; this was not saved.")
        let kept = try await office.openDraft(as: office.officer).grid
        #expect(kept.cells[1][5] == "不在这里工作")
    }

    @Test func `rows and columns are added, moved and taken away, and numbered anew`() async throws
    {
        let office = try await Office.open()
        try await office.draft(as: office.officer)
        let grid = try await office.openDraft(as: office.officer).grid
        try await office.save(grid, .addRule(below: 1), as: office.officer)
        var now = try await office.openDraft(as: office.officer).grid
        #expect(now.cells.count == grid.cells.count + 1)
        #expect(now.cells[2] == ["2", "-", "-", "-", "", ""])
        #expect(now.rules.map { $0[0] } == (1...5).map(String.init))
        try await office.save(now, .removeRule(2), as: office.officer)
        now = try await office.openDraft(as: office.officer).grid
        #expect(now == grid)
        try await office.save(now, .raiseRule(2), as: office.officer)
        now = try await office.openDraft(as: office.officer).grid
        #expect(now.cells[1].dropFirst() == grid.cells[2].dropFirst())
        try await office.save(now, .addColumn(after: 3), as: office.officer)
        now = try await office.openDraft(as: office.officer).grid
        #expect(now.cells[0][4].isEmpty)
        #expect(now.cells[1][4] == "-")
    }

    @Test func `a sample learns which rule, and by what the nearest one failed`() async throws {
        let office = try await Office.open()
        let sample = [
            "applicant.work_region": ["990101"], "reason": ["illness"], "income": ["9000"],
        ]
        let answer = try await office.hall.ask(
            TryTable(Office.eligible, sample: sample),
            as: .staff(office.officer)
        )
        #expect(Set(answer.asks.map(\.id)) == ["applicant.work region", "reason", "income"])
        #expect(answer.published?.answer?.zh == "不符合")
        #expect(answer.published?.rows.map(\.standing) == [.fails, .fails, .fails, .fired])
        #expect(answer.published?.sentences.count == 2)
        #expect(answer.draft == nil)
        let open = try await office.hall.ask(
            TryTable(Office.eligible, sample: ["reason": ["illness"]]),
            as: .staff(office.officer)
        )
        #expect(open.published?.answer == nil)
        #expect(open.published?.missing.isEmpty == false)
    }
}

extension Office {
    static let eligible = TableAddress(aid, "eligible")

    func draft(as colleague: Colleague, _ table: String = "eligible") async throws {
        try await hall.perform(
            BeginTableDraft(TableAddress(Self.aid, table)),
            as: .staff(colleague)
        )
    }

    func openDraft(
        as colleague: Colleague,
        _ table: String = "eligible"
    ) async throws -> TableView {
        try await hall.ask(OpenTableDraft(TableAddress(Self.aid, table)), as: .staff(colleague))
    }

    func save(
        _ grid: TableGrid,
        _ edit: TableGrid.Edit? = nil,
        as colleague: Colleague
    ) async throws {
        try await hall.perform(
            SaveTableDraft(Self.eligible, grid, edit: edit),
            as: .staff(colleague)
        )
    }
}
