import ArgumentParser
import Calendar
import Foundation
import Hall
import HallTesting

/// Lives a year of every service with made-up people and a moving clock, and says what does not hold.
struct YearCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "year",
        abstract: "用虚构的人把全部服务演一年，核对时钟、账本和办件。Live a year of every service with made-up people.",
        discussion: """
            在临时文件夹里进行，不碰任何数据。有一条不成立就以失败结束。
            It happens in a temporary folder and touches no data; it fails where anything does not hold.
            """
    )

    @Argument(help: "服务目录。Folder of the services.", completion: .directory)
    var catalogue = "Catalogue"

    @Option(help: "人数。How many people.")
    var people = 10_000

    @Option(help: "申请次数。How many applications.")
    var needs = 4_000

    @Option(help: "有新申请的天数。Days on which something new comes.")
    var days = 365

    @Option(help: "种子：换一个就过另一年。Seed; another one makes another year.")
    var seed: UInt64 = 1

    func validate() throws {
        guard (100...1_000_000).contains(people), (1...1_000_000).contains(needs),
            (7...3_650).contains(days)
        else {
            throw ValidationError(
                """
                人数 100 到 1000000，申请 1 到 1000000，天数 7 到 3650。\
                People from 100, needs from 1, both to 1000000; days from 7 to 3650.
                """
            )
        }
    }

    func run() async throws {
        try await explained {
            let folder = FileManager.default.temporaryDirectory
                .appending(path: "unionhall-year-\(ProcessInfo.processInfo.processIdentifier)").path
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let start = ContinuousClock.now
            var year = try await begin(in: folder)
            try await year.live()
            let report = try await year.report()
            YearSheet(report, took: ContinuousClock.now - start).print()
            guard report.faults.isEmpty else { throw Exit.findings }
        }
    }

    private func begin(in folder: String) async throws -> LivedYear {
        let settings = try Settings.load(flags: [.data: folder, .catalogue: catalogue])
        let city = City.build(people: people, unions: max(8, people / 50), seed: seed)
        let total = Int64(days + LivedYear.quietDays)
        let end = SystemClock().now
        let clock = ObedientClock(at: end.advanced(byMilliseconds: -total * 86_400_000))
        let (house, top) = try await OpenHouse.found(
            DemoTown.charter(of: city),
            in: settings,
            clock: clock
        )
        var town = DemoTown(city, in: house.hall, top: top)
        try await town.settle()
        try await town.openStations(in: settings.data)
        let crew = try await DemoStaff(town: town).hire()
        // Offers are moved to where they can run to their end.
        let middle = clock.now.advanced(byMilliseconds: Int64(days) * 43_200_000)
        let services = try await DemoServices(hall: house.hall, owner: top)
            .open(settings.catalogue, today: house.hall.calendar.date(of: middle))
        var life = DemoLife(
            town,
            crew,
            services,
            until: end,
            by: clock,
            outbox: house.outbox,
            seed: seed &+ 1
        )
        life.shops = try await DemoPartners(town: town, owner: top).takeIn()
        return LivedYear(life, days: days, needs: needs)
    }
}
