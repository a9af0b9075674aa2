/// Reads a decision table from DMN XML.
enum TableReader {
    static func table(_ element: XMLTree) throws(ModelFault) -> TableSource {
        let notes = element.children(named: "annotation").map { $0.attributes["name"] }
        let rules = element.children(named: "rule")
        // Older modelers note what a rule is about in its description.
        let isDescribed = rules.contains { $0.first(named: "description") != nil }
        let table = TableSource(
            policy: try policy(of: element),
            inputs: element.children(named: "input").map(input),
            outputs: element.children(named: "output").map(output),
            annotations: notes + (isDescribed ? [TableSource.description] : []),
            rules: zip(1..., rules).map { number, element in
                rule(element, number: number, notes: notes.count, isDescribed: isDescribed)
            }
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
            label: element.attributes["label"].flatMap { $0.isEmpty ? nil : $0 }
        )
    }

    private static func output(_ element: XMLTree) -> TableSource.Output {
        TableSource.Output(
            name: element.attributes["name"],
            type: BoxReader.typeName(of: element),
            values: element.first(named: "outputValues").flatMap(BoxReader.text),
            defaultEntry: element.first(named: "defaultOutputEntry").flatMap(BoxReader.text),
            label: element.attributes["label"].flatMap { $0.isEmpty ? nil : $0 }
        )
    }

    private static func rule(
        _ element: XMLTree,
        number: Int,
        notes: Int,
        isDescribed: Bool
    ) -> TableSource.Rule {
        let label = element.attributes["label"]?.trimmed ?? ""
        let entries = element.children(named: "annotationEntry").prefix(notes)
            .map { BoxReader.text($0) ?? "" }
        let described = element.first(named: "description")?.text.trimmed ?? ""
        return TableSource.Rule(
            label: label.isEmpty || label == String(number) ? nil : label,
            tests: element.children(named: "inputEntry").map { BoxReader.text($0) ?? "-" },
            answers: element.children(named: "outputEntry").map { BoxReader.text($0) ?? "null" },
            annotations: entries + Array(repeating: "", count: notes - entries.count)
                + (isDescribed ? [described] : []),
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

extension TableSource {
    /// The column of notes that a rule's `description` is, as modelers of DMN 1.1 and 1.2 write it.
    static let description = "description"
}
