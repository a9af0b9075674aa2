import HallTesting
import Registry
import Testing

@Suite struct CityTests {
    private static let seeds: [UInt64] = [1, 2, 77]

    @Test(arguments: seeds) func `the same seed builds the same city, another another`(seed: UInt64)
    {
        let city = City.build(people: 400, unions: 20, seed: seed)
        let again = City.build(people: 400, unions: 20, seed: seed)
        #expect(city.people == again.people)
        #expect(city.organisations == again.organisations)
        #expect(city.people != City.build(people: 400, unions: 20, seed: seed + 1).people)
    }

    @Test(arguments: seeds) func `every organisation stands behind its parent under its own name`(
        seed: UInt64
    ) {
        let organisations = City.build(people: 1, unions: 400, seed: seed).organisations
        #expect(organisations.first?.kind == .federation)
        for (index, organisation) in organisations.enumerated() {
            #expect(organisation.key == index)
            #expect(organisation.parent.map { $0 < index } ?? true)
            #expect(organisation.kind != .union || organisation.parent != nil)
        }
        #expect(organisations.count { $0.kind == .union } == 400)
        #expect(organisations.count { $0.kind == .employer } == 400)
        let upper = organisations.filter { $0.kind != .union && $0.kind != .employer }.map(\.name)
        #expect(Set(upper).count == upper.count)
    }

    @Test func `every number adds up, tells birth and sex, and is nobody else's`() throws {
        let people = City.build(people: 5_000, unions: 50, seed: 3).people
        for person in people {
            let number = try IdentityNumber(person.identityNumber)
            #expect(number.isDemo)
            #expect(number.sex == (person.isFemale ? .female : .male))
            #expect(
                (number.birth.year, number.birth.month, number.birth.day)
                    == (person.birth.year, person.birth.month, person.birth.day)
            )
            #expect(try PhoneNumber(person.phone).isDemo)
            #expect(try BankAccount(person.bankAccount).text == person.bankAccount)
        }
        #expect(Set(people.map(\.identityNumber)).count == people.count)
        #expect(Set(people.map(\.phone)).count == people.count)
    }

    @Test func `households stand together and are of one or two who live together`() {
        let people = City.build(people: 2_000, unions: 30, seed: 4).people
        #expect(people.map(\.household) == people.map(\.household).sorted())
        let households = Dictionary(grouping: people, by: \.household).values
        #expect(Set(households.map(\.count)) == [1, 2])
        #expect(households.allSatisfy { Set($0.map(\.address)).count == 1 })
    }

    @Test
    func `people work for unions and employers of the city, a few outside it, most are members`() {
        let city = City.build(people: 4_000, unions: 40, seed: 5)
        for person in city.people {
            #expect(city.organisations[person.union].kind == .union)
            #expect(city.organisations[person.employer].kind == .employer)
            #expect(person.secondUnion.map { city.organisations[$0].kind == .community } ?? true)
        }
        let regions = Set(city.regions.map(\.code))
        #expect(Set(city.people.map(\.workRegion)) == [City.region, City.neighbour])
        #expect(regions.isSuperset(of: [City.region, City.neighbour]))
        #expect(regions.allSatisfy { RegionCode($0)?.isDemo == true })
        let share = { (count: Int) in Double(count) / Double(city.people.count) }
        #expect((0.9..<0.96).contains(share(city.people.count { $0.memberSince != nil })))
        #expect((0.02..<0.06).contains(share(city.people.count { $0.workRegion != City.region })))
        #expect(city.people.contains { $0.event != nil })
    }

    @Test func `regions stand behind the regions they are part of`() {
        var seen: Set<String> = []
        for region in City.build(people: 1, unions: 1, seed: 1).regions {
            #expect(region.parent.map { seen.contains($0) } ?? true)
            seen.insert(region.code)
        }
    }
}
