import ArgumentParser
import Calendar
import Foundation
import Hall
import HallTesting

/// Makes a city of people who do not exist, with everything a hall has after some months.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "建示范城市：人物都是虚构的。Make the demo city; its people do not exist.",
        discussion: """
            手机号以 12 开头，地区代码以 99 开头，真实世界里都没有；短信只写进 outbox.log。
            Phones begin with 12 and regions with 99, which no real ones do; messages go to outbox.log alone.
            """
    )

    @OptionGroup var options: HallOptions

    @Option(help: "服务目录。Folder of the services. (default: Catalogue)", completion: .directory)
    var catalogue: String?

    @Option(help: "人数。How many people.")
    var people = 20_000

    @Option(help: "基层工会数。How many grassroots unions.")
    var unions = 400

    @Option(help: "种子：同样的种子建同样的城市。Seed; the same one makes the same city.")
    var seed: UInt64 = 1

    func validate() throws {
        guard (1...1_000_000).contains(people), (1...20_000).contains(unions) else {
            throw ValidationError(
                """
                人数 1 到 1000000，工会 1 到 20000。People from 1 to 1000000, unions from 1 to 20000.
                """
            )
        }
    }

    func run() async throws {
        try await explained {
            let settings = try options.settings([.catalogue: catalogue])
            // A union of one or two would be none.
            let city = City.build(
                people: people,
                unions: min(unions, max(8, people / 20)),
                seed: seed
            )
            // The city begins some months ago and lives through them.
            let clock = ObedientClock(at: SystemClock().now.advanced(byMilliseconds: -Self.past))
            let (house, top) = try await OpenHouse.found(
                DemoTown.charter(of: city),
                in: settings,
                clock: clock
            )
            var town = DemoTown(city, in: house.hall, top: top)
            try await town.settle()
            try await town.openStations(in: settings.data)
            let crew = try await DemoStaff(town: town).hire()
            let services = DemoServices(hall: house.hall, owner: top)
            var life = DemoLife(
                town,
                crew,
                try await services.open(
                    settings.catalogue,
                    today: house.hall.calendar.date(of: SystemClock().now)
                ),
                until: SystemClock().now,
                by: clock,
                outbox: house.outbox,
                seed: seed &+ 1
            )
            life.shops = try await DemoPartners(town: town, owner: top).takeIn()
            try await life.live()
            let newcomers = DemoStaff.newcomers(of: city)
            let members = Array(
                life.accounts.keys.filter { life.filedFor.contains($0) }.sorted().prefix(3)
            )
            LogInSheet(
                crew.lines + DemoStaff.lines("worker", newcomers, of: city)
                    + DemoStaff.lines("workmate", DemoStaff.workmates(of: city), of: city)
                    + DemoStaff.lines("member", members, of: city)
                    + DemoStaff.lines("courier", Array(life.couriers.prefix(4)), of: city)
                    + life.shops.map(\.line)
            ).print()
        }
    }

    /// Two hundred days.
    private static let past: Int64 = 200 * 86_400_000
}
