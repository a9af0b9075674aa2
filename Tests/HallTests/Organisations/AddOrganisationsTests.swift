import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@Suite struct AddOrganisationsTests {
    @Test func `a line may hang below an earlier line, a known one, or nothing`() async throws {
        let house = try await TestHall.open()
        let ids = try await house.hall.perform(
            AddOrganisations([
                union("甲", below: .known(house.north.place.id)), union("乙", below: .line(0)),
                union("丙", below: .top), union("丁", below: .line(2)),
            ]),
            as: .hall
        )
        let rows = try await house.look { tx in try ids.map { try tx.organisations.find($0) } }
        let paths = rows.map { $0?.path ?? "" }
        #expect(rows.map { $0?.name } == ["甲工会", "乙工会", "丙工会", "丁工会"])
        #expect(paths[0] == house.north.place.path + "\(ids[0])/")
        #expect(paths[1] == paths[0] + "\(ids[1])/")
        #expect(paths[2] == "/\(ids[2])/")
        #expect(paths[3] == paths[2] + "\(ids[3])/")
        #expect(rows.map { $0?.parent } == [house.north.place.id, ids[0], nil, ids[2]])
    }

    @Test(arguments: [NewOrganisation.Parent.line(1), .line(2), .line(-1), .known(.init(raw: 7))])
    func `a parent that is not there refuses the whole batch and names the line`(
        parent: NewOrganisation.Parent
    ) async throws {
        let house = try await TestHall.open()
        let lines = [union("甲", below: .top), union("乙", below: parent)]
        let refusal = await #expect(throws: Refusal.self) {
            try await house.hall.perform(AddOrganisations(lines), as: .hall)
        }
        #expect(refusal?.reason.zh.contains("第 2 行") == true)
        #expect(refusal?.reason.en.contains("line 2") == true)
        #expect(try await house.look { try $0.organisations.search("甲工") }.isEmpty)
    }

    private func union(_ name: String, below parent: NewOrganisation.Parent) -> NewOrganisation {
        NewOrganisation(below: parent, kind: "union", name: name + "工会", region: "990181")
    }
}
