import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@Suite struct LeadTests {
    @Test func `without consent no case is opened from a lead`() async throws {
        let office = try await Office.open()
        let lead = try await office.lead()
        let early = await refusal { try await office.open(lead, as: office.officer) }
        #expect(early == .consentFirst)
        let link = MakeUploadLink(lead, token: [UInt8](repeating: 1, count: 32))
        _ = await refusal {
            try await office.hall.perform(link, as: .staff(office.officer))
        }
        try await office.hall.perform(
            RecordConsent(lead, ConsentGiven(.phone, words: "愿意")),
            as: .staff(office.officer)
        )
        let receipt = try await office.open(lead, as: office.officer)
        let row = try await office.row(CaseID(raw: receipt.caseFile))
        #expect(row.channel == "found")
        let consents = try await office.house.look { try $0.consents.ofCase(row.id) }
        #expect(consents.map(\.words) == ["愿意"])
    }

    @Test func `a lead serves its own service and those who follow it up`() async throws {
        let office = try await Office.open()
        let lead = try await office.lead()
        try await office.hall.perform(
            RecordConsent(lead, ConsentGiven(.phone)),
            as: .staff(office.officer)
        )
        let mine = Apply(Office.aid, answers: Office.good, lead: lead)
        let worker = await refusal {
            try await office.hall.perform(mine, as: office.workers[3].actor)
        }
        #expect(worker != nil)
        let south = Apply(
            Office.aid,
            answers: Office.good,
            for: office.workers[3].person.id,
            lead: lead
        )
        let officer = await refusal {
            try await office.hall.perform(south, as: .staff(office.house.south.officer))
        }
        #expect(officer == .notFound)
        let elsewhere = LeadToOpen(lead, for: "other", person: office.workers[0].person.id)
        let service = await refusal {
            try await office.hall.ask(elsewhere, as: .staff(office.officer))
        }
        #expect(service?.reason.zh == "这条线索是另一项服务的。")
    }

    @Test func `a lead about somebody known speaks for nobody else`() async throws {
        let office = try await Office.open()
        let known = office.workers[0].person.id
        let (lead, _) = try await office.agreed(known)
        let other = office.workers[1].person.id
        let apply = Apply(Office.aid, answers: Office.good, for: other, lead: lead)
        let refused = await refusal {
            try await office.hall.perform(apply, as: .staff(office.officer))
        }
        #expect(refused?.reason.zh == "这条线索说的是另一位职工。")
        try await office.open(lead, as: office.officer)
    }

    @Test func `the papers of a lead are read by those who follow it up, and nobody else`()
        async throws
    {
        let office = try await Office.open()
        let lead = try await office.lead()
        let photo: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
        let yes = RecordConsent(lead, ConsentGiven(.phone))
        try await office.hall.perform(yes, as: .staff(office.officer))
        let add = AddFile(to: .lead(lead), field: "", name: "a.jpg", bytes: photo)
        let file = try await office.hall.perform(add, as: .staff(office.officer))
        for actor in [Actor.staff(office.house.south.officer), office.workers[0].actor] {
            _ = await refusal { try await office.hall.ask(OpenFile(file), as: actor).bytes }
            _ = await refusal { try await office.hall.perform(add, as: actor) }
        }
        #expect(
            try await office.hall.ask(OpenFile(file), as: .staff(office.officer)).bytes == photo
        )
    }

    @Test func `a lead goes to a colleague who can see it`() async throws {
        let office = try await Office.open()
        let lead = try await office.lead()
        let officer = Actor.staff(office.officer)
        for account in [office.house.south.officer.account, office.workers[0].account] {
            let refusal = await refusal {
                try await office.hall.perform(AssignLead(lead, to: account), as: officer)
            }
            #expect(refusal == .notFound)
        }
        try await office.hall.perform(
            AssignLead(lead, to: office.secondOfficer.account),
            as: officer
        )
    }

    @Test func `a lead closed without a yes keeps nothing personal`() async throws {
        let office = try await Office.open()
        let lead = try await office.lead()
        try await office.hall.perform(
            CloseLead(lead, as: .declined, words: nil),
            as: .staff(office.officer)
        )
        let row = try #require(try await office.house.look { try $0.leads.find(lead) })
        #expect(row.name == nil && row.contact == nil && row.note == nil)
        let again = RecordConsent(lead, ConsentGiven(.phone))
        _ = await refusal { try await office.hall.perform(again, as: .staff(office.officer)) }
    }
}

extension Office {
    func lead(about person: PersonID? = nil) async throws -> LeadID {
        try await hall.perform(
            RecordLead(
                "李师傅",
                contact: "12100000001",
                from: .visit,
                note: "住院",
                for: Self.aid,
                person: person
            ),
            as: .staff(officer)
        )
    }

    /// A lead whose person has said yes; gives the yes too.
    func agreed(_ person: PersonID? = nil) async throws -> (lead: LeadID, consent: ConsentID) {
        let lead = try await lead(about: person)
        let yes = RecordConsent(lead, ConsentGiven(.phone, words: "愿意"))
        try await hall.perform(yes, as: .staff(officer))
        let consents = try await house.look { try $0.consents.ofLead(lead) }
        return (lead, try #require(consents.first).id)
    }

    @discardableResult func open(
        _ lead: LeadID,
        as colleague: Colleague
    ) async throws -> Receipt {
        try await hall.perform(
            Apply(Self.aid, answers: Self.good, for: workers[0].person.id, lead: lead),
            as: .staff(colleague)
        )
    }
}
