import Foundation
import Hall
import HallTesting
import Papers
import Programs
import Registry
import Store
import Testing

/// What somebody takes along of himself.
@Suite struct MyDataTests {
    private func taken(_ office: Office, _ worker: Int) async throws -> [String: [UInt8]] {
        let zip = try await office.hall.myData(by: office.workers[worker].actor) { data in
            Array(data.sections.map(\.key).joined(separator: " ").utf8)
        }
        return try ZipFolder.read(zip)
    }

    private func json(_ files: [String: [UInt8]]) throws -> [String: Any] {
        let bytes = try #require(files["my-data.json"])
        return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    @Test func `it holds one's own cases, words and money, and nothing of anybody else`()
        async throws
    {
        let office = try await Office.open()
        let own = try await office.apply(0)
        try await office.act("approve", on: own, as: office.both)
        try await office.act("paid", on: own, as: office.finance)
        let other = try await office.apply(2, Office.good.merging(["story": ["别人的事"]]) { $1 })
        let begun = SaveDraft(Office.parcel, answers: ["size": ["大号的"]], page: "")
        _ = try await office.hall.perform(begun, as: office.workers[0].actor)
        let files = try await taken(office, 0)
        #expect(Set(files.keys) == ["my-data.json", "my-data.html"])
        let data = try json(files)
        let cases = try #require(data["cases"] as? [[String: Any]])
        #expect(cases.map { $0["number"] as? String } == [try await office.row(own).number])
        let answers = try #require(cases.first?["answers"] as? [[String: Any]])
        #expect(answers.contains { $0["answer"] as? String == "住院一周。" })
        #expect(cases.first?["decision"] != nil && cases.first?["kept_until"] != nil)
        #expect((data["entitlements"] as? [Any])?.count == 1)
        #expect((data["drafts"] as? [Any])?.count == 1)
        #expect((data["messages"] as? [Any])?.isEmpty == false)
        let person = office.workers[0].person
        let registry = try #require((data["registry"] as? [[String: Any]])?.first)
        #expect(registry["name"] as? String == person.name)
        let text = String(decoding: files["my-data.json"] ?? [], as: UTF8.self)
        let number = try await office.row(other).number
        #expect(!text.contains(number) && !text.contains("别人的事"))
        for stranger in office.workers.dropFirst().map(\.person) {
            #expect(stranger.phone.map(text.contains) != true)
            #expect(stranger.identityNumber.map(text.contains) != true)
        }
        // One's own numbers by which money moves are half hidden, for no password asks who holds the phone.
        #expect(person.identityNumber.map(text.contains) != true)
        #expect(person.bankAccount.map(text.contains) != true)
    }

    @Test func `it is noted, and three times a day are enough`() async throws {
        let office = try await Office.open()
        for _ in 1...3 { _ = try await taken(office, 0) }
        let acts = try await office.house.look { try $0.audit.all(limit: 3).map(\.act) }
        #expect(acts.allSatisfy { $0.action == "person.took along" && $0.words == nil })
        #expect(acts.map(\.actor) == Array(repeating: office.workers[0].account, count: 3))
        let length = try await office.auditLength()
        let no = await refusal { try await taken(office, 0) }
        #expect(no?.reason.zh.contains("今天已经带走 3 次") == true)
        #expect(try await office.auditLength() == length)
        _ = try await taken(office, 2)
        office.house.pass(days: 1)
        _ = try await taken(office, 0)
    }

    @Test func `nobody takes it who is not known by name, nor staff`() async throws {
        let office = try await Office.open()
        let nameless = Actor.worker(account: office.workers[0].account, person: nil)
        for actor in [.visitor, .staff(office.officer), nameless] as [Actor] {
            let no = await refusal {
                try await office.hall.myData(by: actor) { _ in [] }
            }
            #expect(no != nil)
        }
    }
}
