import Calendar
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// Once for a household: what is said of one's own case, and how little of a relative's.
@Suite struct HouseholdTests {
    @Test func `one's own case is named, with the day from which another may be had`() async throws
    {
        let office = try await Office.open()
        let id = try await office.apply(0)
        let number = try await office.row(id).number
        let open = await refusal { try await office.apply(0) }
        #expect(open?.reason.zh.contains(number) == true)
        guard case .underWay(let caseFile, number) = try await office.way(0) else {
            Issue.record("the page does not lead to the case")
            return
        }
        #expect(caseFile == id.description)
        try await office.act("approve", on: id, as: office.officer)
        try await office.act("paid", on: id, as: office.finance)
        let approved = await refusal { try await office.apply(0) }
        #expect(approved?.remedy?.zh.contains("2025-06-26") == true)
        guard case .barred(.hadAlready(let own, let day)) = try await office.way(0) else {
            Issue.record("the page does not say that it was had")
            return
        }
        #expect(own?.number == number && day == CivilDate("2025-06-26"))
    }

    @Test func `of a relative's case it is said that there is one, open or approved alike`()
        async throws
    {
        let office = try await Office.open()
        #expect(try await office.way(1) == .apply)
        let id = try await office.apply(0)
        let number = try await office.row(id).number
        let open = await refusal { try await office.apply(1) }
        let before = try await office.way(1)
        try await office.act("approve", on: id, as: office.officer)
        try await office.act("paid", on: id, as: office.finance)
        #expect(await refusal { try await office.apply(1) } == open)
        #expect(try await office.way(1) == before)
        #expect(before == .barred(.household(within: Span("12 months"))))
        let said = try #require(open)
        let texts = [said.reason, said.remedy].compactMap { $0 }.flatMap { [$0.zh, $0.en] }
        #expect(texts.allSatisfy { !$0.contains(number) && !$0.contains("202") })
        try await office.apply(2)
    }

    @Test func `at the desk a relative's case has no number either, and a foreign one has none`()
        async throws
    {
        let office = try await Office.open()
        try await office.apply(0)
        func bar(_ worker: Int, as colleague: Colleague) async throws -> OnceBar? {
            let preview = PreviewFor(Office.aid, for: office.workers[worker].person.id)
            return try await office.hall.ask(preview, as: .staff(colleague)).bar
        }
        #expect(try await bar(0, as: office.officer)?.own?.number != nil)
        #expect(try await bar(1, as: office.officer)?.own == nil)
        #expect(try await bar(1, as: office.officer) != nil)
        #expect(try await bar(2, as: office.officer) == nil)
        let id = office.workers[0].person.id
        try await office.house.arrange { tx in
            guard var row = try tx.people.find(id) else { return }
            row.union = nil
            try tx.people.save(row)
        }
        let foreign = try await bar(0, as: office.house.south.officer)
        #expect(foreign == .underWay(nil))
        #expect(foreign?.refusal.reason.zh.contains("〔") == false)
    }

    @Test func `who files at a workplace speaks for it, by whatever duty`() async throws {
        let office = try await Office.open()
        let staff = Recruiting(house: office.house)
        let chair = try await staff.colleague("孙主席", ["officer"], at: office.house.north.union)
        for (worker, colleague, channel) in [(0, chair, "union"), (2, office.officer, "proxy")] {
            let apply = Apply(
                Office.aid,
                answers: Office.good,
                for: office.workers[worker].person.id,
                consent: ConsentGiven(.face)
            )
            let receipt = try await office.hall.perform(apply, as: .staff(colleague))
            let row = try await office.row(CaseID(raw: receipt.caseFile))
            #expect(row.channel == channel)
        }
    }
}

extension Office {
    fileprivate func way(_ worker: Int) async throws -> OpenService.Way {
        try await hall.ask(OpenService(Self.aid), as: workers[worker].actor).way
    }
}
