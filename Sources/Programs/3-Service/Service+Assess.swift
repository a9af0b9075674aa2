import Decisions
package import FEEL

extension Service {
    /// What the rules say to these facts, where a missing one is never yes or no.
    ///
    /// - Parameters:
    ///   - now: The day that `today()` names.
    ///   - paying: The day of the amount, where that is another one.
    package func assess(
        _ sheet: FactSheet,
        at now: ZonedDateTime,
        payingAt paying: ZonedDateTime? = nil
    ) -> Assessment {
        var run = run(sheet, at: now)
        guard let paying else { return run.assess() }
        var later = self.run(sheet, at: paying)
        return run.assess(paying: &later)
    }

    private func run(
        _ sheet: FactSheet,
        at now: ZonedDateTime,
        asking further: [FormField] = []
    ) -> AssessmentRun {
        let environment = environment(at: now)
        return AssessmentRun(
            service: self,
            environment: environment,
            facts: facts(of: sheet, and: further, in: environment)
        )
    }

    /// Whether an action's condition holds; nil with the missing facts where that cannot be said.
    package func condition(
        _ condition: Expression,
        on sheet: FactSheet,
        at now: ZonedDateTime,
        asking further: [FormField] = []
    ) -> (holds: Bool?, missing: [String]) {
        var run = run(sheet, at: now, asking: further)
        return run.condition(condition)
    }
}

/// One reading of a service's decisions over some facts.
private struct AssessmentRun {
    let service: Service
    let environment: Environment
    var facts: Facts
    var explanations: [(decision: String, explanation: Explanation)] = []
    var outcomes: [String: TableOutcome] = [:]

    mutating func assess() -> Assessment {
        decideAll()
        return assessment(paying: self)
    }

    /// The same with the amount of another day.
    mutating func assess(paying later: inout AssessmentRun) -> Assessment {
        decideAll()
        later.decideAll()
        return assessment(paying: later)
    }

    private mutating func assessment(paying: AssessmentRun) -> Assessment {
        let eligibility = eligibility()
        let isOpen = eligibility.0 == .yes || eligibility.0 == .ask
        return Assessment(
            eligible: eligibility.0,
            why: eligibility.1,
            amount: isOpen ? paying.amount() : .none,
            amountWhy: isOpen ? paying.why(of: Decision.amount) : nil,
            explanations: explanations,
            values: values
        )
    }

    mutating func condition(_ condition: Expression) -> (holds: Bool?, missing: [String]) {
        decideAll()
        let missing = facts.missing(among: condition.references)
        guard missing.isEmpty else { return (nil, missing) }
        return (condition.evaluate(in: environment.with(facts)).value.asBoolean, [])
    }

    private mutating func decideAll() {
        for decision in service.decisions {
            switch decision.way {
            case .formula(let expression):
                facts.derive(decision.id, from: expression, in: environment)
            case .table(let table):
                decide(decision.id, by: table)
            }
        }
    }

    private mutating func decide(_ id: String, by table: DecisionTable) {
        let decision = table.decide(facts, in: environment)
        explanations.append((id, decision.explanation))
        outcomes[id] = decision.outcome
        service.decision(id)?.take(decision.outcome, into: &facts)
    }

    private var values: [String: Value] {
        var values: [String: Value] = [:]
        for decision in service.decisions { values[decision.id] = facts.bindings[decision.id] }
        return values
    }
}

extension AssessmentRun {
    /// What the rules say about entitlement: who may apply at all, then the table.
    private mutating func eligibility() -> (Assessment.Eligibility, Words) {
        if let gate = service.ask.when {
            let answer = condition(gate)
            if !answer.missing.isEmpty { return needs(answer.missing) }
            if answer.holds != true { return (.no, Reasons.notForThem) }
        }
        guard service.decision(Decision.eligible) != nil else { return (.yes, Reasons.open) }
        switch outcomes[Decision.eligible] {
        case .decided(let answer):
            let words = why(of: Decision.eligible) ?? Reasons.open
            switch answer[Decision.eligible]?.asString {
            case "yes": return (.yes, words)
            case "no": return (.no, words)
            default: return (.ask, words)
            }
        case .needs(let facts): return needs(facts)
        case .some(.none), .conflict, nil: return (.ask, Reasons.noRule)
        }
    }

    private func needs(_ facts: [String]) -> (Assessment.Eligibility, Words) {
        let titles = facts.map { service.words(.fact($0)) }
        return (
            .needs(facts),
            Words(
                zh: "还缺少：\(titles.map(\.zh).joined(separator: "、"))。",
                en: "Still missing: \(titles.map(\.en).joined(separator: ", "))."
            )
        )
    }

    /// The words of the rule that gave a table's answer.
    private func why(of id: String) -> Words? {
        guard case .decided(let answer)? = outcomes[id],
            let chinese = answer[Decision.why]?.asString
        else { return nil }
        return service.tableTexts[chinese] ?? Words(zh: chinese, en: chinese)
    }

    private func amount() -> Assessment.Amount {
        guard service.decision(Decision.amount) != nil else { return .none }
        let missing = facts.missing(among: [Decision.amount])
        guard missing.isEmpty else { return .needs(missing) }
        guard let yuan = facts.bindings[Decision.amount]?.asNumber,
            let fen = yuan.rounded(scale: 2, rule: .halfUp)
        else { return .none }
        return .yuan(fen, note: fen == yuan ? nil : Reasons.rounded(yuan, to: fen))
    }
}

/// The reasons that no table gives.
private enum Reasons {
    static let notForThem = Words(zh: "不在这项服务的申请范围内。", en: "This service is not for you.")
    static let open = Words(zh: "符合申请条件。", en: "The conditions are met.")
    static let noRule = Words(
        zh: "没有一条规则适用，请工作人员核实。",
        en: "No rule applies; a member of staff will check."
    )

    static func rounded(_ yuan: Decimal34, to fen: Decimal34) -> Words {
        Words(
            zh: "算出来是 \(yuan) 元，四舍五入到分：\(fen.text(decimals: 2)) 元。",
            en: "Computed as \(yuan) yuan, rounded half up to \(fen.text(decimals: 2)) yuan."
        )
    }
}
