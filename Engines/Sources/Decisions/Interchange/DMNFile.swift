/// A DMN file with everything that stands in it: what we understand, and drawings and extensions of others
/// that we only carry along.
public struct DMNFile: Sendable {
    private var root: XMLTree

    /// Reads a file of DMN 1.1 to 1.5; throws where it is none.
    public init(_ bytes: [UInt8]) throws(ModelFault) {
        root = try DMNReader.root(of: bytes)
    }

    /// A file with one decision, which a table makes.
    ///
    /// - Parameters:
    ///   - name: what the decision and its result are called.
    ///   - namespace: by which other models import this one.
    public init(_ table: TableSource, named name: String, namespace: String) {
        let written = WrittenDecision(name: name, table: table)
        self.init([written], inputs: [], named: name, namespace: namespace)
    }

    /// A file with decisions that tables make.
    ///
    /// - Parameters:
    ///   - inputs: what the model is told, in order.
    ///   - name: what the model is called.
    ///   - namespace: by which other models import this one.
    public init(
        _ decisions: [WrittenDecision],
        inputs: [WrittenInput],
        named name: String,
        namespace: String
    ) {
        root = ModelWriter(inputs: inputs, decisions: decisions)
            .definitions(named: name, namespace: namespace).indented()
    }

    /// What the file defines; throws where a box holds something that cannot be a decision's logic.
    public var definitions: Definitions {
        get throws(ModelFault) { try DMNReader.definitions(from: root) }
    }

    /// The file in DMN 1.5, with all that it held.
    public var bytes: [UInt8] { XMLWriter.bytes(root.inLatestVersion) }

    /// Puts a table in the place of the one that makes a decision; false where no table does.
    public mutating func replaceTable(ofDecision id: String, by table: TableSource) -> Bool {
        for (place, content) in root.content.enumerated() {
            guard case .element(var decision) = content, decision.name == "decision",
                decision.namespace == root.namespace, decision.attributes["id"] == id
            else { continue }
            for (inner, content) in decision.content.enumerated() {
                guard case .element(let box) = content, box.name == "decisionTable",
                    box.namespace == root.namespace
                else { continue }
                let writer = TableWriter(prefix: box.prefix, namespace: box.namespace)
                decision.content[inner] = .element(writer.element(table, over: box).indented(at: 2))
                root.content[place] = .element(decision)
                return true
            }
        }
        return false
    }
}
