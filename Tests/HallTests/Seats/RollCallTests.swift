import Calendar
import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@Suite struct RollCallTests {
    /// Two with a basket, one who waits; it is the first day.
    private func orchard() async throws -> (Orchard, [CaseID]) {
        let orchard = try await Orchard.open(baskets: 2)
        var ids: [CaseID] = []
        for child in 1...3 {
            ids.append(try await orchard.apply(child))
            try await orchard.pass(minutes: 1)
        }
        for id in ids { try await orchard.officer("sound", on: id) }
        try await orchard.allot()
        try await orchard.pass(days: 30)
        return (orchard, ids)
    }

    private func mark(
        _ orchard: Orchard,
        _ marks: [MarkRollCall.Mark],
        on day: CivilDate = Orchard.first,
        as actor: Actor? = nil
    ) async throws {
        _ = try await orchard.hall.perform(
            MarkRollCall(marks, on: day, of: Orchard.service, "picking"),
            as: actor ?? .staff(orchard.leader)
        )
    }

    private func open(
        _ orchard: Orchard,
        on day: CivilDate = Orchard.first,
        search: String = "",
        as actor: Actor? = nil
    ) async throws -> OpenRollCall.Answer {
        try await orchard.hall.perform(
            OpenRollCall(day, of: Orchard.service, "picking", search: search),
            as: actor ?? .staff(orchard.leader)
        )
    }

    private func close(_ orchard: Orchard, on day: CivilDate = Orchard.first) async throws {
        _ = try await orchard.hall.perform(
            CloseRollCall(day, of: Orchard.service, "picking"),
            as: .staff(orchard.leader)
        )
    }

    @Test func `what one leader has noted another does not wipe out unseen`() async throws {
        let (orchard, ids) = try await orchard()
        try await mark(orchard, [.init(ids[0], isPresent: true, seen: 0)])
        let line = try await open(orchard).lines[0]
        let seen = try #require(line.markedAt).milliseconds
        orchard.office.house.pass(minutes: 5)
        let kin = try #require(line.collectors.first)
        try await mark(orchard, [.init(ids[0], isPresent: true, collector: kin, seen: seen)])
        // The second leader's page is of before; the same once more changes nothing and is no fault.
        let late = await refusal {
            try await mark(orchard, [.init(ids[0], isPresent: true, seen: seen)])
        }
        #expect(late?.reason.en.contains("noted by a colleague") == true)
        try await mark(orchard, [.init(ids[0], isPresent: true, collector: kin, seen: seen)])
        #expect(try await open(orchard).lines[0].collector == kin)
    }

    @Test func `a page that no list has is empty, however it is written`() async throws {
        let (orchard, _) = try await orchard()
        let far = OpenRollCall(Orchard.first, of: Orchard.service, "picking", page: .max)
        let answer = try await orchard.hall.perform(far, as: .staff(orchard.leader))
        #expect(answer.lines.isEmpty)
    }

    @Test func `a day is closed when everybody on the list is marked, and stays as it is`()
        async throws
    {
        let (orchard, ids) = try await orchard()
        #expect(try await open(orchard).lines.map(\.caseFile) == [ids[0], ids[1]])
        try await mark(orchard, [.init(ids[0], isPresent: true)])
        await #expect(throws: Refusal.self) { try await close(orchard) }
        try await mark(orchard, [.init(ids[1], isPresent: false, reason: "发烧")])
        // Somebody still has to collect the first.
        await #expect(throws: Refusal.self) { try await close(orchard) }
        try await mark(orchard, [.init(ids[0], isPresent: true, collector: "奶奶1")])
        try await close(orchard)
        await #expect(throws: Refusal.self) {
            try await mark(orchard, [.init(ids[1], isPresent: true)])
        }
        // Whoever leaves later was there that day all the same.
        try await orchard.officer("stay home", on: ids[0])
        let answer = try await open(orchard)
        #expect(answer.count.all == 2 && answer.count.present == 1 && answer.count.absent == 1)
        #expect(answer.lines.map(\.collector) == ["奶奶1", nil])
        #expect(answer.lines.map(\.reason) == [nil, "发烧"])
        #expect(answer.closed?.by == "领队" && !answer.canMark)
        // The next day has its own list.
        let next = try await open(orchard, on: Orchard.first.adding(days: 1))
        #expect(next.lines.map(\.caseFile) == [ids[1]])
    }

    @Test func `who is not on the list cannot be marked, and nothing of it is kept`() async throws {
        let (orchard, ids) = try await orchard()
        let marks = [ids[0], ids[2]].map { MarkRollCall.Mark($0, isPresent: true) }
        await #expect(throws: Refusal.notOnTheList) { try await mark(orchard, marks) }
        #expect(try await open(orchard).count.present == 0)
        #expect(try await open(orchard, search: "没有这个人").lines.isEmpty)
        let name = try #require(try await open(orchard).lines.first).name
        #expect(try await open(orchard, search: name).lines.contains { $0.name == name })
    }

    @Test func `absence has a reason, and a child goes with those only who are named`()
        async throws
    {
        let (orchard, ids) = try await orchard()
        for wrong in [
            MarkRollCall.Mark(ids[0], isPresent: false),
            .init(ids[0], isPresent: false, reason: "  "),
            .init(ids[0], isPresent: true, collector: "奶奶2"),
            .init(ids[0], isPresent: false, reason: "发烧", collector: "奶奶1"),
        ] {
            await #expect(throws: Refusal.self) { try await mark(orchard, [wrong]) }
        }
        #expect(try await open(orchard).count.open == 2)
    }

    @Test func `a day that has not come is read and not called`() async throws {
        let (orchard, ids) = try await orchard()
        let next = Orchard.first.adding(days: 1)
        #expect(try await open(orchard, on: next).canMark == false)
        await #expect(throws: Refusal.self) {
            try await mark(orchard, [.init(ids[0], isPresent: true)], on: next)
        }
        await #expect(throws: Refusal.notFound) {
            _ = try await open(orchard, on: Orchard.first.adding(days: 2))
        }
    }

    @Test func `the list is there for the duty at its union, and for nobody else`() async throws {
        let (orchard, ids) = try await orchard()
        let house = orchard.office.house
        let elsewhere = try await Recruiting(house: house)
            .colleague("外区领队", ["leader"], at: house.south.place)
        for actor in [orchard.keeper, .staff(elsewhere), orchard.parent(1).actor, .visitor] {
            await #expect(throws: Refusal.self) { _ = try await open(orchard, as: actor) }
            await #expect(throws: Refusal.self) {
                try await mark(orchard, [.init(ids[0], isPresent: true)], as: actor)
            }
        }
        #expect(try await orchard.hall.ask(RollCallDesk(), as: .staff(elsewhere)).isEmpty)
        let lines = try await orchard.hall.ask(RollCallDesk(), as: .staff(orchard.leader))
        #expect(lines.map(\.days.count) == [2])
        // Opening it, marking and closing leave their lines.
        try await mark(orchard, [.init(ids[0], isPresent: true)])
        let acts = try await house.look { tx in try tx.audit.ofCase(ids[0]).map(\.act.action) }
        #expect(acts.contains("roll call.present"))
    }
}
