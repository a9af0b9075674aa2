/// Reads DMN models from XML, whatever modeler of DMN 1.1 to 1.5 wrote them.
///
/// It takes elements as they stand and leaves drawings and extensions aside. Whether names resolve
/// and expressions parse is for ``Model`` to find out.
public enum DMNReader {
    /// The namespaces of the versions we read, oldest first.
    public static let namespaces = DMNVersion.all.map(\.model)

    /// The definitions in an XML file.
    ///
    /// Throws where the XML is broken, where the root is no DMN model of a version we know, or
    /// where a box holds something that cannot be a decision's logic.
    public static func read(_ bytes: [UInt8]) throws(ModelFault) -> Definitions {
        try definitions(from: root(of: bytes))
    }

    /// Many times what people draw; references are looked up along them.
    private static let mostElements = 5_000

    static func root(of bytes: [UInt8]) throws(ModelFault) -> XMLTree {
        let root = try XMLTree(bytes: bytes)
        guard root.name == "definitions", namespaces.contains(root.namespace) else {
            throw ModelFault(
                line: root.line,
                zh: "这不是 DMN 1.1 至 1.5 的模型。",
                en: "This is no DMN model of version 1.1 to 1.5."
            )
        }
        return root
    }

    static func definitions(from root: XMLTree) throws(ModelFault) -> Definitions {
        let root = root.inLatestVersion.withLanguageAtTexts
        let namespace = root.attributes["namespace"] ?? ""
        var definitions = Definitions(name: root.attributes["name"] ?? "", namespace: namespace)
        guard root.children.count <= mostElements else {
            throw ModelFault(
                line: root.line,
                zh: "模型里的元素超过 \(mostElements) 个，请分成几个模型。",
                en: "The model has more than \(mostElements) elements; divide it into several."
            )
        }
        for element in root.children where element.namespace == root.namespace {
            switch element.name {
            case "import": definitions.imports.append(importedModel(element))
            case "itemDefinition": definitions.items.append(item(element))
            case "inputData": definitions.inputs.append(input(element))
            case "decision": definitions.decisions.append(try decision(element, in: namespace))
            case "businessKnowledgeModel":
                definitions.knowledge.append(try knowledge(element, in: namespace))
            case "decisionService": definitions.services.append(service(element, in: namespace))
            default: continue
            }
        }
        return definitions
    }
}

// MARK: - Elements of the graph

extension DMNReader {
    private static func importedModel(_ element: XMLTree) -> Definitions.Import {
        Definitions.Import(
            name: element.attributes["name"] ?? "",
            namespace: element.attributes["namespace"] ?? ""
        )
    }

    private static func input(_ element: XMLTree) -> Definitions.InputData {
        Definitions.InputData(id: id(of: element), variable: variable(of: element))
    }

    private static func decision(
        _ element: XMLTree,
        in namespace: String
    ) throws(ModelFault) -> Definitions.DecisionSource {
        Definitions.DecisionSource(
            id: id(of: element),
            variable: variable(of: element),
            requirements: requirements(of: element, in: namespace),
            logic: try BoxReader.firstBox(in: element),
            line: element.line
        )
    }

    private static func knowledge(
        _ element: XMLTree,
        in namespace: String
    ) throws(ModelFault) -> Definitions.KnowledgeSource {
        Definitions.KnowledgeSource(
            id: id(of: element),
            variable: variable(of: element),
            requirements: requirements(of: element, in: namespace),
            logic: try element.first(named: "encapsulatedLogic").map(BoxReader.function),
            line: element.line
        )
    }

    private static func service(
        _ element: XMLTree,
        in namespace: String
    ) -> Definitions.ServiceSource {
        func references(_ name: String) -> [Definitions.Reference] {
            element.children(named: name).compactMap { reference(of: $0, in: namespace) }
        }
        return Definitions.ServiceSource(
            id: id(of: element),
            variable: variable(of: element),
            outputDecisions: references("outputDecision"),
            encapsulatedDecisions: references("encapsulatedDecision"),
            inputDecisions: references("inputDecision"),
            inputData: references("inputData"),
            line: element.line
        )
    }

    private static func id(of element: XMLTree) -> String {
        element.attributes["id"] ?? element.attributes["name"] ?? ""
    }

    /// The variable of an element; one without is known by the element's own name.
    private static func variable(of element: XMLTree) -> Definitions.Variable {
        let name = element.attributes["name"] ?? ""
        guard let variable = element.first(named: "variable") else {
            return Definitions.Variable(name: name, type: nil)
        }
        return Definitions.Variable(
            name: variable.attributes["name"] ?? name,
            type: BoxReader.typeName(of: variable)
        )
    }

    private static func requirements(
        of element: XMLTree,
        in namespace: String
    ) -> [Definitions.Reference] {
        let wanted = ["requiredInput", "requiredDecision", "requiredKnowledge"]
        return element.children
            .filter { ["informationRequirement", "knowledgeRequirement"].contains($0.name) }
            .flatMap(\.children)
            .filter { wanted.contains($0.name) }
            .compactMap { reference(of: $0, in: namespace) }
    }

    /// An href: `#id`, `namespace#id`, or a bare id as some modelers write it.
    private static func reference(
        of element: XMLTree,
        in namespace: String
    ) -> Definitions.Reference? {
        guard let href = element.attributes["href"] else { return nil }
        guard let hash = href.lastIndex(of: "#") else {
            return Definitions.Reference(namespace: nil, id: href)
        }
        let model = String(href[..<hash])
        return Definitions.Reference(
            namespace: model.isEmpty || model == namespace ? nil : model,
            id: String(href[href.index(after: hash)...])
        )
    }
}

// MARK: - Types

extension DMNReader {
    private static func item(_ element: XMLTree) -> ItemDefinition {
        ItemDefinition(
            name: element.attributes["name"] ?? "",
            base: element.first(named: "typeRef").map { $0.text.trimmed },
            components: element.children(named: "itemComponent").map(item),
            function: element.first(named: "functionItem").map(functionItem),
            isCollection: element.attributes["isCollection"] == "true",
            allowedValues: element.first(named: "allowedValues").flatMap(BoxReader.text),
            constraint: element.first(named: "typeConstraint").flatMap(BoxReader.text)
        )
    }

    private static func functionItem(_ element: XMLTree) -> ItemDefinition.FunctionItem {
        ItemDefinition.FunctionItem(
            parameters: element.children(named: "parameters").map { parameter in
                Definitions.Variable(
                    name: parameter.attributes["name"] ?? "",
                    type: parameter.attributes["typeRef"]
                )
            },
            result: element.attributes["outputTypeRef"]
        )
    }
}
