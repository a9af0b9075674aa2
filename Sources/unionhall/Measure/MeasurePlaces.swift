import ArgumentParser
import Calendar
import Foundation
import Hall
import HallTesting
import Registry
import Store

/// How fast the nearest open places with something needed are found at night.
struct MeasurePlaces: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "places",
        abstract: "夜里带急救药箱、正在营业的最近站点：每秒几次。Nearest open places at night, a second."
    )

    @OptionGroup var options: HallOptions

    @Option(help: "每档几秒。Seconds for each number of places.")
    var seconds = 3

    @Option(help: "站点数，可写多次。How many places; may be given several times.")
    var places = [300, 10_000, 184_000]

    private static let head = """
        ## Nearest open places with first aid at 23:00

        Ten places a search, whole questions to the hall, one after the other; a cold one reads all places from the disk first.

        | places | cold s | searches a second | median ms | 99 of 100 within ms | on hand |
        | ---: | ---: | ---: | ---: | ---: | ---: |
        """

    func run() async throws {
        try await explained {
            print(Self.head)
            for count in places { print(try await row(count)) }
        }
    }

    private func row(_ count: Int) async throws -> String {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "unionhall-places-\(UUID().uuidString)").path()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var settings = try options.settings()
        settings.data = folder
        let city = City.build(people: 0, unions: 1, seed: 1)
        let (house, top) = try await OpenHouse.found(DemoTown.charter(of: city), in: settings)
        try await fill(house.hall, top, count)
        var dice = Dice(seed: 5)
        let night = try self.night(house.hall)
        let start = ContinuousClock.now
        let found = try await search(house.hall, night, &dice)
        let cold = (ContinuousClock.now - start).seconds
        var times: [Duration] = []
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end {
            let begun = ContinuousClock.now
            _ = try await search(house.hall, night, &dice)
            times.append(ContinuousClock.now - begun)
        }
        times.sort()
        let (median, late) = (times[times.count / 2], times[times.count * 99 / 100])
        let rate = times.count / seconds
        let coldText =
            "\(Int(cold * 100) / 100).\(Int(cold * 100) % 100 / 10)\(Int(cold * 100) % 10)"
        return
            "| \(count) | \(coldText) | \(rate) | \(median.milliseconds) | \(late.milliseconds) | \(found) |"
    }

    /// Places as dense as a province's: half in twelve cities, half anywhere.
    private func fill(_ hall: Hall, _ top: OrganisationID, _ count: Int) async throws {
        var dice = Dice(seed: 9)
        let towns = (0..<12).map { _ in
            (dice.number(1_180_000...1_220_000), dice.number(280_000...330_000))
        }
        let hours = ["24/7", "Mo-Su 08:00-20:00", "Mo-Fr 08:30-17:30; PH off", "Mo-Su 18:00-02:00"]
        for start in stride(from: 0, to: count, by: 1_000) {
            let rows = (start..<min(start + 1_000, count)).map { number in
                let town = dice.pick(towns)
                let isTown = dice.chance(50)
                let x =
                    isTown ? town.0 + dice.number(-900...900) : dice.number(1_180_000...1_220_000)
                let y = isTown ? town.1 + dice.number(-900...900) : dice.number(280_000...330_000)
                // Every twentieth has a kit, a quarter of these is open all night.
                let codes = ["water", "rest"] + (dice.chance(5) ? ["first aid"] : [])
                return (number, x, y, dice.pick(hours), codes)
            }
            try await hall.database.write(hall.tenant) { tx in
                guard let owner = try tx.organisations.find(top) else { return }
                for (number, x, y, hours, codes) in rows {
                    let point = try SurveyedPoint(
                        x: "\(x / 10_000).\(String(x % 10_000 + 10_000).dropFirst())",
                        y: "\(y / 10_000).\(String(y % 10_000 + 10_000).dropFirst())",
                        datum: .wgs84
                    )
                    let row = PlaceRow(
                        id: tx.mint.id(),
                        number: "M-\(1_000_000 + number)",
                        name: "站 \(number)",
                        organisation: owner.id,
                        path: owner.path,
                        region: owner.region,
                        address: "\(number) 号",
                        point: point,
                        hours: hours,
                        madeAt: owner.madeAt
                    )
                    let services = codes.map { PlaceServiceRow(code: $0, title: $0) }
                    try tx.places.add(row, services: services)
                }
            }
        }
    }

    private func night(_ hall: Hall) throws -> Instant {
        let today = hall.calendar.date(of: hall.clock.now)
        let time = CivilTime(hour: 23, minute: 0) ?? .midnight
        return hall.calendar.zone.instant(of: CivilDateTime(date: today, time: time))
    }

    private func search(_ hall: Hall, _ night: Instant, _ dice: inout Dice) async throws -> Int {
        let point = Coordinate(
            longitude: Int32(dice.number(1_180_000_000...1_220_000_000)),
            latitude: Int32(dice.number(280_000_000...330_000_000))
        )
        let wish = NearestPlaces.Wish(near: point, at: night, needs: ["first aid"], isOpen: true)
        return try await hall.ask(NearestPlaces(wish, size: 10), as: .visitor).places.count
    }
}
