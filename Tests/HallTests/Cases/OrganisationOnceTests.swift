import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@Suite struct OrganisationOnceTests {
    /// The parcel, once for each union, and two people of one union and one of another.
    private static func open() async throws -> (Office, mine: [Int], other: Int) {
        let office = try await Office.open()
        // The parcel's season begins in July.
        try await office.pass(days: 10)
        var files = try Fixtures.folder(Office.parcel).files
        let text = String(decoding: files["service.yaml"] ?? [], as: UTF8.self)
        files["service.yaml"] = Array(text.replacing("per: person", with: "per: organisation").utf8)
        try await office.hall.publish(
            ServiceFolder(name: Office.parcel, files: files),
            owner: office.house.federation.id
        )
        let unions = office.workers.map(\.person.union)
        let mine = unions.indices.filter { unions[$0] == unions[0] }
        let other = try #require(unions.indices.first { unions[$0] != unions[0] })
        return (office, mine, other)
    }

    @Test func `what a union may have once is had once, whoever of it applies`() async throws {
        let (office, mine, other) = try await Self.open()
        let id = try await office.parcel(mine[0])
        let second = await refusal { try await office.parcel(mine[1]) }
        #expect(second?.reason.zh.contains("一个工会只能享受一次") == true)
        try await office.parcel(other)
        try await office.act("withdraw", on: id, as: office.workers[mine[0]])
        let again = try await office.parcel(mine[1])
        try await office.act("hand over", on: again, as: office.officer)
        let third = await refusal { try await office.parcel(mine[0]) }
        #expect(third?.reason == second?.reason)
    }

    @Test func `a case stays with the union where it was filed`() async throws {
        let (office, mine, other) = try await Self.open()
        try await office.parcel(mine[0])
        let elsewhere = office.workers[other].person.union
        try await office.house.arrange { tx in
            var row = try #require(try tx.people.find(office.workers[mine[0]].person.id))
            row.union = elsewhere
            try tx.people.save(row)
        }
        _ = await refusal { try await office.parcel(mine[1]) }
        try await office.parcel(other)
    }
}

extension Office {
    @discardableResult fileprivate func parcel(_ worker: Int) async throws -> CaseID {
        let apply = Apply(Self.parcel, answers: ["size": ["small"]])
        return CaseID(raw: try await hall.perform(apply, as: workers[worker].actor).caseFile)
    }
}
