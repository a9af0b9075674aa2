import ArgumentParser

@main
struct UnionHall: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unionhall",
        abstract: "职工之家：工会服务，自己的机器。The services of a trade union, self-hosted.",
        discussion: """
            设置来自：命令行选项，其次环境变量 UNIONHALL_…，再次数据文件夹里的 hall.conf。
            Settings come from flags, then the environment (UNIONHALL_…), then hall.conf in the data folder.

            退出码 / exit codes: \(Exit.table)
            """,
        version: "0.1.0",
        subcommands: [MeasureCommand.self],
        groupedSubcommands: [
            CommandGroup(
                name: "开门 / the hall",
                subcommands: [
                    ServeCommand.self, DemoCommand.self, InitCommand.self, UserCommand.self,
                    PlacesCommand.self,
                    TokenCommand.self,
                ]
            ),
            CommandGroup(
                name: "服务 / services",
                subcommands: [
                    NewCommand.self, CheckCommand.self, LanguageCommand.self, ServiceCommand.self,
                    YearCommand.self,
                    Rules.self, HoursCommand.self,
                ]
            ),
            CommandGroup(
                name: "数据 / data",
                subcommands: [
                    MembersCommand.self, BackupCommand.self, RestoreCommand.self,
                    VerifyCommand.self,
                ]
            ),
        ]
    )
}
