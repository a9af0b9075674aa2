import Calendar
import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@Suite struct PanelJudgingTests {
    /// Three clubs' ponds, three judges.
    private func pond() async throws -> (Pond, [CaseID]) {
        let pond = try await Pond.open()
        var ids: [CaseID] = []
        for (name, club) in [("东塘", "蛙社"), ("西塘", "鱼社"), ("南塘", "荷社")] {
            ids.append(try await pond.apply(name, by: club))
        }
        try await pond.call(pond.judges)
        return (pond, ids)
    }

    @Test func `a judge reads what is put to judges and nothing else of the desk`() async throws {
        let (pond, ids) = try await pond()
        let judge = Actor.staff(pond.judges[0])
        let sheet = try await pond.sheet(ids[0], of: 0)
        #expect(sheet.answers.map(\.field) == ["name", "size"])
        #expect(sheet.title == "东塘")
        await #expect(throws: Refusal.notFound) {
            try await pond.hall.ask(OpenDeskCase(ids[0]), as: judge)
        }
        await #expect(throws: Refusal.notFound) {
            try await pond.hall.ask(OpenCase(ids[0]), as: judge)
        }
        await #expect(throws: Refusal.notYourDuty) { try await pond.board(as: pond.judges[0]) }
        await #expect(throws: Refusal.notYourDuty) {
            try await pond.hall.ask(SearchPeople("陈"), as: judge)
        }
        await #expect(throws: Refusal.notYourDuty) {
            try await pond.hall.ask(InboxOf(), as: judge)
        }
        await #expect(throws: Refusal.notYourDuty) {
            try await pond.hall.ask(JudgingDesk(), as: .staff(pond.first))
        }
    }

    @Test func `nobody reads a value before closing, and judges never another's`() async throws {
        let (pond, ids) = try await pond()
        try await pond.score(ids[0], "9", "8.5", saying: "很好", by: 0)
        #expect(try await pond.sheet(ids[0], of: 0).marks == ["water": "9", "frogs": "8.5"])
        #expect(try await pond.sheet(ids[0], of: 1).marks == [:])
        #expect(try await pond.sheet(ids[0], of: 1).words == nil)
        let board = try await pond.board()
        #expect(board.sums == nil)
        #expect(board.lines.allSatisfy { $0.score == nil && $0.position == nil })
        #expect(board.lines.map(\.given) == [1, 0, 0])
        await #expect(throws: Refusal.self) { try await pond.scores(as: pond.auditor) }
        let own = try await pond.hall.ask(OpenMyCase(ids[0]), as: pond.office.workers[0].actor)
        #expect(own.panels.isEmpty)
        // What is kept says nothing without the key, and the case's own trail says no mark.
        let trail = try await pond.hall.ask(AuditOf(ids[0]), as: .staff(pond.first))
        let noted = try #require(trail.first { $0.what.en == "A judge gave a score" })
        #expect(noted.words == nil)
        let kept = try await pond.office.house.look { try $0.audit.ofCase(ids[0], limit: 50) }
        let entry = try #require(kept.first { $0.act.action == "panel.scored" })
        #expect(entry.act.words?.contains("8.5") == false)
        #expect(entry.act.words?.contains("很好") == false)
    }

    @Test func `a conflict hides the case and leaves out what was given`() async throws {
        let (pond, ids) = try await pond()
        for judge in 0...2 {
            for id in ids { try await pond.score(id, "5", "5", by: judge) }
        }
        try await pond.score(ids[1], "10", "10", by: 2)
        await #expect(throws: Refusal.self) { try await pond.declare(ids[1], "  ", by: 2) }
        try await pond.declare(ids[1], "社长是我表弟", by: 2)
        await #expect(throws: Refusal.notFound) { try await pond.sheet(ids[1], of: 2) }
        await #expect(throws: Refusal.notFound) { try await pond.score(ids[1], "1", "1", by: 2) }
        let desk = try await pond.hall.ask(JudgingDesk(), as: .staff(pond.judges[2]))
        #expect(desk[0].lines[1].title == nil)
        #expect(desk[0].lines[1].state == .barred(.declared("社长是我表弟")))
        try await pond.close()
        #expect(try await pond.board().lines.allSatisfy { $0.score == "10.00" })
        let given = try await pond.scores(as: pond.auditor).cases[1].given
        #expect(given.map(\.isTraced) == [true, true, true, true])
        let left = PanelBar.declared("社长是我表弟")
        #expect(given.map(\.state) == [.counts, .counts, .leftOut(left), .leftOut(left)])
    }

    @Test func `a score that came by no door is told from those that did`() async throws {
        let (pond, ids) = try await pond()
        for judge in 0...1 {
            for id in ids { try await pond.score(id, "5", "5", by: judge) }
        }
        let round = try await pond.round()
        let (judge, now) = (pond.judges[1].account, pond.office.house.clock.now)
        try await pond.office.house.arrange { tx in
            try tx.panels.add(
                PanelScoreRow(
                    id: tx.mint.id(),
                    round: round,
                    caseFile: ids[0],
                    account: judge,
                    marks: #"{"frogs":1000,"water":1000}"#,
                    words: nil,
                    givenAt: now
                )
            )
        }
        try await pond.close()
        let given = try await pond.scores(as: pond.auditor).cases[0].given
        #expect(given.map(\.isTraced) == [true, true, false])
    }

    @Test func `a judge of the organisation that applies is left out by himself`() async throws {
        let pond = try await Pond.open()
        let ids = [
            try await pond.apply("东塘", by: "蛙社（总社）"), try await pond.apply("西塘", by: "鱼社"),
        ]
        try await pond.call([pond.judges[0]], homes: "某所\n 蛙社(总社) ")
        try await pond.call(Array(pond.judges[1...]))
        await #expect(throws: Refusal.notFound) { try await pond.sheet(ids[0], of: 0) }
        #expect(try await pond.sheet(ids[1], of: 0).all == 1)
        #expect(try await pond.board().judges.map(\.barred) == [1, 0, 0])
    }

    @Test func `marks are what the criterion takes`() async throws {
        let (pond, ids) = try await pond()
        for wrong in ["10.01", "-1", "", "zehn", "1.234", "1e1", "９"] {
            await #expect(throws: UnfinishedForm.self) {
                try await pond.score(ids[0], wrong, "5", by: 0)
            }
        }
        try await pond.score(ids[0], "0", "9.99", by: 0)
        #expect(try await pond.sheet(ids[0], of: 0).marks == ["water": "0", "frogs": "9.99"])
    }

    @Test func `whoever is removed counts no longer and judges no more`() async throws {
        let (pond, ids) = try await pond()
        for judge in 0...2 {
            for id in ids { try await pond.score(id, judge == 2 ? "10" : "4", "4", by: judge) }
        }
        _ = try await pond.hall.perform(
            RemoveJudge(pond.judges[2].account, from: Pond.panel, of: Pond.service),
            as: .staff(pond.first)
        )
        await #expect(throws: Refusal.notFound) { try await pond.sheet(ids[0], of: 2) }
        try await pond.close()
        #expect(try await pond.board().lines.map(\.score) == ["8.00", "8.00", "8.00"])
        let states = try await pond.scores(as: pond.first).cases[0].given.map(\.state)
        #expect(states == [.counts, .counts, .removed])
    }
}
