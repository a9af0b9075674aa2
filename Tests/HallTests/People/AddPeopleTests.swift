import Calendar
import Hall
import HallTesting
import Registry
import Store
import Testing

@Suite struct AddPeopleTests {
    @Test func `people of a batch are found by identity number, phone, name and union`()
        async throws
    {
        let house = try await TestHall.open()
        let person = try newPerson(1, union: house.north.union.id)
        let outcomes = try await house.hall.perform(AddPeople([person]), as: .hall)
        let id = try #require(outcomes.first).person
        let found = try await house.look { tx in
            [
                try tx.people.withIdentityNumber(person.identityNumber?.text ?? "").map { [$0.id] },
                try tx.people.withPhone(person.phone?.text ?? "").map(\.id),
                try tx.people.search("欧阳试验").map(\.id),
                try tx.people.ofUnion(house.north.union.id).map(\.id).filter { $0 == id },
            ]
        }
        #expect(found == Array(repeating: [id], count: 4))
        let history = try await house.look { tx in
            (try tx.people.categories(of: id), try tx.people.lifeEvents(of: id).map(\.kind))
        }
        #expect(history.0 == ["migrant"])
        #expect(history.1 == ["accident"])
    }

    @Test func `somebody who is there already is left as they are`() async throws {
        let house = try await TestHall.open()
        var person = try newPerson(1, union: house.north.union.id)
        let first = try await house.hall.perform(AddPeople([person]), as: .hall)
        person.name = "另有其名"
        let second = try await house.hall.perform(
            AddPeople([person, try newPerson(2, union: house.north.union.id)]),
            as: .hall
        )
        let id = try #require(first.first).person
        #expect(first == [.added(id)])
        #expect(second.first == .known(id))
        #expect(second.last.map { $0 == .added($0.person) } == true)
        #expect(try await house.look { try $0.people.find(id)?.name } == "欧阳试验")
    }

    @Test func `a label makes a household, and the same label of another batch makes another`()
        async throws
    {
        let house = try await TestHall.open()
        func add(_ numbers: [Int]) async throws -> [PersonID] {
            let people = try numbers.map { number in
                var person = try newPerson(number, union: house.north.union.id)
                person.household = number % 2
                return person
            }
            return try await house.hall.perform(AddPeople(people), as: .hall).map(\.person)
        }
        let ids = try await add([1, 2, 3]) + add([5])
        let households = try await house.look { tx in
            try ids.map { try tx.people.find($0)?.household }
        }
        #expect(households[0] == households[2])
        #expect(Set(households).count == 3)
    }

    @Test func `a member is tied to the union and a non-member is not`() async throws {
        let house = try await TestHall.open()
        let union = house.north.union.id
        var stranger = try newPerson(2, union: union)
        stranger.memberSince = nil
        stranger.secondUnion = house.south.union.id
        let people = [try newPerson(1, union: union), stranger]
        let ids = try await house.hall.perform(AddPeople(people), as: .hall).map(\.person)
        let ties = try await house.look { tx in
            try ids.map { try tx.people.ties(of: $0).map(\.kind) }
        }
        #expect(ties == [["member"], ["second"]])
    }

    @Test func `nobody but the hall itself adds people`() async throws {
        let house = try await TestHall.open()
        let person = try newPerson(1, union: house.north.union.id)
        for actor in [Actor.visitor, .staff(house.north.officer), .staff(house.finance)] {
            await #expect(throws: Refusal.self) {
                try await house.hall.perform(AddPeople([person]), as: actor)
            }
        }
        #expect(try await house.look { try $0.people.search("欧阳试验") }.isEmpty)
    }

    @Test func `a batch beyond the limit is refused as a whole`() async throws {
        let house = try await TestHall.open()
        let before = try await house.look { try $0.people.count() }
        let person = try newPerson(1, union: house.north.union.id)
        let many = Array(repeating: person, count: AddPeople.most + 1)
        await #expect(throws: Refusal.self) {
            try await house.hall.perform(AddPeople(many), as: .hall)
        }
        #expect(try await house.look { try $0.people.count() } == before)
    }
}

/// People of the city who are not in the test's hall, under one name.
private func newPerson(_ number: Int, union: OrganisationID) throws -> NewPerson {
    let seed = City.build(people: 100, unions: 3, seed: 99).people[90 + number]
    return NewPerson(
        name: "欧阳试验",
        identityNumber: try IdentityNumber(seed.identityNumber),
        phone: try PhoneNumber(seed.phone),
        union: union,
        memberSince: CivilDate(year: 2019, month: 3, day: 1),
        categories: ["migrant"],
        events: [.init("accident", on: CivilDate(dayNumber: 19_000), source: "test")]
    )
}
