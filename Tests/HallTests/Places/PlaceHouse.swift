import Calendar
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// A hall with places, a station manager, and workers of several kinds.
struct PlaceHouse {
    let test: TestHall
    var hall: Hall { test.hall }
    /// Keeps the places of the north.
    let manager: Actor

    static let tower = "凯迪克大厦站"

    init() async throws {
        test = try await TestHall.open()
        let place = test.north.place
        manager = .staff(
            Colleague(
                account: test.north.officer.account,
                name: "站长",
                posts: [Post(duty: "station manager", organisation: place.id, path: place.path)],
                isFresh: true
            )
        )
        try await test.arrange { tx in
            for (code, level) in [("990000", 1), ("990100", 2), ("990101", 3), ("990102", 3)] {
                let parent = RegionCode(code)?.parent?.description
                try tx.regions.put(
                    RegionRow(code: code, parent: parent, level: level, name: code, nameEn: "")
                )
            }
        }
    }

    /// A worker of these categories.
    func worker(_ index: Int, _ categories: String...) async throws -> Actor {
        let person = test.people[index].id
        try await test.arrange { tx in
            for category in categories {
                try tx.people.addCategory(category, to: person, since: nil)
            }
        }
        return .worker(account: UserID(raw: Int64(900 + index)), person: person)
    }

    static func sheet(
        _ name: String,
        _ hours: String = "Mo-Su 08:00-20:00",
        x: String = "120.7600000",
        y: String = "30.7500000",
        with services: [PlaceSheet.Item] = []
    ) -> PlaceSheet {
        var sheet = PlaceSheet()
        (sheet.name, sheet.hours, sheet.x, sheet.y) = (name, hours, x, y)
        (sheet.datum, sheet.region, sheet.address) = ("wgs84", "990101", "一号")
        sheet.services = services
        return sheet
    }

    static func item(
        _ code: String,
        for audience: String = "",
        at price: String = "",
        _ hours: String = ""
    ) -> PlaceSheet.Item {
        var item = PlaceSheet.Item(code)
        (item.audience, item.price, item.hours) = (audience, price, hours)
        return item
    }

    @discardableResult func add(_ sheet: PlaceSheet, as actor: Actor? = nil) async throws -> PlaceID
    {
        let add = AddPlace(sheet, for: test.north.place.id)
        return try await hall.perform(add, as: actor ?? manager)
    }

    /// A time of a day of June 2024, on the wall.
    static func at(_ day: Int, _ hour: Int, _ minute: Int = 0) throws -> Instant {
        let date = try #require(CivilDate(year: 2024, month: 6, day: day))
        let time = try #require(CivilTime(hour: hour, minute: minute))
        return Zone.shanghai.instant(of: CivilDateTime(date: date, time: time))
    }

    static let here = Coordinate(longitude: 1_207_600_000, latitude: 307_500_000)

    func names(_ wish: NearestPlaces.Wish, as actor: Actor = .visitor) async throws -> [String] {
        try await hall.ask(NearestPlaces(wish), as: actor).places.map(\.place.name.zh)
    }
}
