public import FEEL

/// A decision for a file: what it is called, the table that makes it, and what it needs.
public struct WrittenDecision: Sendable {
    /// What the decision and its result are called.
    public var name: String
    /// How it is made.
    public var table: TableSource
    /// The inputs and decisions that the table names.
    public var needs: [String]

    /// A decision that a table makes.
    public init(name: String, table: TableSource, needs: [String] = []) {
        self.name = name
        self.table = table
        self.needs = needs
    }
}

/// Something a file's model is told from outside.
public struct WrittenInput: Sendable {
    /// What expressions call it.
    public var name: String
    /// What its value is.
    public var type: Type

    /// An input by its name and type.
    public init(name: String, type: Type) {
        self.name = name
        self.type = type
    }
}

/// Writes a model of DMN 1.5: types, inputs, decisions made by tables.
struct ModelWriter {
    let inputs: [WrittenInput]
    let decisions: [WrittenDecision]
    private let namespace = DMNVersion.latest.model

    init(inputs: [WrittenInput], decisions: [WrittenDecision]) {
        self.inputs = inputs
        self.decisions = decisions
    }

    func definitions(named name: String, namespace: String) -> XMLTree {
        let types = inputs.compactMap { input in
            isScalar(input.type) ? nil : item(typeName(of: input), input.type)
        }
        return element(
            "definitions",
            [
                ("xmlns", self.namespace), ("id", "definitions"), ("name", name),
                ("namespace", namespace),
            ],
            types.compactMap { $0 } + zip(1..., inputs).map(input)
                + zip(1..., decisions).map(decision)
        )
    }

    private func input(_ number: Int, _ input: WrittenInput) -> XMLTree {
        element(
            "inputData",
            [("id", "input_\(number)"), ("name", input.name)],
            [variable(input.name, typeRef(of: input))]
        )
    }

    private func decision(_ number: Int, _ decision: WrittenDecision) -> XMLTree {
        let id = id(ofDecision: number)
        let needs = decision.needs.compactMap { requirement($0, of: decision.name) }
        let table = TableWriter(prefix: "", namespace: namespace).element(decision.table, id: id)
        return element(
            "decision",
            [("id", id), ("name", decision.name)],
            [variable(decision.name, nil)] + needs + [table]
        )
    }

    private func id(ofDecision number: Int) -> String {
        decisions.count == 1 ? "decision" : "decision_\(number)"
    }

    private func requirement(_ name: String, of decision: String) -> XMLTree? {
        let required: XMLTree
        if let place = inputs.firstIndex(where: { $0.name == name }) {
            required = element("requiredInput", [("href", "#input_\(place + 1)")], [])
        } else if name != decision, let place = decisions.firstIndex(where: { $0.name == name }) {
            required = element("requiredDecision", [("href", "#" + id(ofDecision: place + 1))], [])
        } else {
            return nil
        }
        return element("informationRequirement", [], [required])
    }

    private func variable(_ name: String, _ type: String?) -> XMLTree {
        element("variable", [("name", name)] + (type.map { [("typeRef", $0)] } ?? []), [])
    }

    // MARK: - Types

    private func typeRef(of input: WrittenInput) -> String? {
        if isScalar(input.type) { return input.type == .any ? nil : input.type.description }
        return item(typeName(of: input), input.type) == nil ? nil : typeName(of: input)
    }

    private func typeName(of input: WrittenInput) -> String { "type of " + input.name }

    private func isScalar(_ type: Type) -> Bool {
        type == .any || Type(named: type.description) != nil
    }

    /// The definition of a context or a list; nil for what files cannot define.
    private func item(
        _ name: String,
        _ type: Type,
        as word: String = "itemDefinition"
    ) -> XMLTree? {
        switch type {
        case .list(let entry) where isScalar(entry):
            return element(word, [("name", name), ("isCollection", "true")], typeRef(entry))
        case .context(let fields):
            let parts = fields.compactMap { item($0.name, $0.type, as: "itemComponent") }
            return element(word, [("name", name)], parts)
        default:
            guard word == "itemComponent" else { return nil }
            return element(word, [("name", name)], isScalar(type) ? typeRef(type) : [])
        }
    }

    private func typeRef(_ type: Type) -> [XMLTree] {
        [XMLTree("typeRef", in: namespace, [], [.text(type.description)])]
    }

    private func element(
        _ name: String,
        _ attributes: [(String, String)],
        _ children: [XMLTree]
    ) -> XMLTree {
        XMLTree(name, in: namespace, with: attributes, elements: children)
    }
}
