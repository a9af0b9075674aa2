import ArgumentParser
import Decisions
import FEEL
import Programs

/// Makes a decision of a file with values from the command line.
struct EvaluateModel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "用给定的值试算一个决策。Make a decision with values that you give.",
        discussion: """
            每个值写成 名称=FEEL：年龄=30、颜色='"红"'、入会='@"2020-01-01"'。
            Write each value as NAME=FEEL: age=30, colour='"red"', joined='@"2020-01-01"'.
            """
    )

    @Argument(
        help: "模型、电子表格、文本或服务。A model, a workbook, a text or a service.",
        completion: .file()
    )
    var file: String

    @Option(help: "哪个决策；不写就全部算。Which decision; all of them where none is named.")
    var decision: String?

    @Argument(help: "给定的值。The values.")
    var values: [String] = []

    @Option(
        name: .customLong("on"),
        help: "按哪一天算，例如 2026-01-31；不写就是现在。The day; now where none is given."
    )
    var day: String?

    @Option(help: "说明用的语言：zh 或 en。Language of what went wrong, zh or en.")
    var language = "zh"

    func validate() throws {
        guard Language(rawValue: language) != nil else {
            throw ValidationError("语言是 zh 或 en。The language is zh or en.")
        }
    }

    func run() async throws {
        try await explained {
            let trials = try Trials(file, on: day)
            let given = try trials.given(values)
            guard case .model(let written) = trials.file else {
                for trial in try trials.run(decision, given: given) {
                    let missing = Words(
                        zh: "缺少 " + trial.missing.joined(separator: "、"),
                        en: "missing " + trial.missing.joined(separator: ", ")
                    )
                    let value = trial.value?.source ?? "(\(missing[reader]))"
                    print("\(trial.name) = \(value)")
                    report(trial.diagnostics)
                }
                return
            }
            let model = try written.model()
            let definitions = try written.definitions
            if let decision { try Trials.check([decision], among: model.decisions) }
            // What is imported may have any name.
            if definitions.imports.isEmpty {
                let inputs = definitions.inputs.map(\.variable.name)
                try Trials.check(given.map(\.name), among: inputs, or: model.decisions)
            }
            for name in decision.map({ [$0] }) ?? model.decisions {
                let answer = model.evaluate(
                    decision: name,
                    inputs: given.map { Model.Input($0.name, $0.value) },
                    in: trials.environment
                )
                print("\(name) = \(answer.value.description)")
                report(answer.diagnostics)
            }
        }
    }

    private var reader: Language { Language(rawValue: language) ?? .zh }

    private func report(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            print("  \(reader == .zh ? diagnostic.zh : diagnostic.en)")
        }
    }
}
