/// Reads the boxes of a DMN file: literal expressions, contexts, tables and the rest.
enum BoxReader {
    /// The logic inside an element; nil where there is none.
    static func firstBox(in element: XMLTree) throws(ModelFault) -> BoxedExpression? {
        for child in element.children where child.namespace == element.namespace {
            if let box = try box(child) { return box }
        }
        return nil
    }

    /// A function: BKM logic and boxed functions are written alike.
    static func function(_ element: XMLTree) throws(ModelFault) -> FunctionSource {
        let kind = element.attributes["kind"].flatMap(FunctionSource.Kind.init) ?? .feel
        return FunctionSource(
            kind: kind,
            parameters: element.children(named: "formalParameter").map { parameter in
                Definitions.Variable(
                    name: parameter.attributes["name"] ?? "",
                    type: typeName(of: parameter)
                )
            },
            body: try firstBox(in: element)
        )
    }

    /// The type an element names: an attribute, since 1.1 sometimes with a prefix of FEEL's.
    static func typeName(of element: XMLTree) -> String? {
        guard let name = element.attributes["typeRef"]?.trimmed, !name.isEmpty else { return nil }
        return name.hasPrefix("feel:") ? String(name.dropFirst("feel:".count)) : name
    }

    /// The text of an element's `text` child; nil where it is missing or blank.
    static func text(_ element: XMLTree) -> String? {
        guard let text = element.first(named: "text")?.text.trimmed, !text.isEmpty else {
            return nil
        }
        return text
    }

    private static func box(_ element: XMLTree) throws(ModelFault) -> BoxedExpression? {
        if let foreign = element.foreignLanguage(isTable: element.name == "decisionTable") {
            return BoxedExpression(
                type: nil,
                line: foreign.line,
                form: .foreign(foreign.language)
            )
        }
        guard let form = try form(element) else { return nil }
        return BoxedExpression(type: typeName(of: element), line: element.line, form: form)
    }

    private static func form(_ element: XMLTree) throws(ModelFault) -> BoxedExpression.Form? {
        switch element.name {
        case "literalExpression": text(element).map { .literal($0) }
        case "decisionTable": .table(try TableReader.table(element))
        case "context": .context(try contextEntries(element))
        case "invocation": try invocation(element)
        case "list": .list(try boxes(in: element))
        case "relation": try relation(element)
        case "functionDefinition": .function(try function(element))
        case "conditional": try conditional(element)
        case "filter": try filter(element)
        case "for": try iteration(element)
        case "some": try quantified(.some, element)
        case "every": try quantified(.every, element)
        default: nil
        }
    }

    private static func boxes(in element: XMLTree) throws(ModelFault) -> [BoxedExpression] {
        var boxes: [BoxedExpression] = []
        for child in element.children where child.namespace == element.namespace {
            if let box = try box(child) { boxes.append(box) }
        }
        return boxes
    }
}

// MARK: - Boxes of boxes

extension BoxReader {
    private static func contextEntries(
        _ element: XMLTree
    ) throws(ModelFault) -> [BoxedExpression.ContextEntry] {
        var entries: [BoxedExpression.ContextEntry] = []
        for entry in element.children(named: "contextEntry") {
            let variable = entry.first(named: "variable").map { variable in
                Definitions.Variable(
                    name: variable.attributes["name"] ?? "",
                    type: typeName(of: variable)
                )
            }
            entries.append(
                BoxedExpression.ContextEntry(variable: variable, value: try firstBox(in: entry))
            )
        }
        return entries
    }

    private static func invocation(
        _ element: XMLTree
    ) throws(ModelFault) -> BoxedExpression.Form {
        var bindings: [BoxedExpression.Binding] = []
        for binding in element.children(named: "binding") {
            let parameter = binding.first(named: "parameter")?.attributes["name"] ?? ""
            bindings.append(
                BoxedExpression.Binding(parameter: parameter, value: try firstBox(in: binding))
            )
        }
        return .invocation(of: try required(firstBox(in: element), element), bindings: bindings)
    }

    private static func relation(_ element: XMLTree) throws(ModelFault) -> BoxedExpression.Form {
        let columns = element.children(named: "column").map { $0.attributes["name"] ?? "" }
        var rows: [[BoxedExpression]] = []
        for row in element.children(named: "row") { rows.append(try boxes(in: row)) }
        return .relation(columns: columns, rows: rows)
    }

    private static func conditional(
        _ element: XMLTree
    ) throws(ModelFault) -> BoxedExpression.Form {
        .conditional(
            try part("if", of: element),
            then: try part("then", of: element),
            otherwise: try part("else", of: element)
        )
    }

    private static func filter(_ element: XMLTree) throws(ModelFault) -> BoxedExpression.Form {
        .filter(try part("in", of: element), matching: try part("match", of: element))
    }

    private static func iteration(_ element: XMLTree) throws(ModelFault) -> BoxedExpression.Form {
        .iteration(
            variable: element.attributes["iteratorVariable"] ?? "",
            over: try part("in", of: element),
            result: try part("return", of: element)
        )
    }

    private static func quantified(
        _ quantifier: BoxedExpression.Quantifier,
        _ element: XMLTree
    ) throws(ModelFault) -> BoxedExpression.Form {
        .quantified(
            quantifier,
            variable: element.attributes["iteratorVariable"] ?? "",
            over: try part("in", of: element),
            test: try part("satisfies", of: element)
        )
    }

    private static func part(
        _ name: String,
        of element: XMLTree
    ) throws(ModelFault) -> BoxedExpression {
        try required(element.first(named: name).flatMap(firstBox), element)
    }

    private static func required(
        _ box: BoxedExpression?,
        _ element: XMLTree
    ) throws(ModelFault) -> BoxedExpression {
        guard let box else {
            throw ModelFault(
                line: element.line,
                zh: "“\(element.name)”里缺少一个表达式。",
                en: "The \"\(element.name)\" lacks an expression."
            )
        }
        return box
    }
}
