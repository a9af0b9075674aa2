import Decisions
package import FEEL

extension Service {
    /// How much a grant gives, in fen or in pieces; nil where a fact is missing or it is no number.
    package func amount(of grant: Grant, on sheet: FactSheet, at now: ZonedDateTime) -> Int64? {
        if grant.tie != nil { return 1 }
        let environment = givingEnvironment(sheet, at: now)
        guard let number = grant.expression?.evaluate(in: environment).value.asNumber else {
            return nil
        }
        switch grant.kind {
        case .money: return (number * 100)?.rounded(scale: 0, rule: .halfUp)?.asInt64
        case .unit: return number.asInt64
        case .cover: return number.isInteger ? number.asInt64 : nil
        case .place, .rule, .tie: return nil
        }
    }

    /// What formulas of grants see: the facts, and the decisions of now.
    func givingEnvironment(_ sheet: FactSheet, at now: ZonedDateTime) -> Environment {
        var environment = environment(at: now)
        environment.bindings = facts(of: sheet, in: environment).bindings
        for (id, value) in assess(sheet, at: now).values { environment.bindings[id] = value }
        return environment
    }
}

extension Grant {
    /// What is counted: `CNY`, or the name of a thing.
    package var unit: String {
        switch kind {
        case .money: ServiceAccount.yuan
        case .unit(let name, _): name
        case .place: "place"
        case .cover: CoverPlan.unit
        case .rule: RulePlan.unit
        case .tie: TiePlan.unit
        }
    }

    fileprivate var expression: Expression? {
        switch kind {
        case .money(let expression), .unit(_, let expression): expression
        case .cover(let plan): plan.units
        case .place, .rule, .tie: nil
        }
    }
}
