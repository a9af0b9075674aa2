import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@Suite struct WithdrawConsentTests {
    private static let photo: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]

    @Test(arguments: [true, false])
    func `with a yes taken back the lead keeps nothing personal`(byOfficer: Bool) async throws {
        let office = try await Office.open()
        let (hall, officer) = (office.hall, Actor.staff(office.officer))
        let (lead, consent) = try await office.agreed(office.workers[0].person.id)
        let call = LogContact(lead, by: .phone, .reached, words: "孩子在北京住院")
        try await hall.perform(call, as: officer)
        let token = [UInt8](repeating: 1, count: 32)
        _ = try await hall.perform(MakeUploadLink(lead, token: token), as: officer)
        try await hall.perform(UploadByLink(token, name: "a.jpg", bytes: Self.photo), as: .visitor)
        let begun = SaveDraft(Office.aid, lead: lead, answers: ["story": ["病"]], page: "")
        _ = try await hall.perform(begun, as: officer)

        let heard = ConsentGiven(.phone, words: "不想办了")
        let withdraw = WithdrawConsent(consent, heard: byOfficer ? heard : nil)
        let actor = byOfficer ? officer : office.workers[0].actor
        _ = try await hall.perform(withdraw, as: actor)

        try await office.house.look { tx in
            let row = try #require(try tx.leads.find(lead))
            #expect(row.name == nil && row.contact == nil && row.note == nil)
            #expect(row.state == "closed" && row.outcome == "withdrawn")
            #expect(try tx.leads.attempts(of: lead).map(\.words) == [nil])
            #expect(try tx.files.of(.lead(lead)).isEmpty)
            #expect(try tx.uploadLinks.of(.lead(lead)).isEmpty)
            #expect(try tx.drafts.of(office.officer.account).isEmpty)
            #expect(try tx.consents.ofLead(lead).allSatisfy { $0.withdrawnAt != nil })
            let acts = try tx.audit.all().map(\.act)
            let line = try #require(acts.first { $0.action == "consent.withdrawn" })
            #expect((line.words ?? "").contains("不想办了") == byOfficer)
        }
        let again = await refusal { try await hall.perform(withdraw, as: actor) }
        #expect(again?.reason.zh == "这项同意已经撤回了。")
        let open = await refusal { try await office.open(lead, as: office.officer) }
        #expect(open != nil)
    }

    @Test func `a case under way is taken back, a granted one goes on`() async throws {
        for isGranted in [true, false] {
            let office = try await Office.open()
            let (lead, consent) = try await office.agreed(office.workers[0].person.id)
            let receipt = try await office.open(lead, as: office.officer)
            let id = CaseID(raw: receipt.caseFile)
            if isGranted { try await office.act("approve", on: id, as: office.both) }
            let step = try await office.row(id).state.step
            let mine = try await office.hall.ask(MyConsents(), as: office.workers[0].actor)
            #expect(
                mine.map(\.future) == [
                    isGranted
                        ? .caseGoesOn(number: receipt.number)
                        : .caseTakenBack(id, number: receipt.number)
                ]
            )
            let withdraw = WithdrawConsent(consent)
            _ = try await office.hall.perform(withdraw, as: office.workers[0].actor)
            let row = try await office.row(id)
            #expect(row.state.outcome == (isGranted ? nil : "withdrawn"))
            #expect(!isGranted || row.state.step == step)
            let after = try await office.hall.ask(MyConsents(), as: office.workers[0].actor)
            #expect(after.allSatisfy { $0.withdrawnAt != nil })
        }
    }

    @Test func `an officer who is told takes the case back for its applicant`() async throws {
        let office = try await Office.open()
        let (lead, consent) = try await office.agreed()
        let id = CaseID(raw: try await office.open(lead, as: office.officer).caseFile)
        let withdraw = WithdrawConsent(consent, heard: ConsentGiven(.phone))
        _ = try await office.hall.perform(withdraw, as: .staff(office.officer))
        #expect(try await office.row(id).state.outcome == "withdrawn")
    }

    @Test func `nobody takes back a yes of somebody else`() async throws {
        let office = try await Office.open()
        let (_, consent) = try await office.agreed(office.workers[0].person.id)
        let others: [Actor] = [
            office.workers[1].actor, .staff(office.house.south.officer), .visitor,
        ]
        for actor in others {
            _ = await refusal {
                try await office.hall.perform(WithdrawConsent(consent), as: actor)
            }
        }
        let row = try await office.house.look { try $0.consents.find(consent) }
        #expect(row?.withdrawnAt == nil)
    }
}
