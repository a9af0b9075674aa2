import ArgumentParser

/// What can be done with opening hours outside a running hall.
struct HoursCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hours",
        abstract: "检查、解释开放时间，算下次开门。Check and explain opening hours; when is it open next?",
        discussion: """
            写法见 Docs/reference/opening-hours.md，例如：
            The language is in Docs/reference/opening-hours.md. Examples:

              unionhall hours check "Mo-Fr 08:00-17:30; PH off"
              unionhall hours explain "Mo-Fr,MW 08:30-17:30; PH off" --at "2025-10-11 09:00"
              unionhall hours next "sunrise-sunset" --place 30.75,120.76
            """,
        subcommands: [CheckHours.self, ExplainHours.self, NextHours.self, HoursTCK.self]
    )
}
