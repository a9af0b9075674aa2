import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// Cases that open cases.
@Suite struct OpeningTests {
    private static let service = "orchard-pact"

    /// A pact that runs, seen by an officer who visits.
    private func running() async throws -> (office: Office, id: CaseID) {
        let office = try await Office.open()
        try await office.hall.publish(
            Fixtures.folder(Self.service),
            owner: office.house.federation.id
        )
        let person = office.workers[0].person
        let apply = Apply(
            Self.service,
            answers: [
                "sides.0.farm.name": ["某果园"], "sides.0.hand.name": [person.name],
                "sides.0.hand.phone": [person.phone ?? ""],
            ],
            isForNobody: true
        )
        let receipt = try await office.hall.perform(apply, as: .staff(office.officer))
        let id = CaseID(raw: receipt.caseFile)
        // As if all had signed.
        try await office.house.arrange { tx in
            var row = try #require(try tx.cases.find(id))
            row.state = CaseState(step: "running", reached: ["drafting", "running"], version: 7)
            try tx.cases.save(row, readAt: 1, duties: ["officer"])
        }
        return (office, id)
    }

    private func visit(
        _ seen: [String: [String]],
        on id: CaseID,
        in office: Office
    ) async throws {
        let version = try await office.row(id).state.version
        let act = Act("visit", on: id, saying: nil, answering: seen, seeing: version)
        _ = try await office.hall.perform(act, as: .staff(office.officer))
    }

    @Test func `each line opens a case of its own, for whom it names, with what it says`()
        async throws
    {
        let (office, id) = try await running()
        let known = office.workers[1].person
        try await visit(
            [
                "seen.0.hand.name": [known.name], "seen.0.hand.phone": [known.phone ?? ""],
                "seen.0.word": ["屋顶漏雨"],
                "seen.1.hand.name": ["新来的"], "seen.1.hand.phone": ["12999990001"],
                "seen.1.word": ["没有手套"],
            ],
            on: id,
            in: office
        )
        let opened = try await office.house.look { try $0.origins.opened(by: id) }
        #expect(opened.count == 2)
        let rows = try await office.house.look { tx in try opened.compactMap(tx.cases.find) }
        #expect(rows.map(\.channel) == ["opened", "opened"])
        #expect(rows[0].applicant == known.id && rows[1].applicant != nil)
        let first = try await office.hall.ask(OpenMyCase(opened[0]), as: office.workers[1].actor)
        #expect(first.view.answers.map(\.answer.zh) == ["屋顶漏雨"])
        let registered = try await office.house.look { tx in
            try rows[1].applicant.flatMap(tx.people.find)
        }
        #expect(registered?.name == "新来的" && registered?.phone == "12999990001")
    }

    @Test func `each page links to the other for those who may see both`() async throws {
        let (office, id) = try await running()
        let known = office.workers[1].person
        try await visit(
            [
                "seen.0.hand.name": [known.name], "seen.0.hand.phone": [known.phone ?? ""],
                "seen.0.word": ["屋顶漏雨"],
            ],
            on: id,
            in: office
        )
        let opened = try #require(
            try await office.house.look { try $0.origins.opened(by: id) }.first
        )
        let desk = try await office.hall.ask(OpenDeskCase(id), as: .staff(office.officer))
        #expect(desk.links.opened.map(\.id) == [opened])
        let back = try await office.hall.ask(OpenDeskCase(opened), as: .staff(office.officer))
        #expect(back.links.from?.id == id)
        // Who is no party of the pact reads only that the case came of one.
        let own = try await office.hall.ask(OpenMyCase(opened), as: office.workers[1].actor)
        #expect(own.links.from?.id == nil && own.links.from?.number == nil)
        #expect(own.links.atHand.isEmpty)
    }

    @Test func `nobody is registered by a name alone, and then nothing is opened at all`()
        async throws
    {
        let (office, id) = try await running()
        let known = office.workers[1].person
        let no = await refusal {
            try await visit(
                [
                    "seen.0.hand.name": [known.name], "seen.0.hand.phone": [known.phone ?? ""],
                    "seen.0.word": ["屋顶漏雨"],
                    "seen.1.hand.name": ["无名"], "seen.1.word": ["没有手套"],
                ],
                on: id,
                in: office
            )
        }
        #expect(no?.reason.zh.contains("只写姓名") == true)
        #expect(try await office.house.look { try $0.origins.opened(by: id) }.isEmpty)
        #expect(try await office.row(id).state.version == 7)
    }
}

/// One talk, and a case for each thing that was chosen in it.
@Suite struct ChosenOpeningTests {
    @Test(arguments: [["flour", "sack"], ["sack"], ["flour"]])
    func `each thing chosen opens one case of the same person, with what was told`(
        wants: [String]
    ) async throws {
        let office = try await Office.open()
        try await office.hall.publish(
            Fixtures.folder("mill-window"),
            owner: office.house.federation.id
        )
        let worker = office.workers[0]
        let apply = Apply(
            "mill-window",
            answers: [
                "wants": wants, "grain": ["麦子"], "bags": wants.contains("flour") ? ["3"] : [],
            ]
        )
        let receipt = try await office.hall.perform(apply, as: worker.actor)
        let id = CaseID(raw: receipt.caseFile)
        let act = Act(
            "open all",
            on: id,
            saying: nil,
            seeing: try await office.row(id).state.version
        )
        _ = try await office.hall.perform(act, as: .staff(office.officer))

        let opened = try await office.house.look { try $0.origins.opened(by: id) }
        let rows = try await office.house.look { tx in try opened.compactMap(tx.cases.find) }
        let names = ["flour": "mill-window.flour", "sack": "mill-window.sewing"]
        #expect(rows.map(\.service) == wants.compactMap { names[$0] })
        #expect(rows.allSatisfy { $0.applicant == worker.person.id })
        for row in rows {
            let seen = try await office.hall.ask(OpenMyCase(row.id), as: worker.actor)
            let isFlour = row.service == names["flour"]
            #expect(seen.view.answers.map(\.answer.zh) == (isFlour ? ["麦子", "3"] : ["麦子"]))
        }
    }
}
