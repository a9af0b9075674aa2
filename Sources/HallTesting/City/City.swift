/// A made-up city: its unions, employers and people, the same for the same seed.
///
/// Phones begin with 12 and regions with 99, which no real ones do, so that nothing can ever reach a
/// person.
package struct City: Sendable {
    /// Provinces before cities before counties.
    package let regions: [Region]
    /// Parents stand before their children; the federation comes first.
    package let organisations: [Organisation]
    /// Households stand together.
    package let people: [Person]

    /// The city itself, and where those work who do not work in it.
    package static let region = "990181"
    package static let neighbour = "990182"

    package struct Region: Sendable, Hashable {
        package let code: String
        package let parent: String?
        package let level: Int
        package let name: String
        package let nameEn: String
    }

    package struct Organisation: Sendable, Hashable {
        package let key: Int
        package let parent: Int?
        package let kind: Kind
        package let name: String
        package let nameEn: String
        package let region: String

        package enum Kind: String, Sendable {
            case federation
            case district
            case community
            case union
            case employer
        }
    }

    package struct Person: Sendable, Hashable {
        package let name: String
        package let isFemale: Bool
        package let birth: Day
        package let identityNumber: String
        package let phone: String
        package let bankAccount: String
        package let address: String
        package let union: Int
        package let employer: Int
        /// The community's union where they live, for those registered there as well.
        package let secondUnion: Int?
        /// Nil for those who work there and have not joined.
        package let memberSince: Day?
        /// People with the same number share a household.
        package let household: Int
        /// Where they live, which is not always where they work.
        package let region: String
        package let workRegion: String
        package let categories: [String]
        package let event: Event?
    }

    package struct Day: Sendable, Hashable {
        package let year: Int
        package let month: Int
        package let day: Int

        package init(year: Int, month: Int, day: Int) {
            self.year = year
            self.month = month
            self.day = day
        }
    }

    package struct Event: Sendable, Hashable {
        package let kind: String
        package let daysAgo: Int
    }
}

extension City {
    /// The unions that people belong to or register with, by name and kind.
    package var unions: [(name: String, kind: String)] {
        organisations.filter { $0.kind != .employer }.map { ($0.name, $0.kind.rawValue) }
    }

    /// A child of the city by its number; no two with different numbers are alike.
    package static func child(
        born: Day,
        isFemale: Bool,
        order: Int
    ) -> (name: String, identityNumber: String) {
        let names = isFemale ? ["小雨", "小雪", "小梅", "小霞"] : ["小龙", "小虎", "小山", "小海"]
        let surnames = ["王", "李", "赵", "周", "吴"]
        return (
            surnames[order % surnames.count] + names[order / surnames.count % names.count],
            Numbers.identity(born, isFemale: isFemale, order: order)
        )
    }

    /// Builds the city; twenty thousand people take well under a second.
    package static func build(people count: Int, unions: Int, seed: UInt64) -> City {
        var builder = CityBuilder(dice: Dice(seed: seed))
        builder.addOrganisations(unions: max(1, unions))
        builder.addPeople(count)
        return City(
            regions: regions,
            organisations: builder.organisations,
            people: builder.people
        )
    }

    private static let regions = [
        Region(code: "990000", parent: nil, level: 1, name: "示范省", nameEn: "Demo Province"),
        Region(code: "990100", parent: "990000", level: 2, name: "海州市", nameEn: "Haizhou"),
        Region(code: region, parent: "990100", level: 3, name: "港城市", nameEn: "Gangcheng"),
        Region(code: neighbour, parent: "990100", level: 3, name: "临江市", nameEn: "Linjiang"),
    ]
}
