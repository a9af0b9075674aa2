import Calendar
import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// A refusal that its applicant has looked at by somebody else.
@Suite struct AppealTests {
    private func refused(_ office: Office, by colleague: Colleague? = nil) async throws -> CaseID {
        let id = try await office.apply(0)
        try await office.act("refuse", on: id, as: colleague ?? office.officer, saying: "看不清")
        return id
    }

    @Test func `the applicant reads until when, and the supervisor gets it with the words`()
        async throws
    {
        let office = try await Office.open()
        let id = try await refused(office)
        let own = try await office.hall.ask(OpenMyCase(id), as: office.workers[0].actor)
        let deed = try #require(own.deeds.first { $0.choice.action == Action.appeal.id })
        #expect(deed.until?.description == "2024-07-10")
        let told = try await office.house.look { try $0.messages.ofCase(id) }
        #expect(told.contains { $0.words.contains("不同意可在15天内申请复核") })
        try await office.act("appeal", on: id, as: office.workers[0], saying: "单子是清楚的")
        let row = try await office.row(id)
        #expect(row.state.step == Step.appeal && row.outcomeKind == nil && row.closedAt == nil)
        let view = try await office.hall.ask(OpenCase(id), as: .staff(office.supervisor))
        #expect(view.actions.map(\.action) == [Action.reopen, Action.uphold])
        #expect(view.story.contains { $0.words?.zh.contains("单子是清楚的") == true })
        try await office.expectTidyCases()
    }

    @Test func `whoever refused reviews nothing, whatever else he may do`() async throws {
        let office = try await Office.open()
        let staff = Recruiting(house: office.house)
        let all = try await staff.colleague(
            "周全",
            ["officer", "supervisor"],
            at: office.house.federation
        )
        let id = try await refused(office, by: all)
        try await office.act("appeal", on: id, as: office.workers[0], saying: "请再看看")
        for action in [Action.reopen, Action.uphold] {
            let refusal = await refusal {
                try await office.act(action, on: id, as: all, saying: "好")
            }
            #expect(refusal?.reason.zh.contains("复核要由别人来") == true)
        }
        let obstacles = try await office.hall.ask(Obstacles(id), as: .staff(all))
        #expect(Set(obstacles.keys) == [Action.reopen, Action.uphold])
        try await office.act("uphold", on: id, as: office.supervisor, saying: "确实看不清")
        #expect(try await office.row(id).state.outcome == "refused")
    }

    @Test func `nobody else appeals, and a foreign case is not there`() async throws {
        let office = try await Office.open()
        let id = try await refused(office)
        for worker in [office.workers[1], office.workers[2]] {
            let refusal = await refusal {
                try await office.act("appeal", on: id, as: worker, saying: "请再看看")
            }
            #expect(refusal == .notFound)
        }
        let byOfficer = await refusal {
            try await office.act("appeal", on: id, as: office.officer, saying: "请再看看")
        }
        #expect(byOfficer?.reason.zh.contains("不归您办理") == true)
        let view = try await office.hall.ask(OpenCase(id), as: .staff(office.officer))
        #expect(view.actions.isEmpty)
    }

    @Test func `what may be had once is had once, though the refusal is taken up anew`()
        async throws
    {
        let office = try await Office.open()
        let first = try await refused(office)
        try await office.apply(0)
        let other = await refusal {
            try await office.act("appeal", on: first, as: office.workers[0], saying: "请再看看")
        }
        #expect(other?.reason.zh.contains("正在办理") == true)
        let third = try await office.apply(2)
        try await office.act("refuse", on: third, as: office.officer, saying: "看不清")
        try await office.act("appeal", on: third, as: office.workers[2], saying: "请再看看")
        let again = await refusal { try await office.apply(2) }
        #expect(again?.reason.zh.contains("正在办理") == true)
    }

    @Test func `after its time it is not offered any more`() async throws {
        let office = try await Office.open()
        let id = try await refused(office)
        try await office.pass(days: 16)
        let own = try await office.hall.ask(OpenMyCase(id), as: office.workers[0].actor)
        #expect(own.deeds.isEmpty)
        let refusal = await refusal {
            try await office.act("appeal", on: id, as: office.workers[0], saying: "请再看看")
        }
        #expect(refusal?.reason.zh.contains("期限已过") == true)
    }
}
