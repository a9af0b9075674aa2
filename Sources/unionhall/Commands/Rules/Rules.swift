import ArgumentParser

/// What can be done with decision rules outside a running hall.
struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Try decision rules and measure them against the standard.",
        subcommands: [TCK.self]
    )
}
