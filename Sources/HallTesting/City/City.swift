/// A made-up city: its unions, employers and people, the same for the same seed.
///
/// Phones begin with 12 and regions with 99, which no real ones do, so that nothing can ever reach a
/// person.
package struct City: Sendable {
    package let federation: OrganisationSeed
    /// Parents stand before their children.
    package let organisations: [OrganisationSeed]
    package let people: [PersonSeed]

    package struct OrganisationSeed: Sendable {
        package let key: Int
        package let parent: Int?
        package let kind: Kind
        package let name: String
        package let region: String

        package enum Kind: String, Sendable {
            case federation
            case district
            case street
            case union
            case employer
        }
    }

    package struct PersonSeed: Sendable {
        package let name: String
        package let isFemale: Bool
        package let birth: (year: Int, month: Int, day: Int)
        package let identityNumber: String
        package let phone: String
        package let bankAccount: String
        package let address: String
        package let union: Int
        package let employer: Int
        /// People with the same number share a household.
        package let household: Int
        /// Where they live, which is not always where they work.
        package let region: String
        package let workRegion: String
        package let categories: [String]
        package let event: (kind: String, daysAgo: Int)?
    }
}

extension City {
    /// Builds the city; twenty thousand people take well under a second.
    package static func build(people count: Int, unions: Int, seed: UInt64) -> City {
        var builder = Builder(dice: Dice(seed: seed))
        builder.addOrganisations(unions: max(1, unions))
        builder.addPeople(count)
        return City(
            federation: builder.organisations[0],
            organisations: builder.organisations,
            people: builder.people
        )
    }
}

private struct Builder {
    var dice: Dice
    var organisations: [City.OrganisationSeed] = []
    var people: [City.PersonSeed] = []
    private var unions: [City.OrganisationSeed] = []
    private var employerOf: [Int: City.OrganisationSeed] = [:]
    private var isDelivery: Set<Int> = []

    init(dice: Dice) {
        self.dice = dice
    }

    mutating func addOrganisations(unions count: Int) {
        let city = add(.federation, "港城市总工会", under: nil, region: "990100")
        let districts = Names.districts.enumerated().map { index, name in
            add(.district, name + "总工会", under: city, region: "99010\(index + 1)")
        }
        var streets: [City.OrganisationSeed] = []
        for district in districts {
            for street in Names.streets.prefix(6) {
                let name = street + "街道工会联合会"
                streets.append(add(.street, name, under: district, region: district.region))
            }
        }
        for number in 0..<count {
            let street = streets[number % streets.count]
            let trade = dice.pick(Names.Trade.allCases)
            let name = Names.employer(&dice, trade: trade, number: number)
            let employer = add(.employer, name, under: nil, region: street.region)
            let union = add(.union, name + "工会", under: street, region: street.region)
            unions.append(union)
            employerOf[union.key] = employer
            if trade == .delivery { isDelivery.insert(union.key) }
        }
    }

    mutating func addPeople(_ count: Int) {
        var household = 0
        while people.count < count {
            let family = Names.family(&dice)
            let address = dice.pick(Names.streets) + "路\(dice.number(1...399))号"
            let region = dice.pick(unions).region
            for member in 0..<(dice.chance(30) ? 2 : 1) where people.count < count {
                addPerson(
                    family: member == 0 ? family : Names.family(&dice),
                    household: household,
                    address: address,
                    region: region
                )
            }
            household += 1
        }
    }

    private mutating func addPerson(
        family: String,
        household: Int,
        address: String,
        region: String
    ) {
        let union = dice.pick(unions)
        let isFemale = dice.chance(47)
        let birth = (
            year: dice.number(1962...2004), month: dice.number(1...12), day: dice.number(1...28)
        )
        let livesAway = dice.chance(4)
        people.append(
            City.PersonSeed(
                name: Names.person(&dice, female: isFemale, family: family),
                isFemale: isFemale,
                birth: birth,
                identityNumber: identityNumber(birth, isFemale: isFemale),
                phone: phone(),
                bankAccount: bankAccount(),
                address: address,
                union: union.key,
                employer: employerOf[union.key]?.key ?? union.key,
                household: household,
                region: region,
                // Some live here and work in a town outside the city, which decides some cases.
                workRegion: livesAway ? "990200" : union.region,
                categories: categories(of: union),
                event: event()
            )
        )
    }

    private mutating func categories(of union: City.OrganisationSeed) -> [String] {
        var categories: [String] = []
        if isDelivery.contains(union.key) { categories.append("new-form worker") }
        if dice.number(1...400) == 1 { categories.append("model worker") }
        if dice.number(1...250) == 1 { categories.append("craftsman") }
        return categories
    }

    private mutating func event() -> (kind: String, daysAgo: Int)? {
        guard dice.number(1...300) == 1 else { return nil }
        return (dice.pick(["major illness", "disability", "accident"]), dice.number(5...200))
    }

    private mutating func identityNumber(
        _ birth: (year: Int, month: Int, day: Int),
        isFemale: Bool
    ) -> String {
        let date = String(birth.year * 10_000 + birth.month * 100 + birth.day)
        // The serial's last digit is odd for men (GB 11643); the people so far make it unique.
        let serial = (people.count % 499) * 2 + (isFemale ? 0 : 1)
        let head = "9901" + twoDigits(people.count / 499 % 100) + date + threeDigits(serial)
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(head.utf8, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
        return head + Array(["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"])[sum % 11]
    }

    private func phone() -> String {
        let number = String(people.count + 1)
        return "12" + String(repeating: "0", count: 9 - number.count) + number
    }

    private mutating func bankAccount() -> String {
        let head = "6299" + dice.digits(14)
        let sum = head.utf8.reversed().enumerated().reduce(0) { sum, digit in
            let doubled = Int(digit.element - 48) * (digit.offset % 2 == 0 ? 2 : 1)
            return sum + doubled / 10 + doubled % 10
        }
        return head + String((10 - sum % 10) % 10)
    }

    private mutating func add(
        _ kind: City.OrganisationSeed.Kind,
        _ name: String,
        under parent: City.OrganisationSeed?,
        region: String
    ) -> City.OrganisationSeed {
        let seed = City.OrganisationSeed(
            key: organisations.count,
            parent: parent?.key,
            kind: kind,
            name: name,
            region: region
        )
        organisations.append(seed)
        return seed
    }
}

private func twoDigits(_ number: Int) -> String {
    (number < 10 ? "0" : "") + String(number)
}

private func threeDigits(_ number: Int) -> String {
    (number < 100 ? "0" : "") + twoDigits(number)
}
