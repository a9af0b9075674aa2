import ArgumentParser
import Decisions
import FEEL
import Foundation
import Programs

/// Makes a decision of a DMN file with values from the command line.
struct EvaluateModel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "用给定的值试算一个决策。Make a decision with values that you give.",
        discussion: """
            每个值写成 名称=FEEL：年龄=30、颜色='"红"'、入会='@"2020-01-01"'。
            Write each value as NAME=FEEL: age=30, colour='"red"', joined='@"2020-01-01"'.
            """
    )

    @Argument(help: "DMN 文件。A DMN file.", completion: .file(extensions: ["dmn"]))
    var file: String

    @Option(help: "哪个决策；不写就全部算。Which decision; all of them where none is named.")
    var decision: String?

    @Argument(help: "给定的值。The values.")
    var values: [String] = []

    @Option(help: "说明用的语言：zh 或 en。Language of what went wrong, zh or en.")
    var language = "zh"

    func validate() throws {
        guard Language(rawValue: language) != nil else {
            throw ValidationError("语言是 zh 或 en。The language is zh or en.")
        }
    }

    func run() async throws {
        try await explained {
            let written = try ModelFile(file)
            let model = try written.model()
            let environment = try TCKSuite.environment()
            let inputs = try values.map { try input($0, in: environment) }
            try check(inputs, for: written.definitions)
            let wanted = try decision.map { [try known($0, in: model)] } ?? model.decisions
            for name in wanted {
                let answer = model.evaluate(decision: name, inputs: inputs, in: environment)
                print("\(name) = \(answer.value.description)")
                for diagnostic in answer.diagnostics {
                    print("  \(language == "zh" ? diagnostic.zh : diagnostic.en)")
                }
            }
        }
    }

    /// A misspelt name would be left aside without a word; what is imported may have any name.
    private func check(_ inputs: [Model.Input], for definitions: Definitions) throws {
        let names =
            definitions.inputs.map(\.variable.name) + definitions.decisions.map(\.variable.name)
        guard definitions.imports.isEmpty,
            let stranger = inputs.first(where: { !names.contains($0.name) })
        else { return }
        let all = definitions.inputs.map(\.variable.name)
        throw ModelTrouble(
            words: Words(
                zh: "模型里没有输入“\(stranger.name)”，有：\(all.joined(separator: "、"))。",
                en:
                    "The model has no input \"\(stranger.name)\"; it has \(all.joined(separator: ", "))."
            )
        )
    }

    private func known(_ name: String, in model: Model) throws -> String {
        guard model.decisions.contains(name) else {
            let all = model.decisions.joined(separator: "、")
            throw ModelTrouble(
                words: Words(
                    zh: "模型里没有决策“\(name)”，有：\(all)。",
                    en: "The model has no decision \"\(name)\"; it has \(all)."
                )
            )
        }
        return name
    }

    private func input(_ text: String, in environment: Environment) throws -> Model.Input {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else {
            throw unreadable(text, Words(zh: "", en: ""))
        }
        do throws(SyntaxError) {
            let expression = try Expression(String(parts[1]), in: Scope())
            return Model.Input(String(parts[0]), expression.evaluate(in: environment).value)
        } catch {
            throw unreadable(text, Words(zh: error.zh, en: error.en))
        }
    }

    private func unreadable(_ text: String, _ why: Words) -> ModelTrouble {
        ModelTrouble(
            words: Words(
                zh: "“\(text)”不是“名称=FEEL”，文字要放在引号里：颜色='\"红\"'。\(why.zh)",
                en:
                    "\"\(text)\" is not NAME=FEEL; texts stand in quotes: colour='\"red\"'. \(why.en)"
            )
        )
    }
}
