import ArgumentParser

/// Figures for `Benchmarks/`; not listed among the commands, for nobody runs a hall with it.
struct MeasureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: "测量速度。Measure how fast the store and the desk are.",
        shouldDisplay: false,
        subcommands: [
            MeasureStore.self, MeasureDesk.self, MeasureImport.self, MeasurePlaces.self,
        ]
    )
}

extension Duration {
    var milliseconds: String {
        let (seconds, rest) = components
        let microseconds = seconds * 1_000_000 + rest / 1_000_000_000_000
        return "\(microseconds / 1_000).\(microseconds / 100 % 10)"
    }

    var seconds: Double { self / .seconds(1) }
}
