import Decisions
import FEEL

extension ServiceDraft {
    /// An amount that cannot be computed although somebody is entitled: it rests on an answer that
    /// may be left out, or on a question that is not asked in every case the rule is for.
    static let checkAmount: Check = { draft, findings in
        guard let amount = draft.decisions.first(where: { $0.id == Decision.amount }) else {
            return
        }
        for field in draft.fields where draft.rests(amount.references, on: field.id) {
            if field.isOptional { report(field, at: amount.place, &findings) }
        }
        guard let text = draft.tableSources[amount.id], case .table(let table) = amount.way else {
            return
        }
        for rule in AmountRules(draft: draft, table: table).rulesThatMayLack {
            findings.error(
                text.place(line: rule.place.line - 1, column: rule.place.column - 1),
                zh: "第 \(rule.label) 条要用“\(rule.field)”，但有时不问这个问题，金额会算不出来。",
                en: "Rule \(rule.label) needs “\(rule.field)”, which is not always asked there.",
                fixZh: "改 needed when，或在这条规则里加上同样的条件。",
                fixEn: "Change needed when, or give the rule the same condition."
            )
        }
    }

    /// Whether names rest on a field, directly or through other decisions.
    private func rests(_ names: Set<String>, on field: String) -> Bool {
        names.contains { name in
            name == field
                || decisions.contains { decision in
                    decision.id == name && decision.id != Decision.amount
                        && rests(decision.references, on: field)
                }
        }
    }

    private static func report(_ field: FormField, at place: Place, _ findings: inout Findings) {
        findings.error(
            place,
            zh: "金额要用“\(field.id)”，但它可以不填，金额会算不出来。",
            en: "The amount needs “\(field.id)”, which may be left empty.",
            fixZh: "去掉 optional，或改用 needed when。",
            fixEn: "Leave out optional, or use needed when."
        )
    }
}

/// The rules of an amount table, held against the questions their answers need.
private struct AmountRules {
    let draft: ServiceDraft
    let table: DecisionTable

    struct Lack {
        let label: String
        let field: String
        let place: DecisionTable.Place
    }

    /// More ways to answer the questions than this are not tried.
    private static let mostWays = 5_000

    var rulesThatMayLack: [Lack] {
        table.rules.flatMap { rule in
            guard let column = table.outputs.firstIndex(where: { $0.name == Decision.amount })
            else {
                return [Lack]()
            }
            let answer = rule.answers[column]
            let names = references(answer.text)
            return draft.fields.filter { $0.neededWhen != nil && names.contains($0.id) }
                .filter { mayLack($0, in: rule) }
                .map { Lack(label: rule.label, field: $0.id, place: answer.place) }
        }
    }

    private func references(_ source: String) -> Set<String> {
        do throws(SyntaxError) {
            return try Expression(source, in: draft.scope).references
        } catch {
            return []
        }
    }

    /// Whether some way of choosing lets the rule hold without the question being asked.
    private func mayLack(_ field: FormField, in rule: DecisionTable.Rule) -> Bool {
        guard let condition = field.neededWhen else { return false }
        let names = condition.references
        let choices = draft.fields.filter { names.contains($0.id) }
        let options = choices.map(\.kind.values)
        let ways = options.reduce(1) { $0 * max(1, $1.count) }
        guard choices.count == names.subtracting(draft.settings.map(\.id)).count,
            options.allSatisfy({ !$0.isEmpty }), ways <= AmountRules.mostWays
        else { return false }
        return (0..<ways).contains { way in
            let environment = environment(way, choices, options)
            return condition.evaluate(in: environment).value.asBoolean != true
                && mayHold(rule, in: environment, knowing: Set(choices.map(\.id)))
        }
    }

    /// Whether the rule's tests of what is known all pass; other tests might.
    private func mayHold(
        _ rule: DecisionTable.Rule,
        in environment: Environment,
        knowing known: Set<String>
    ) -> Bool {
        zip(table.inputs, rule.tests).allSatisfy { input, test in
            guard known.contains(input.label), let value = environment.bindings[input.label] else {
                return true
            }
            do throws(SyntaxError) {
                return try UnaryTests(test.text, input: input.expression.type, in: draft.scope)
                    .holds(value, in: environment)
            } catch {
                return true
            }
        }
    }

    /// One way to answer the choices, by its number.
    private func environment(_ way: Int, _ fields: [FormField], _ options: [[Value]]) -> Environment
    {
        var bindings = Context(draft.settings.map { ($0.id, $0.value.feel) })
        var rest = way
        for (field, values) in zip(fields, options) {
            bindings[field.id] = values[rest % values.count]
            rest /= values.count
        }
        return Environment(bindings: bindings, functions: HostFunctions.bodies)
    }
}

extension FieldKind {
    /// All the answers there are, where they can be listed.
    fileprivate var values: [Value] {
        switch self {
        case .choose(let choice) where !choice.isMany: choice.options.map { .string($0.code) }
        case .tick: [.boolean(true), .boolean(false)]
        default: []
        }
    }
}
