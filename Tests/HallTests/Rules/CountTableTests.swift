import Calendar
import Hall
import HallTesting
import Programs
import Store
import Testing

@Suite struct CountTableTests {
    @Test func `an officer counts the members of the own unions, the federation's all of them`()
        async throws
    {
        let office = try await Office.open()
        let north = try await office.count(as: office.officer)
        let south = try await office.count(as: office.house.south.officer)
        let all = try await office.count(as: office.supervisor)
        #expect(north.total.people == 3)
        #expect(south.total.people == 3)
        #expect(all.total.people == 6)
        #expect(all.lines.map(\.number.people).reduce(0, +) == 6)
        // What people earn is in no registry.
        #expect(all.number(where: { if case .needs = $0 { true } else { false } }).people > 0)
    }

    @Test func `whoever has no part in the service counts nobody`() async throws {
        let office = try await Office.open()
        let staff = Recruiting(house: office.house)
        let visitor = try await staff.colleague("孙访", ["visitor"], at: office.house.federation)
        let refused = await refusal { try await office.count(as: visitor) }
        #expect(refused == .notYourDuty)
    }

    @Test func `counting is noted`() async throws {
        let office = try await Office.open()
        let length = try await office.auditLength()
        _ = try await office.count(as: office.officer)
        #expect(try await office.auditLength() == length + 1)
    }

    @Test func `cases are counted on their own answers, within reach`() async throws {
        let office = try await Office.open()
        try await office.apply(0)
        try await office.apply(3, Office.rich, insisting: true)
        let all = try await office.count(as: office.supervisor)
        #expect(all.total.cases == 2)
        #expect(all.number(where: { $0 == .rules(["3"]) }).cases == 1)
        #expect(all.number(where: { $0 == .rules(["4"]) }).cases == 1)
        let north = try await office.count(as: office.officer)
        #expect(north.total.cases == 1)
        #expect(north.number(where: { $0 == .rules(["3"]) }).cases == 1)
        office.house.pass(days: 366)
        #expect(try await office.count(as: office.supervisor).total.cases == 0)
    }

    @Test func `a case is counted by the day it was decided for, whatever day it is now`()
        async throws
    {
        let office = try await Office.open()
        let first = office.house.hall.calendar.date(of: office.house.clock.now)
        try await office.apply(0)
        office.house.pass(days: 2)
        try await office.apply(3)
        office.house.pass(days: 2)
        try await office.draft(as: office.supervisor)
        var cells = try await office.openDraft(as: office.supervisor).grid.cells
        cells.insert(
            ["9", "-", "-", "today() <= @\"\(first)\" and ? >= 0", "no", "早了"],
            at: 1
        )
        try await office.save(TableGrid(cells), as: office.supervisor)
        let count = try await office.count(as: office.supervisor, draft: true)
        #expect(count.number(where: { $0 == .rules(["9"]) }).cases == 1)
        #expect(count.number(where: { $0 == .rules(["3"]) }).cases == 1)
        #expect(count.moved.cases == 1)
    }

    @Test func `a draft tells whose answer it changes, from which rule to which`() async throws {
        let office = try await Office.open()
        try await office.apply(0)
        try await office.draft(as: office.officer)
        var cells = try await office.openDraft(as: office.officer).grid.cells
        // Another rule with the same answer is no change, another sum is none either here.
        cells.insert(["9", "-", "\"illness\"", "[0..500]", "yes", "收入很低"], at: 1)
        try await office.save(TableGrid(cells), as: office.officer)
        let same = try await office.count(as: office.officer, draft: true)
        #expect(same.moves?.isEmpty == true)
        cells = try await office.openDraft(as: office.officer).grid.cells
        cells[1][3] = "[0..1500]"
        cells[1][4] = "no"
        try await office.save(TableGrid(cells), as: office.officer)
        let moved = try await office.count(as: office.officer, draft: true)
        let moves = try #require(moved.moves)
        #expect(moves.map(\.from) == [.rules(["3"])])
        #expect(moves.map(\.to) == [.rules(["9"])])
        #expect(moved.moved.cases == 1)
    }

    @Test func `a draft that cannot decide is not counted`() async throws {
        let office = try await Office.open()
        try await office.draft(as: office.officer)
        var cells = try await office.openDraft(as: office.officer).grid.cells
        cells[1][1] = "not("
        try await office.save(TableGrid(cells), as: office.officer)
        let refused = await refusal { try await office.count(as: office.officer, draft: true) }
        #expect(refused?.reason.en == "The draft has errors and cannot be tried.")
    }
}

extension TableCount {
    fileprivate func number(where isMeant: (TableFates.Fate) -> Bool) -> Number {
        lines.filter { isMeant($0.fate) }.reduce(into: Number.none) { sum, line in
            sum.people += line.number.people
            sum.cases += line.number.cases
        }
    }
}

extension Office {
    fileprivate func count(as colleague: Colleague, draft: Bool = false) async throws -> TableCount
    {
        try await hall.countTable(Self.eligible, draft: draft, as: .staff(colleague))
    }
}
