import Calendar
import Casework
import Hall
import HallTesting
import Ledger
import Panels
import Programs
import Registry
import Store
import Testing

@Suite struct PanelListTests {
    /// Three ponds that everybody has judged: the first is best, the last asks for most.
    private func judged(fund: Int64 = 1_000_00) async throws -> (Pond, [CaseID]) {
        let pond = try await Pond.open(fund: fund)
        let ids = [
            try await pond.apply("东塘", by: "蛙社", wish: 300),
            try await pond.apply("西塘", by: "鱼社", wish: 900, worker: 1),
            try await pond.apply("南塘", by: "蛙社", wish: 700),
        ]
        try await pond.call(pond.judges)
        for judge in 0...2 {
            try await pond.score(ids[0], "9", "9", saying: "好塘\(judge)", by: judge)
            try await pond.score(ids[1], "8", "8", saying: "别家的话", by: judge)
            try await pond.score(ids[2], "7", "7", by: judge)
        }
        return (pond, ids)
    }

    @Test func `closing needs the scores, and confirming a second person and the list read`()
        async throws
    {
        let (pond, ids) = try await judged()
        let late = try await pond.apply("北塘", by: "虾社")
        await #expect(throws: Refusal.self) { try await pond.close() }
        try await pond.act("drop", on: late)
        await #expect(throws: Refusal.notYourDuty) { try await pond.close(as: pond.auditor) }
        try await pond.close()
        await #expect(throws: Refusal.panelIsClosed) {
            try await pond.score(ids[0], "1", "1", by: 0)
        }
        await #expect(throws: Refusal.self) { try await pond.confirm(as: pond.first) }
        await #expect(throws: Refusal.self) { try await pond.confirm("another") }
        // Somebody leaves: it is another list than was read.
        let digest = try #require(try await pond.board().digest)
        try await pond.act("drop", on: ids[1])
        await #expect(throws: Refusal.self) { try await pond.confirm(digest) }
        try await pond.confirm()
        #expect(try await pond.office.row(ids[0]).state.step == "giving")
        #expect(try await pond.office.row(ids[2]).state.step == "giving")
    }

    @Test func `the cut keeps to the money, and the list stays as it was confirmed`() async throws {
        let (pond, ids) = try await judged()
        try await pond.close()
        let read = try await pond.board()
        #expect(read.lines.map(\.verdict) == [.chosen, .overBudget, .chosen])
        #expect(read.sums?.asked == 1_000_00)
        #expect(read.sums?.organisations == 1)
        try await pond.confirm()
        #expect(try await pond.office.row(ids[1]).state.outcome == "no prize")
        // Neither money nor cases that come later change it.
        try await pond.hall.perform(
            Deposit(5_000_00, into: "pond fund", of: Pond.service, statement: "more"),
            as: .hall
        )
        try await pond.apply("北塘", by: "虾社")
        let after = try await pond.board()
        #expect(after.lines.map(\.caseFile) == read.lines.map(\.caseFile))
        #expect(after.lines.map(\.verdict) == read.lines.map(\.verdict))
        await #expect(throws: Refusal.self) { try await pond.confirm() }
        // The next round begins with who has come since.
        try await pond.call([pond.judges[0]])
        #expect(try await pond.board().round?.number == 2)
        #expect(try await pond.board().lines.map(\.title) == ["北塘"])
        #expect(try await pond.board(round: 1).lines.count == 3)
    }

    @Test func `whoever applied reads the own score and comments, and no judge's name`()
        async throws
    {
        let (pond, ids) = try await judged()
        try await pond.close()
        try await pond.confirm()
        let own = try await pond.hall.ask(OpenMyCase(ids[0]), as: pond.office.workers[0].actor)
        let result = try #require(own.panels.first)
        #expect(result.isChosen)
        #expect(result.score == "18.00")
        #expect(result.outOf == "20")
        #expect(result.comments == ["好塘0", "好塘1", "好塘2"])
        #expect(!own.story.contains { $0.note?.zh.contains("评甲") == true })
        await #expect(throws: Refusal.notFound) {
            try await pond.hall.ask(OpenMyCase(ids[1]), as: pond.office.workers[0].actor)
        }
    }

    @Test func `whoever judges neither leads nor confirms`() async throws {
        let pond = try await Pond.open()
        let id = try await pond.apply("东塘", by: "蛙社")
        let top = pond.office.house.federation
        let both = try await Recruiting(house: pond.office.house)
            .colleague("兼职", ["officer", "judge"], at: top)
        await #expect(throws: Refusal.self) {
            _ = try await pond.hall.perform(
                AppointJudge(both.account, to: Pond.panel, of: Pond.service),
                as: .staff(both)
            )
        }
        try await pond.call([both] + pond.judges[...1])
        try await pond.score(id, "5", "5", by: 0)
        try await pond.score(id, "5", "5", by: 1)
        await #expect(throws: Refusal.self) { try await pond.close(as: both) }
        try await pond.close()
        await #expect(throws: Refusal.self) { try await pond.confirm(as: both) }
        try await pond.confirm()
    }

    @Test func `money that is set aside is spent on nothing else, and the rest goes back`()
        async throws
    {
        let (pond, ids) = try await judged()
        try await pond.close()
        try await pond.confirm()
        try await pond.act("keep", on: ids[0])
        #expect(try await pond.left() == 700_00)
        await #expect(throws: Refusal.self) { try await pond.act("keep", on: ids[0]) }
        try await pond.act("half", on: ids[0])
        try await pond.act("keep", on: ids[2])
        #expect(try await pond.left() == 0)
        await #expect(throws: Refusal.self) {
            try await pond.act("half", on: ids[0])
            try await pond.act("half", on: ids[0])
        }
        try await pond.act("stop", on: ids[2])
        #expect(try await pond.left() == 700_00)
        let faults = try await pond.office.house.look { try $0.books.whole().faults() }
        #expect(faults == [])
    }
}
