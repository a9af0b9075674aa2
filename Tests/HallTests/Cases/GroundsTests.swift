import Calendar
import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// What a case is judged on is of the day it was filed, until somebody judges it anew.
@Suite struct GroundsTests {
    @Test func `what the registry learns later changes no case by itself`() async throws {
        let office = try await Office.open()
        let id = try await office.apply(0)
        try await office.move(0, to: "110105")
        let desk = try await office.hall.ask(OpenDeskCase(id), as: .staff(office.officer))
        #expect(desk.judgement?.verdict == .yes && desk.obstacles["approve"] == nil)
        #expect(desk.drift.map(\.title.zh) == ["工作所在地"])
        #expect(try await office.act("approve", on: id, as: office.officer) == "payment")
        let outcomes = try await office.house.look { try $0.decisions.of(id).map(\.outcome) }
        #expect(outcomes == ["yes", "yes"])
    }

    @Test func `judged anew, the rules say what they say of today, and what changed is told`()
        async throws
    {
        let office = try await Office.open()
        let id = try await office.apply(0)
        try await office.move(0, to: "110105")
        let before = try await office.row(id).state.version
        try await office.judge(id, as: office.officer)
        let desk = try await office.hall.ask(OpenDeskCase(id), as: .staff(office.secondOfficer))
        #expect(desk.judgement?.verdict == .no && desk.drift.isEmpty)
        let told = desk.story.filter { $0.kind == .corrected }
        #expect(told.map(\.title.zh) == ["更正：工作所在地"])
        #expect(told.first?.words?.zh.contains("→") == true)
        #expect(told.first?.words?.zh.contains("110105") == false)
        let stale = await refusal {
            try await office.act("approve", on: id, as: office.secondOfficer, seeing: before)
        }
        #expect(stale != nil)
        let no = await refusal { try await office.act("approve", on: id, as: office.officer) }
        #expect(no?.reason.zh.contains("条件") == true)
        let own = try await office.hall.ask(OpenMyCase(id), as: office.workers[0].actor)
        #expect(!own.story.contains { $0.title.zh.contains("更正") })
    }

    @Test func `every decision can be made again from what was kept beside it`() async throws {
        let office = try await Office.open(more: 4)
        let workers = Array(office.workers.indices.suffix(4))
        for worker in workers.dropLast() { _ = try await office.apply(worker) }
        let id = try await office.apply(workers[3])
        try await office.move(workers[3], to: "110105")
        try await office.judge(id, as: office.officer)
        office.house.pass(days: 400)
        var (made, pages) = (0, 0)
        var last: DecisionID?
        repeat {
            let report = try await office.hall.ask(
                ReplayDecisions(after: last, limit: 2),
                as: .hall
            )
            #expect(report.different.isEmpty)
            (made, pages, last) = (made + report.made, pages + 1, report.next)
        } while last != nil
        #expect(made == 5 && pages == 3)
        _ = await refusal {
            _ = try await office.hall.ask(ReplayDecisions(), as: .staff(office.officer))
        }
    }

    @Test func `a decision that was changed past the hall comes out otherwise`() async throws {
        let office = try await Office.open()
        let id = try await office.apply(0)
        let number = try await office.row(id).number
        try await office.house.arrange { tx in
            guard var row = try tx.decisions.of(id).first else { return }
            row.explanation = row.explanation.replacing(
                "\"verdict\":\"yes\"",
                with: "\"verdict\":\"no\""
            )
            row.id = tx.mint.id()
            try tx.decisions.add(row)
        }
        let report = try await office.hall.ask(ReplayDecisions(), as: .hall)
        #expect(report.made == 2)
        #expect(report.different.map(\.caseNumber) == [number])
        #expect(report.different.first?.was == .no && report.different.first?.now == .yes)
    }

    @Test func `nothing new is no new decision, and others may not judge`() async throws {
        let office = try await Office.open()
        let id = try await office.apply(0)
        let before = try await office.traces(of: id)
        _ = await refusal { try await office.judge(id, as: office.officer) }
        try await office.move(0, to: "110105")
        for (who, why) in [
            (office.finance, "岗位"), (office.supervisor, "岗位"), (office.house.south.officer, "没有找到"),
        ] {
            let no = await refusal { try await office.judge(id, as: who) }
            #expect(no?.reason.zh.contains(why) == true, "\(no?.reason.zh ?? "")")
        }
        _ = await refusal { try await office.judge(id, as: office.officer, seeing: 7) }
        #expect(try await office.traces(of: id) == before)
    }
}

extension Office {
    /// Somebody works elsewhere from now on, and the registry hears of it.
    func move(_ worker: Int, to region: String?) async throws {
        let id = workers[worker].person.id
        try await house.arrange { tx in
            guard var row = try tx.people.find(id) else { return }
            row.workRegion = region
            try tx.people.save(row)
        }
    }

    @discardableResult fileprivate func judge(
        _ id: CaseID,
        as colleague: Colleague,
        seeing version: Int? = nil
    ) async throws -> String {
        let now = try await row(id).state.version
        return try await hall.perform(JudgeAnew(id, seeing: version ?? now), as: .staff(colleague))
    }
}
