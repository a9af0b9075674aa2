import ArgumentParser
import OpeningHours

/// Lists when something opens and closes from a time on.
struct NextHours: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: "接下来几次开放的时间。The next times it is open."
    )

    @Argument(help: "开放时间，放在引号里。Opening hours, in quotes.")
    var hours: String

    @Option(help: "列几次，最多 1000。How many, 1000 at most.")
    var count = 5

    @OptionGroup var options: PlaceOptions

    func validate() throws {
        guard 1...1_000 ~= count else {
            throw ValidationError("次数从 1 到 1000。The count is 1 to 1000.")
        }
    }

    func run() async throws {
        try await explained {
            let (timetable, now) = try options.timetable(hours)
            let openings = timetable.stretches(from: now).lazy
                .filter { $0.standing.state != .closed }.prefix(count)
            var isEmpty = true
            for opening in openings {
                isEmpty = false
                print(line(opening))
            }
            if isEmpty { print("近期没有开放的时间。No opening is in sight.") }
        }
    }

    private func line(_ opening: Stretch) -> String {
        let end = opening.end.map(stamp) ?? "…"
        let state = opening.standing.state == .open ? "" : "  不一定 perhaps"
        return stamp(opening.start) + "  –  " + end + state
            + (opening.standing.comment.map { "  " + $0 } ?? "")
    }
}
