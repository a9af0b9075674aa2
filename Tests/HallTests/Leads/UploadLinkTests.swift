import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@Suite struct UploadLinkTests {
    private static let photo: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]

    private func token(_ byte: UInt8) -> [UInt8] { [UInt8](repeating: byte, count: 32) }

    @Test func `a second link ends the first`() async throws {
        let office = try await Office.open()
        let (lead, _) = try await office.agreed()
        for byte: UInt8 in [1, 2] {
            let make = MakeUploadLink(lead, token: token(byte))
            _ = try await office.hall.perform(make, as: .staff(office.officer))
        }
        #expect(try await office.hall.ask(OpenUploadLink(token(1)), as: .visitor) == nil)
        let lost = await refusal {
            try await office.hall.perform(upload(by: 1), as: .visitor)
        }
        #expect(lost == .linkOver)
        try await office.hall.perform(upload(by: 2), as: .visitor)
        let door = try #require(
            try await office.hall.ask(OpenUploadLink(token(2)), as: .visitor)
        )
        #expect(door.received == 1 && door.left == 9)
    }

    @Test func `a closed lead takes no papers, by a link or by hand`() async throws {
        let office = try await Office.open()
        let (lead, _) = try await office.agreed()
        let officer = Actor.staff(office.officer)
        _ = try await office.hall.perform(MakeUploadLink(lead, token: token(1)), as: officer)
        let close = CloseLead(lead, as: .notEligible, words: nil)
        try await office.hall.perform(close, as: officer)
        let byLink = await refusal { try await office.hall.perform(upload(by: 1), as: .visitor) }
        #expect(byLink == .linkOver)
        let add = AddFile(to: .lead(lead), field: "", name: "a.jpg", bytes: Self.photo)
        let byHand = await refusal { try await office.hall.perform(add, as: officer) }
        #expect(byHand?.reason.zh == "这条线索已经办完了。")
    }

    @Test func `before its person has agreed a lead takes no papers`() async throws {
        let office = try await Office.open()
        let lead = try await office.lead()
        let add = AddFile(to: .lead(lead), field: "", name: "a.jpg", bytes: Self.photo)
        let early = await refusal {
            try await office.hall.perform(add, as: .staff(office.officer))
        }
        #expect(early == .consentFirst)
    }

    @Test func `a closed case takes no papers, one under way does`() async throws {
        let office = try await Office.open()
        let id = try await office.apply(0)
        let add = AddFile(toCase: id, name: "a.jpg", bytes: Self.photo)
        _ = try await office.hall.perform(add, as: office.workers[0].actor)
        try await office.act("withdraw", on: id, as: office.workers[0])
        for actor in [office.workers[0].actor, .staff(office.officer)] {
            let late = await refusal { try await office.hall.perform(add, as: actor) }
            #expect(late?.reason.zh == "这件已经办结，不能再加材料。")
        }
        #expect(try await office.house.look { try $0.files.of(.caseFile(id)).count } == 1)
    }

    private func upload(by byte: UInt8) -> UploadByLink {
        UploadByLink(token(byte), name: "a.jpg", bytes: Self.photo)
    }
}
