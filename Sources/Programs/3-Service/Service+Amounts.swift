import Decisions
package import FEEL

extension Service {
    /// How much a grant gives, in fen or in pieces; nil where a fact is missing or it is no number.
    package func amount(of grant: Grant, on sheet: FactSheet, at now: ZonedDateTime) -> Int64? {
        var environment = environment(at: now)
        environment.bindings = facts(of: sheet, in: environment).bindings
        for (id, value) in assess(sheet, at: now).values { environment.bindings[id] = value }
        guard let number = grant.expression?.evaluate(in: environment).value.asNumber else {
            return nil
        }
        switch grant.kind {
        case .money: return (number * 100)?.rounded(scale: 0, rule: .halfUp)?.asInt64
        case .unit: return number.asInt64
        case .place: return nil
        }
    }
}

extension Grant {
    /// What is counted: `CNY`, or the name of a thing.
    package var unit: String {
        switch kind {
        case .money: ServiceAccount.yuan
        case .unit(let name, _): name
        case .place: "place"
        }
    }

    fileprivate var expression: Expression? {
        switch kind {
        case .money(let expression), .unit(_, let expression): expression
        case .place: nil
        }
    }
}
