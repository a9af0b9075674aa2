/// An element of an XML file with everything below it.
struct XMLTree {
    /// The name without its prefix.
    let name: String
    /// The namespace that the prefix stands for; empty where there is none.
    let namespace: String
    /// Values by name as written; namespace declarations are left out.
    let attributes: [String: String]
    /// The line where the element begins, counted from one.
    let line: Int
    var children: [XMLTree] = []
    /// The text directly inside the element, its pieces joined.
    var text = ""

    /// The root of a file; throws where the XML is broken, too deep or too large.
    init(bytes: [UInt8]) throws(ModelFault) {
        guard bytes.count <= XMLTree.mostBytes else {
            throw ModelFault(
                line: 1,
                zh: "文件超过 32 MB。",
                en: "The file is larger than 32 MB."
            )
        }
        var reader = XMLReader(bytes)
        self = try reader.root()
    }

    init(name: String, namespace: String, attributes: [String: String], line: Int) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
        self.line = line
    }

    private static let mostBytes = 32 << 20

    func children(named name: String) -> [XMLTree] {
        children.filter { $0.name == name && $0.namespace == namespace }
    }

    func first(named name: String) -> XMLTree? {
        children.first { $0.name == name && $0.namespace == namespace }
    }
}
