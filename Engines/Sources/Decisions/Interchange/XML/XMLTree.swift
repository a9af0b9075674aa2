/// An element of an XML file with everything below it, as it was written.
struct XMLTree: Sendable {
    /// What stands inside an element, in its order.
    enum Content: Sendable {
        case element(XMLTree)
        case text(String)
        case comment(String)
        case instruction(String)
    }

    /// An attribute or a namespace declaration.
    struct Attribute: Hashable, Sendable {
        let name: String
        var value: String

        var isDeclaration: Bool { name == "xmlns" || name.hasPrefix("xmlns:") }
    }

    /// The name with its prefix.
    let writtenName: String
    /// The namespace that the prefix stands for; empty where there is none.
    let namespace: String
    /// Attributes and namespace declarations in their order.
    var written: [Attribute]
    /// The line where the element begins, counted from one.
    let line: Int
    var content: [Content] = []

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

    init(
        _ writtenName: String,
        in namespace: String,
        _ written: [Attribute] = [],
        line: Int = 0,
        _ content: [Content] = []
    ) {
        self.writtenName = writtenName
        self.namespace = namespace
        self.written = written
        self.line = line
        self.content = content
    }

    /// An element with nothing but elements within.
    init(
        _ writtenName: String,
        in namespace: String,
        with attributes: [(String, String)],
        elements: [XMLTree]
    ) {
        self.init(
            writtenName,
            in: namespace,
            attributes.map { Attribute(name: $0, value: $1) },
            elements.map { .element($0) }
        )
    }

    private static let mostBytes = 32 << 20
}

extension XMLTree {
    /// The prefix with its colon; empty where there is none.
    var prefix: String {
        writtenName.firstIndex(of: ":").map { String(writtenName[...$0]) } ?? ""
    }

    /// The name without its prefix.
    var name: String { String(writtenName.dropFirst(prefix.count)) }

    /// Values by name as written; namespace declarations are left out.
    var attributes: [String: String] {
        let plain = written.filter { !$0.isDeclaration }.map { ($0.name, $0.value) }
        return Dictionary(plain) { first, _ in first }
    }

    var children: [XMLTree] {
        content.compactMap { if case .element(let child) = $0 { child } else { nil } }
    }

    /// The text directly inside the element, its pieces joined.
    var text: String {
        content.reduce(into: "") { if case .text(let piece) = $1 { $0 += piece } }
    }

    func children(named name: String) -> [XMLTree] {
        children.filter { $0.name == name && $0.namespace == namespace }
    }

    func first(named name: String) -> XMLTree? {
        children.first { $0.name == name && $0.namespace == namespace }
    }
}

extension XMLTree {
    /// The same with a line for each element, so that people can read it and findings name its lines.
    ///
    /// Nothing is put between texts; an element around a single text stays on one line.
    func indented(at depth: Int = 0) -> XMLTree {
        let children = children
        guard children.count == content.count,
            children.count > 1 || children.contains(where: { !$0.isLine })
        else { return self }
        var tree = self
        let start = "\n" + String(repeating: "  ", count: depth + 1)
        tree.content = children.flatMap { [.text(start), .element($0.indented(at: depth + 1))] }
        tree.content.append(.text(String(start.dropLast(2))))
        return tree
    }

    /// Whether it holds no elements.
    private var isLine: Bool { children.isEmpty }
}
