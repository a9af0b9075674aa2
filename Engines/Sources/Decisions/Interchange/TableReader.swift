/// Reads a decision table from DMN XML.
enum TableReader {
    static func table(_ element: XMLTree) throws(ModelFault) -> TableSource {
        let table = TableSource(
            policy: try policy(of: element),
            inputs: element.children(named: "input").map(input),
            outputs: element.children(named: "output").map(output),
            rules: element.children(named: "rule").map(rule)
        )
        try checkWidths(table)
        return table
    }

    private static func policy(of element: XMLTree) throws(ModelFault) -> HitPolicy {
        let name = element.attributes["hitPolicy"] ?? "UNIQUE"
        switch name {
        case "UNIQUE": return .unique
        case "ANY": return .any
        case "PRIORITY": return .priority
        case "FIRST": return .first
        case "RULE ORDER": return .ruleOrder
        case "OUTPUT ORDER": return .outputOrder
        case "COLLECT": return .collect(aggregator(of: element))
        default:
            throw ModelFault(
                line: element.line,
                zh: "没有“\(name)”这种命中方式。",
                en: "There is no hit policy \"\(name)\"."
            )
        }
    }

    private static func aggregator(of element: XMLTree) -> HitPolicy.Aggregator? {
        switch element.attributes["aggregation"] {
        case "SUM": .sum
        case "MIN": .minimum
        case "MAX": .maximum
        case "COUNT": .count
        default: nil
        }
    }

    private static func input(_ element: XMLTree) -> TableSource.Input {
        let expression = element.first(named: "inputExpression")
        let text = expression.flatMap(BoxReader.text) ?? ""
        return TableSource.Input(
            expression: text,
            type: expression.flatMap(BoxReader.typeName),
            allowedValues: element.first(named: "inputValues").flatMap(BoxReader.text),
            label: element.attributes["label"] ?? text
        )
    }

    private static func output(_ element: XMLTree) -> TableSource.Output {
        TableSource.Output(
            name: element.attributes["name"],
            type: BoxReader.typeName(of: element),
            values: element.first(named: "outputValues").flatMap(BoxReader.text),
            defaultEntry: element.first(named: "defaultOutputEntry").flatMap(BoxReader.text)
        )
    }

    private static func rule(_ element: XMLTree) -> TableSource.Rule {
        TableSource.Rule(
            tests: element.children(named: "inputEntry").map { BoxReader.text($0) ?? "-" },
            answers: element.children(named: "outputEntry").map { BoxReader.text($0) ?? "null" },
            line: element.line
        )
    }

    private static func checkWidths(_ table: TableSource) throws(ModelFault) {
        for (number, rule) in zip(1..., table.rules)
        where rule.tests.count != table.inputs.count || rule.answers.count != table.outputs.count {
            throw ModelFault(
                line: rule.line,
                zh: "第 \(number) 条规则的格数与表头不一致。",
                en: "Rule \(number) has not as many cells as the table has columns."
            )
        }
    }
}
