import FEEL

extension DecisionTable {
    /// The table as the standard evaluates it: nothing is missing, an answer is a value.
    ///
    /// One output column gives its value, several a context; policies with many answers a list.
    func evaluate(_ bindings: Context, _ model: ModelRun) -> Value {
        model.run.seeing(bindings) {
            guard model.run.spends(cost), inputsAreAllowed(model.run) else { return .null }
            let facts = Facts(bindings: Context())
            let reading = TableReading(of: self, over: facts, within: model.run)
            var table = TableRun(self, over: facts, within: model.run)
            return value(of: table.reduce(reading.certain.rules), model)
        }
    }

    /// The steps that reading the table takes from those of an evaluation.
    private var cost: Int { 20 + rules.count / 4 }

    private func inputsAreAllowed(_ run: Run) -> Bool {
        inputs.allSatisfy { input in
            input.allowed == nil || input.admits(input.expression.value(within: run), run)
        }
    }

    private func value(of answer: TableRun.Reduction, _ model: ModelRun) -> Value {
        switch answer {
        case .none, .needs: return .null
        case .one(let values): return value(values, model)
        case .many(let rows): return .list(rows.map { value($0, model) })
        case .figure(let value): return value
        case .conflict:
            model.report(
                zh: "命中方式 \(policy.letters) 的表格里有互相矛盾的规则同时符合。",
                en:
                    "Rules that exclude each other hold in a table with hit policy \(policy.letters)."
            )
            return .null
        }
    }

    private func value(_ values: [Value], _ model: ModelRun) -> Value {
        let checked = zip(outputs, values).map { output, value in
            output.checked(value, model)
        }
        if checked.count == 1 { return checked[0] }
        return .context(Context(zip(outputs.map(\.name), checked)))
    }
}

extension DecisionTable.Input {
    /// Whether the column may have this value, and a reason where it may not; null it may always be.
    func admits(_ value: Value, _ run: Run) -> Bool {
        guard let allowed, !value.isNull, allowed.holds(value, within: run) != true else {
            return true
        }
        run.report(
            zh: "“\(label)”没有 \(value.brief) 这个值。",
            en: "\"\(label)\" may not be \(value.brief)."
        )
        return false
    }
}

extension DecisionTable.Output {
    /// Whether any value will do.
    var isFree: Bool { allowed == nil && type.type == .any }

    /// The value as the column wants it; null, and a reason, where it may not be so.
    func checked(_ value: Value, _ model: ModelRun) -> Value {
        let fitted = type.fit(value, name, model)
        guard let allowed, !fitted.isNull, allowed.holds(fitted, within: model.run) != true else {
            return fitted
        }
        model.report(
            zh: "结果“\(name)”不能是 \(fitted.brief)。",
            en: "The output \"\(name)\" may not be \(fitted.brief)."
        )
        return .null
    }
}
