import ArgumentParser
import Hall
import Store

/// Founds a federation of one's own, with the first person who may log in.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "建自己的工会：名称、所在地、第一位管理员。Found a federation of your own.",
        discussion: """
            没有写出的会逐项询问。管理员的密码和验证器密钥只显示这一次。
            What is not given is asked for. The administrator's password and secret are shown this once.
            """
    )

    @OptionGroup var options: HallOptions

    @Option(help: "工会全称。Full name.")
    var name: String?

    @Option(help: "英文名称，可不填。Name in English, if there is one.")
    var nameEn = ""

    @Option(help: "简称。Short name.")
    var shortName: String?

    @Option(help: "六位行政区划代码。Region, six digits of GB/T 2260.")
    var region: String?

    @Option(help: "所在地名称。The region's name.")
    var regionName: String?

    @Option(help: "管理员登录名。The first administrator's log-in.")
    var login: String?

    @Option(help: "管理员姓名。The first administrator's name.")
    var admin: String?

    func run() async throws {
        try await explained {
            let settings = try options.settings()
            let charter = try charter(zone: settings.zone)
            let login = try login ?? Asking.line("管理员登录名 / log-in of the first administrator")
            let admin = try admin ?? Asking.line("管理员姓名 / name of the first administrator")
            let (house, top) = try await OpenHouse.found(charter, in: settings)
            let password = Password.minted(by: house.hall.entropy)
            let colleague = try await house.hall.addStaff(
                login: login,
                name: admin,
                password: password,
                posts: Duty.first.map { .init($0, at: top) }
            )
            print("已建好：\(charter.name)（\(settings.data)）。Founded. Next: unionhall serve")
            LogInSheet([.init("administrator", colleague, password: password, admin)]).print()
        }
    }

    private func charter(zone: String) throws -> FoundFederation.Charter {
        let name = try name ?? Asking.line("工会全称 / full name of the federation")
        let region = try region ?? Asking.line("行政区划代码 / region code, such as 370281")
        let place = try regionName ?? Asking.line("所在地名称 / name of the region")
        return FoundFederation.Charter(
            name: name,
            nameEn: nameEn,
            shortName: shortName ?? name,
            region: region,
            zone: zone,
            regions: [RegionRow(code: region, parent: nil, level: 3, name: place, nameEn: "")]
        )
    }
}
