/// Builds the city street by street, always in the same order, so that the dice fall alike.
struct CityBuilder {
    private var dice: Dice
    private(set) var organisations: [City.Organisation] = []
    private(set) var people: [City.Person] = []
    private var communities: [Int] = []
    private var workplaces: [Workplace] = []

    private struct Workplace {
        let union: Int
        let employer: Int
        let isDelivery: Bool
    }

    init(dice: Dice) {
        self.dice = dice
    }

    mutating func addOrganisations(unions count: Int) {
        let city = add(.federation, "港城市总工会", "Gangcheng Federation of Trade Unions", nil)
        for district in Names.districts {
            addDistrict(district, below: city)
        }
        for number in 0..<count {
            let trade = dice.pick(Names.Trade.allCases)
            let name = Names.employer(&dice, trade: trade, number: number)
            let employer = add(.employer, name, "", nil)
            let union = add(.union, name + "工会", "", communities[number % communities.count])
            workplaces.append(
                Workplace(union: union, employer: employer, isDelivery: trade == .delivery)
            )
        }
    }

    private mutating func addDistrict(_ district: (zh: String, en: String), below city: Int) {
        let key = add(.district, district.zh + "街道总工会", district.en + " Federation", city)
        for community in Names.communities {
            let name = district.zh + community.zh
            let nameEn = "\(district.en) \(community.en)"
            communities.append(add(.community, name + "社区工会联合会", nameEn + " Unions", key))
        }
    }

    mutating func addPeople(_ count: Int) {
        var household = 0
        while people.count < count {
            let family = Names.family(&dice)
            let home = dice.pick(communities)
            let address = "\(Names.street(&dice))\(dice.number(1...399))号"
            for member in 0..<(dice.chance(30) ? 2 : 1) where people.count < count {
                addPerson(
                    family: member == 0 ? family : Names.family(&dice),
                    household: household,
                    address: address,
                    home: home
                )
            }
            household += 1
        }
    }

    private mutating func addPerson(family: String, household: Int, address: String, home: Int) {
        let place = dice.pick(workplaces)
        let isFemale = dice.chance(47)
        let birth = day(in: 1966...2004)
        people.append(
            City.Person(
                name: Names.person(&dice, female: isFemale, family: family),
                isFemale: isFemale,
                birth: birth,
                identityNumber: Numbers.identity(birth, isFemale: isFemale, order: people.count),
                phone: Numbers.phone(order: people.count),
                bankAccount: Numbers.bankAccount(&dice),
                address: address,
                union: place.union,
                employer: place.employer,
                secondUnion: dice.chance(5) ? home : nil,
                memberSince: memberSince(born: birth.year),
                household: household,
                region: City.region,
                // Some live here and work outside the city, which decides some cases.
                workRegion: dice.chance(4) ? City.neighbour : City.region,
                categories: categories(of: place),
                event: event()
            )
        )
    }

    private mutating func memberSince(born year: Int) -> City.Day? {
        dice.chance(93) ? day(in: year + 19...2023) : nil
    }

    private mutating func day(in years: ClosedRange<Int>) -> City.Day {
        City.Day(
            year: dice.number(years),
            month: dice.number(1...12),
            day: dice.number(1...28)
        )
    }

    private mutating func categories(of place: Workplace) -> [String] {
        var categories = place.isDelivery ? ["new form"] : []
        if dice.number(1...400) == 1 { categories.append("model worker") }
        if dice.number(1...250) == 1 { categories.append("craftsman") }
        if dice.number(1...60) == 1 { categories.append("hardship") }
        if dice.number(1...8) == 1 { categories.append("migrant") }
        return categories
    }

    private mutating func event() -> City.Event? {
        guard dice.number(1...300) == 1 else { return nil }
        let kind = dice.pick(["major illness", "disability", "accident"])
        return City.Event(kind: kind, daysAgo: dice.number(5...200))
    }

    /// The key of what was added.
    private mutating func add(
        _ kind: City.Organisation.Kind,
        _ name: String,
        _ nameEn: String,
        _ parent: Int?
    ) -> Int {
        organisations.append(
            City.Organisation(
                key: organisations.count,
                parent: parent,
                kind: kind,
                name: name,
                nameEn: nameEn,
                region: City.region
            )
        )
        return organisations.count - 1
    }
}
