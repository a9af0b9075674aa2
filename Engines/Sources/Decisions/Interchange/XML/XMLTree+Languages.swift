extension XMLTree {
    /// The language that a box says its text is in, and the line where it says so; nil for FEEL, which is meant
    /// where nothing is said. A table is asked for its cells too.
    func foreignLanguage(isTable: Bool) -> (language: String, line: Int)? {
        guard namespaceHoldsExpressions else { return nil }
        if Self.textual.contains(name), let language = attributes["expressionLanguage"],
            Self.isForeign(language), !(first(named: "text")?.text.trimmed ?? "").isEmpty
        {
            return (language.trimmed, line)
        }
        guard isTable else { return nil }
        for child in children {
            if let found = child.foreignLanguage(isTable: true) { return found }
        }
        return nil
    }

    /// The tree with the language of the whole model written at each text that names none; only where
    /// that is not FEEL.
    var withLanguageAtTexts: XMLTree {
        guard let language = attributes["expressionLanguage"], Self.isForeign(language) else {
            return self
        }
        return speaking(language)
    }

    private func speaking(_ language: String) -> XMLTree {
        let named = content.map { content -> Content in
            guard case .element(let child) = content else { return content }
            return .element(child.speaking(language))
        }
        var all = written
        if Self.textual.contains(name), attributes["expressionLanguage"] == nil {
            all.append(Attribute(name: "expressionLanguage", value: language))
        }
        return XMLTree(writtenName, in: namespace, all, line: line, named)
    }

    private var namespaceHoldsExpressions: Bool {
        DMNVersion.all.contains { $0.model == namespace }
    }

    private static let textual: Set<String> = [
        "literalExpression", "inputExpression", "inputEntry", "outputEntry", "defaultOutputEntry",
        "inputValues", "outputValues",
    ]

    private static func isForeign(_ language: String) -> Bool {
        let name = language.trimmed
        if name.isEmpty || name.lowercased() == "feel" { return false }
        return !DMNVersion.all.contains { $0.feel == name || $0.feel == name + "/" }
    }
}
