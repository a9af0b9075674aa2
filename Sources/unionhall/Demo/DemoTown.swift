import Calendar
import Hall
import HallTesting
import Registry
import Store

/// Puts a made-up city into a hall: first the organisations, then the people, a few hundred a command.
struct DemoTown {
    let hall: Hall
    let city: City
    /// The organisations by their keys in the city.
    private(set) var organisations: [Int: OrganisationID] = [:]
    /// The people in the order of the city.
    private(set) var people: [PersonID] = []
    /// Where somebody stands in that order.
    private(set) var order: [PersonID: Int] = [:]
    /// Couriers by their identity numbers.
    private let couriers: Set<String>

    init(_ city: City, in hall: Hall, top: OrganisationID) {
        self.hall = hall
        self.city = city
        couriers = Set(DemoStaff.couriers(of: city).map { city.people[$0].identityNumber })
        organisations[city.organisations[0].key] = top
    }

    static func charter(of city: City) -> FoundFederation.Charter {
        let federation = city.organisations[0]
        return FoundFederation.Charter(
            name: federation.name,
            nameEn: federation.nameEn,
            shortName: "港城总工会",
            region: City.region,
            isDemo: true,
            regions: city.regions.map {
                RegionRow(
                    code: $0.code,
                    parent: $0.parent,
                    level: $0.level,
                    name: $0.name,
                    nameEn: $0.nameEn
                )
            }
        )
    }

    mutating func settle() async throws {
        for batch in city.organisations.dropFirst().batches(of: AddOrganisations.most) {
            try await add(Array(batch))
        }
        for batch in city.people.batches(of: AddPeople.most, together: \.household) {
            let lines = try batch.map(line)
            let outcomes = try await hall.perform(AddPeople(lines, isDemo: true), as: .hall)
            for outcome in outcomes {
                order[outcome.person] = people.count
                people.append(outcome.person)
            }
        }
    }

    /// An organisation by its key in the city.
    func place(_ key: Int) async throws -> OrganisationRow? {
        guard let id = organisations[key] else { return nil }
        return try await hall.ask(FindOrganisation(.id(id)), as: .hall)
    }

    private mutating func add(_ batch: [City.Organisation]) async throws {
        let places = Dictionary(uniqueKeysWithValues: batch.enumerated().map { ($1.key, $0) })
        let lines = batch.map { seed in
            NewOrganisation(
                below: parent(of: seed, places),
                kind: seed.kind.rawValue,
                name: seed.name,
                nameEn: seed.nameEn,
                region: seed.region
            )
        }
        let ids = try await hall.perform(AddOrganisations(lines, isDemo: true), as: .hall)
        for (seed, id) in zip(batch, ids) { organisations[seed.key] = id }
    }

    private func parent(
        of seed: City.Organisation,
        _ places: [Int: Int]
    ) -> NewOrganisation.Parent {
        guard let parent = seed.parent else { return .top }
        return organisations[parent].map { .known($0) } ?? places[parent].map { .line($0) } ?? .top
    }

    private func categories(of seed: City.Person) -> [String] {
        let isNew =
            couriers.contains(seed.identityNumber)
            && !seed.categories.contains(DemoStaff.newForm)
        return isNew ? seed.categories + [DemoStaff.newForm] : seed.categories
    }

    private func line(_ seed: City.Person) throws -> NewPerson {
        let today = hall.calendar.date(of: hall.clock.now)
        return NewPerson(
            name: seed.name,
            identityNumber: try IdentityNumber(seed.identityNumber),
            phone: try PhoneNumber(seed.phone),
            bankAccount: try BankAccount(seed.bankAccount),
            address: seed.address,
            birthDate: CivilDate(seed.birth),
            sex: seed.isFemale ? .female : .male,
            region: seed.region,
            workRegion: seed.workRegion,
            union: organisations[seed.union],
            employer: organisations[seed.employer],
            secondUnion: seed.secondUnion.flatMap { organisations[$0] },
            household: seed.household,
            memberSince: seed.memberSince.flatMap { CivilDate($0) },
            categories: categories(of: seed),
            events: seed.event.map { event in
                [.init(event.kind, on: today.adding(days: -event.daysAgo), source: "demo")]
            } ?? []
        )
    }
}

extension CivilDate {
    init?(_ day: City.Day) {
        self.init(year: day.year, month: day.month, day: day.day)
    }
}

extension Collection {
    /// Neighbours with the same mark stay together, unless they alone are more than a batch.
    func batches<Mark: Equatable>(
        of most: Int,
        together mark: (Element) -> Mark
    ) -> [[Element]] {
        var batches: [[Element]] = []
        var batch: [Element] = []
        for element in self {
            let starts = batch.last.map { mark($0) != mark(element) } ?? false
            if batch.count >= most || starts && batch.count >= most - Self.spare {
                batches.append(batch)
                batch = []
            }
            batch.append(element)
        }
        return batch.isEmpty ? batches : batches + [batch]
    }

    func batches(of most: Int) -> [[Element]] {
        batches(of: most) { _ in 0 }
    }

    /// Room for those who belong to the last ones of a batch.
    private static var spare: Int { 20 }
}
