import ArgumentParser

@main
struct UnionHall: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unionhall",
        abstract: "The services of a trade union, self-hosted.",
        subcommands: [Rules.self]
    )
}
