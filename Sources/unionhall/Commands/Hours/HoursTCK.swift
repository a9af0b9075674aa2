import ArgumentParser
import Calendar
import OpeningHours

/// Measures the reading and asking of opening hours against cases of others.
struct HoursTCK: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tck",
        abstract: "跑一套别人的用例，数通过多少。Run a suite of others' cases and count what passes.",
        discussion: """
            DIR 里的 JSON 文件有 tests（写法、起止、应当开放的时间）或 shouldFail（应当拒绝的写法）。
            The JSON files of DIR hold tests (a text, from when to when, what is open) or shouldFail \
            (texts to be refused). Texts to be refused are read as a place of unknown holidays reads \
            them, without moments; times by the sun may differ by four minutes.
            """
    )

    @Argument(help: "用例文件夹。The folder of the suite.", completion: .directory)
    var directory: String

    @Flag(help: "说明每个没有通过的用例。Tell for each failing case what came instead.")
    var explain = false

    func run() async throws {
        try await explained {
            let settings = try Settings.load(flags: [:])
            var tally = Tally()
            for (_, suite) in try HoursSuite.all(in: directory) {
                for test in suite.tests ?? [] {
                    let zone = try HouseCalendar(settings).zone(test.tz)
                    tally.add(test, try test.run(in: zone), explain)
                }
                for text in suite.shouldFail ?? [] { tally.refuse(text) }
            }
            print(tally.text)
            if !tally.failing.isEmpty { throw Exit.findings }
        }
    }
}

/// What a suite came to.
struct Tally {
    private(set) var passed = 0
    private(set) var total = 0
    private(set) var failing: [String] = []
    private(set) var unusable: [String] = []
    private(set) var refused = 0
    private(set) var accepted: [String] = []

    mutating func add(_ test: HoursSuite.Case, _ outcome: HoursSuite.Outcome, _ explain: Bool) {
        total += 1
        switch outcome {
        case .passed: passed += 1
        case .unusable: unusable.append(test.id)
        case .failed(let difference):
            failing.append(test.id)
            if explain { print("\(test.id) \(test.value): \(difference)") }
        }
    }

    /// Refused are texts that cannot be read, or not kept by a place whose holidays nobody knows.
    mutating func refuse(_ text: String) {
        let place = Place(zone: .utc)
        if let hours = try? Hours(text), (try? Timetable(hours, at: place)) != nil {
            accepted.append(text)
        } else {
            refused += 1
        }
    }

    var text: String {
        var lines = ["evaluations: passed \(passed)/\(total)"]
        if !failing.isEmpty { lines.append("  fails: " + failing.joined(separator: " ")) }
        if !unusable.isEmpty {
            lines.append("  read, but expected nothing usable: " + unusable.joined(separator: " "))
        }
        lines.append("refusals: passed \(refused)/\(refused + accepted.count)")
        for text in accepted { lines.append("  accepted: \(text)") }
        return lines.joined(separator: "\n")
    }
}
