import Calendar
import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// What applicants say of how it was, and the call to those who were not content.
@Suite struct RatingTests {
    private func refused(_ office: Office, _ worker: Int = 0) async throws -> CaseID {
        let id = try await office.apply(worker)
        try await office.act("refuse", on: id, as: office.officer, saying: "看不清")
        return id
    }

    private func rate(
        _ office: Office,
        _ id: CaseID,
        _ grade: Int,
        saying words: String? = nil,
        as worker: Int = 0
    ) async throws {
        let rate = RateCase(id, grade: grade, saying: words)
        _ = try await office.hall.perform(rate, as: office.workers[worker].actor)
    }

    private func desk(_ office: Office, _ colleague: Colleague) async throws -> RatingsDesk.Answer {
        try await office.hall.ask(RatingsDesk(), as: .staff(colleague))
    }

    @Test func `who is not content is called by somebody who had no hand in it`() async throws {
        let office = try await Office.open()
        let all = try await Recruiting(house: office.house).colleague(
            "周全",
            ["officer", "supervisor"],
            at: office.house.federation
        )
        let id = try await office.apply(0)
        try await office.act("refuse", on: id, as: all, saying: "看不清")
        try await rate(office, id, 1, saying: "没有人说清楚")
        #expect(try await desk(office, all).calls.isEmpty)
        let own = await refusal {
            _ = try await office.hall.perform(NoteCall(id, saying: "好"), as: .staff(all))
        }
        #expect(own?.reason.zh.contains("回访要由别人来") == true)
        let call = try #require(try await desk(office, office.supervisor).calls.first)
        #expect(call.words == "没有人说清楚" && call.grade == 1)
        // Whoever may call is told, and not of which case; who had a hand in it is not.
        let told = try await office.house.look { tx in
            try [office.supervisor, all].map { try tx.messages.of($0.account, limit: 50) }
        }
        #expect(told[0].contains { $0.words.contains("回访") && $0.caseFile == nil })
        #expect(!told[1].contains { $0.words.contains("回访") })
        for words in ["  ", "说明了原因，本人理解。"] {
            let refusal = await attempt {
                _ = try await office.hall.perform(
                    NoteCall(id, saying: words),
                    as: .staff(office.supervisor)
                )
            }
            #expect((refusal == nil) == (words.count > 2))
        }
        let after = try await desk(office, office.supervisor)
        #expect(after.calls.isEmpty && after.called.map(\.words) == ["说明了原因，本人理解。"])
        #expect(try await desk(office, all).called.isEmpty)
        let late = await refusal { try await rate(office, id, 5) }
        #expect(late?.reason.zh.contains("不能评价") == true)
    }

    @Test func `only its applicant rates, after its end and in time`() async throws {
        let office = try await Office.open()
        let open = try await office.apply(0)
        let early = await refusal { try await rate(office, open, 5) }
        #expect(early?.reason.zh.contains("不能评价") == true)
        try await office.act("refuse", on: open, as: office.officer, saying: "看不清")
        let foreign = await refusal { try await rate(office, open, 1, as: 2) }
        #expect(foreign == .notFound)
        let staff = await refusal {
            _ = try await office.hall.perform(
                RateCase(open, grade: 5, saying: nil),
                as: .staff(office.officer)
            )
        }
        #expect(staff?.reason.zh.contains("不能评价") == true)
        for grade in [0, 6, -1] {
            let bad = await refusal { try await rate(office, open, grade) }
            #expect(bad?.reason.zh.contains("选一项") == true)
        }
        try await rate(office, open, 2)
        try await rate(office, open, 4)
        let own = try await office.hall.ask(OpenMyCase(open), as: office.workers[0].actor)
        #expect(own.rating?.grade == 4 && own.rating?.canRate == true)
        try await office.pass(days: 31)
        let late = await refusal { try await rate(office, open, 1) }
        #expect(late?.reason.zh.contains("不能评价") == true)
    }

    @Test func `of a few no shares are told, and another union reads none of it`() async throws {
        let office = try await Office.open(more: 8)
        let south = try await Recruiting(house: office.house).colleague(
            "南督",
            ["supervisor"],
            at: office.house.south.place
        )
        var grades: [Int] = []
        for worker in 6..<12 {
            try await rate(office, try await refused(office, worker), worker % 5 + 1, as: worker)
            grades.append(worker % 5 + 1)
            let line = try #require(
                try await desk(office, office.supervisor).lines.first {
                    $0.count > 0
                }
            )
            #expect(line.count == grades.count)
            let mean = Double(grades.reduce(0, +)) / Double(grades.count)
            #expect(line.mean == (grades.count < RatingsDesk.fewest ? nil : mean))
        }
        let seen = try await desk(office, south)
        #expect(seen.calls.isEmpty && seen.lines.allSatisfy { $0.count == 0 })
        #expect(try await desk(office, office.officer).lines.isEmpty)
    }

    @Test func `what was said lies sealed`() async throws {
        let office = try await Office.open()
        let id = try await refused(office)
        try await rate(office, id, 1, saying: "这句话谁也不该在库里看到")
        let acts = try await office.house.look { try $0.audit.ofCase(id, limit: 1_000) }
        #expect(!acts.contains { $0.act.action == "case.rated" }, "handlers read this trail")
        #expect(!acts.contains { ($0.act.words ?? "").contains("这句话") })
    }
}

/// The refusal something comes to; nil where it is done.
private func attempt(_ deed: () async throws -> Void) async -> Refusal? {
    do { try await deed() } catch { return error as? Refusal }
    return nil
}
