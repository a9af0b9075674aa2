import ArgumentParser

/// What can be done with decision rules outside a running hall.
struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "检查、试算和转换决策模型（DMN）。Check, try and convert decision models (DMN).",
        subcommands: [
            CheckModels.self, EvaluateModel.self, ExplainDecision.self, ConvertModel.self, TCK.self,
        ]
    )
}
