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

    @OptionGroup var options: TrialOptions

    func run() async throws {
        try await explained {
            let trials = try options.trials()
            let given = try trials.given(options.values)
            guard case .model(let file) = trials.file else {
                for trial in try trials.run(options.decision, given: given) {
                    let missing = Words(
                        zh: "缺少 " + trial.missing.joined(separator: "、"),
                        en: "missing " + trial.missing.joined(separator: ", ")
                    )
                    let value = trial.value?.source ?? "(\(missing[options.reader]))"
                    print("\(trial.name) = \(value)")
                    report(trial.diagnostics)
                }
                return
            }
            let asked = try ModelRequest(options.decision, of: file, given: given)
            for name in asked.decisions {
                let answer = asked.model.evaluate(
                    decision: name,
                    inputs: asked.inputs,
                    in: trials.environment
                )
                print("\(name) = \(answer.value.description)")
                report(answer.diagnostics)
            }
        }
    }

    private func report(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            print("  \(options.reader == .zh ? diagnostic.zh : diagnostic.en)")
        }
    }
}
