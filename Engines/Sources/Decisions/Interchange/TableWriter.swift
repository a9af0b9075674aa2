/// Writes a decision table as an element of DMN.
struct TableWriter {
    /// With its colon, as the file writes elements of DMN.
    let prefix: String
    let namespace: String

    /// A table of its own; its parts are numbered after `id`.
    func element(_ table: TableSource, id: String) -> XMLTree {
        element(
            "decisionTable",
            [("id", id + "_table")] + policy(of: table),
            parts(of: table, id: id)
        )
    }

    /// A table in the place of another, whose attributes and other people's elements it keeps.
    func element(_ table: TableSource, over old: XMLTree) -> XMLTree {
        let kept = old.written.filter { !["hitPolicy", "aggregation"].contains($0.name) }
        let foreign = old.children.filter {
            $0.namespace != namespace || $0.name == "extensionElements"
        }
        let id = old.attributes["id"] ?? "table"
        return XMLTree(
            old.writtenName,
            in: namespace,
            kept + policy(of: table).map { XMLTree.Attribute(name: $0, value: $1) },
            foreign.map { .element($0) } + parts(of: table, id: id).map { .element($0) }
        )
    }

    private func policy(of table: TableSource) -> [(String, String)] {
        switch table.policy {
        case .unique: [("hitPolicy", "UNIQUE")]
        case .any: [("hitPolicy", "ANY")]
        case .priority: [("hitPolicy", "PRIORITY")]
        case .first: [("hitPolicy", "FIRST")]
        case .ruleOrder: [("hitPolicy", "RULE ORDER")]
        case .outputOrder: [("hitPolicy", "OUTPUT ORDER")]
        case .collect(nil): [("hitPolicy", "COLLECT")]
        case .collect(let aggregator?):
            [("hitPolicy", "COLLECT"), ("aggregation", aggregator.dmnName)]
        }
    }

    private func parts(of table: TableSource, id: String) -> [XMLTree] {
        let inputs = zip(1..., table.inputs).map { number, input in
            var parts = [
                element("inputExpression", type(input.type), [text(input.expression)])
            ]
            if let allowed = input.allowedValues {
                parts.append(element("inputValues", [], [text(allowed)]))
            }
            let label = input.label == input.expression ? [] : [("label", input.label)]
            return element("input", [("id", "\(id)_input_\(number)")] + label, parts)
        }
        let outputs = zip(1..., table.outputs).map { number, output in
            var parts: [XMLTree] = []
            if let values = output.values {
                parts.append(element("outputValues", [], [text(values)]))
            }
            if let fallback = output.defaultEntry {
                parts.append(element("defaultOutputEntry", [], [text(fallback)]))
            }
            let name = output.name.map { [("name", $0)] } ?? []
            let label = output.label.map { [("label", $0)] } ?? []
            let attributes = [("id", "\(id)_output_\(number)")] + name + label + type(output.type)
            return element("output", attributes, parts)
        }
        let described = table.annotations.lastIndex(of: TableSource.description)
        let notes = table.annotations.enumerated().filter { $0.offset != described }.map { note in
            element("annotation", note.element.map { [("name", $0)] } ?? [], [])
        }
        let rules = zip(1..., table.rules).map { number, rule in
            self.rule(rule, id: "\(id)_rule_\(number)", described: described)
        }
        return inputs + outputs + notes + rules
    }

    private func rule(_ rule: TableSource.Rule, id: String, described: Int?) -> XMLTree {
        let label = rule.label.map { [("label", $0)] } ?? []
        var parts: [XMLTree] = []
        if let described, rule.annotations.indices.contains(described),
            !rule.annotations[described].isEmpty
        {
            let words = XMLTree.Content.text(rule.annotations[described])
            parts.append(XMLTree(prefix + "description", in: namespace, [], [words]))
        }
        parts += rule.tests.map { element("inputEntry", [], [text($0)]) }
        parts += rule.answers.map { element("outputEntry", [], [text($0)]) }
        for (column, note) in rule.annotations.enumerated() where column != described {
            parts.append(element("annotationEntry", [], [text(note)]))
        }
        return element("rule", [("id", id)] + label, parts)
    }

    private func type(_ name: String?) -> [(String, String)] {
        name.map { [("typeRef", $0)] } ?? []
    }

    private func text(_ words: String) -> XMLTree {
        XMLTree(prefix + "text", in: namespace, [], [.text(words)])
    }

    private func element(
        _ name: String,
        _ attributes: [(String, String)],
        _ children: [XMLTree]
    ) -> XMLTree {
        XMLTree(prefix + name, in: namespace, with: attributes, elements: children)
    }
}

extension HitPolicy.Aggregator {
    fileprivate var dmnName: String {
        switch self {
        case .sum: "SUM"
        case .minimum: "MIN"
        case .maximum: "MAX"
        case .count: "COUNT"
        }
    }
}
