import ArgumentParser
import Decisions
import FEEL
import Foundation

/// Measures the rules engine against the standard's conformance cases.
struct TCK: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tck",
        abstract: "Run the cases of a DMN conformance suite and count what passes.",
        discussion: """
            DIR holds `cases/LEVEL/FOLDER.json` and `models/LEVEL/FOLDER/*.dmn`, where LEVEL is cl2, \
            cl3 or nc. A case passes when its values are as expected; it passes strictly when errors \
            come where they are expected and nowhere else.
            """
    )

    @Argument(help: "The folder of the suite.")
    var directory: String

    @Option(
        name: .customLong("folder"),
        parsing: .upToNextOption,
        help: "Only folders whose names begin so."
    )
    var folders: [String] = []

    @Flag(help: "Tell for each failing case what was expected and what came.")
    var explain = false

    func run() throws {
        let suite = TCKSuite(root: URL(fileURLWithPath: directory, isDirectory: true))
        let environment = try TCKSuite.environment()
        var levels: [TCKSuite.Level: Conformance.Tally] = [:]
        for level in TCKSuite.Level.allCases {
            var sum = Conformance.Tally()
            for folder in try suite.folders(of: level) where isWanted(folder) {
                sum.add(try report(suite.run(folder, level: level, in: environment), folder))
            }
            levels[level] = sum
            if sum.total > 0 { print("\(level.title): \(counts(sum))") }
        }
        print(summary(levels))
    }

    private func isWanted(_ folder: String) -> Bool {
        folders.isEmpty || folders.contains { folder.hasPrefix($0) }
    }

    private func report(
        _ results: [Conformance.Result],
        _ folder: String
    ) throws -> Conformance.Tally {
        var tally = Conformance.Tally()
        for result in results { tally.add(result) }
        print("\(folder): \(counts(tally))")
        let failing = results.filter { !$0.passes }
        if !failing.isEmpty { print("  fails: \(failing.map(\.id).joined(separator: " "))") }
        let lax = results.filter { $0.passes && !$0.passesStrictly }
        if !lax.isEmpty { print("  not strict: \(lax.map(\.id).joined(separator: " "))") }
        if explain {
            for result in failing { print("    \(result.id): \(result.difference ?? "")") }
        }
        return tally
    }

    private func counts(_ tally: Conformance.Tally) -> String {
        "passed \(tally.passed) failed \(tally.total - tally.passed) total \(tally.total) "
            + "strict \(tally.strict)"
    }

    private func summary(_ levels: [TCKSuite.Level: Conformance.Tally]) -> String {
        var all = Conformance.Tally()
        var parts = ["tck:"]
        for level in TCKSuite.Level.allCases {
            let tally = levels[level] ?? Conformance.Tally()
            all.add(tally)
            parts.append("\(level.title) \(tally.passed)/\(tally.total)")
        }
        parts.append("strict \(all.strict)/\(all.total)")
        return parts.joined(separator: " ")
    }
}
