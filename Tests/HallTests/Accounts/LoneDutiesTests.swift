import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// Where two are needed and one is there, whoever could do something about it reads so.
@Suite struct LoneDutiesTests {
    @Test func `one supervisor is too few, and two are enough`() async throws {
        let office = try await Office.open()
        let top = office.house.federation
        try await office.hall.publish(Fixtures.folder("ridge-aid"), owner: top.id)
        let lone = try await office.hall.ask(LoneDuties(), as: .staff(office.supervisor))
        #expect(lone.map(\.duty) == ["supervisor"])
        #expect(lone.first?.holders == 1)
        #expect(lone.first?.reasons == [.payment, .review, .signature, .recovery])
        #expect(lone.first?.organisation.zh == top.name)

        let second = try await Recruiting(house: office.house)
            .colleague("吴监", ["supervisor"], at: top)
        #expect(try await office.hall.ask(LoneDuties(), as: .staff(second)) == [])
    }

    @Test func `one duty twice at two unions is not two people here`() async throws {
        let office = try await Office.open()
        let staff = Recruiting(house: office.house)
        _ = try await staff.colleague("吴监", ["supervisor"], at: office.house.north.place)
        let lone = try await office.hall.ask(LoneDuties(), as: .staff(office.supervisor))
        #expect(lone.map(\.holders) == [1])
    }

    @Test func `whoever has left does not count`() async throws {
        let office = try await Office.open()
        let staff = Recruiting(house: office.house)
        _ = try await staff.colleague("wu.jian", ["supervisor"], at: office.house.federation)
        try await office.hall.closeStaff("wu.jian")
        let lone = try await office.hall.ask(LoneDuties(), as: .staff(office.supervisor))
        #expect(lone.map(\.holders) == [1])
    }

    @Test func `officers are not told, and workers may not ask`() async throws {
        let office = try await Office.open()
        #expect(try await office.hall.ask(LoneDuties(), as: .staff(office.officer)) == [])
        await #expect(throws: Refusal.self) {
            _ = try await office.hall.ask(LoneDuties(), as: office.workers[0].actor)
        }
    }

    @Test func `finance is told when nobody could check what it pays`() async throws {
        let office = try await Office.open()
        // A second finance, and somebody who is both, are there.
        #expect(try await office.hall.ask(LoneDuties(), as: .staff(office.finance)) == [])
        try await office.house.arrange { tx in
            for colleague in [office.checker, office.both] {
                var account = try #require(try tx.accounts.find(colleague.account))
                account.isClosed = true
                try tx.accounts.save(account)
            }
        }
        let lone = try await office.hall.ask(LoneDuties(), as: .staff(office.finance))
        #expect(lone.map(\.duty) == ["finance"])
        #expect(lone.first?.reasons == [.payment])
    }
}
