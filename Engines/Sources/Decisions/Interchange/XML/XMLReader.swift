/// Reads XML 1.0 in UTF-8, as far as models use it: no document types and so no entities of their
/// own, no validation.
///
/// Foundation's parser stops the process on some damaged files, and files come from anywhere.
struct XMLReader {
    private var scanner: XMLScanner
    private var open: [Open] = []

    /// An element whose end has not been seen.
    private struct Open {
        var tree: XMLTree
        /// The namespaces in reach, by prefix.
        let namespaces: [String: String]
    }

    private static let mostLevels = 200
    /// Each element that declares one copies those in reach.
    private static let mostNamespaces = 200

    init(_ bytes: [UInt8]) {
        scanner = XMLScanner(bytes)
    }

    mutating func root() throws(ModelFault) -> XMLTree {
        try scanner.requireUTF8()
        var root: XMLTree?
        while !scanner.isAtEnd {
            guard let closed = try step() else { continue }
            guard root == nil else { throw scanner.fault(.secondRoot) }
            root = closed
        }
        guard let root, open.isEmpty else { throw scanner.fault(.incomplete) }
        return root
    }

    /// Reads what comes next; gives the outermost element when that is its end.
    private mutating func step() throws(ModelFault) -> XMLTree? {
        if scanner.take("<!--") {
            keep(.comment(try scanner.text(upTo: "-->")))
        } else if scanner.take("<![CDATA[") {
            try append(try scanner.text(upTo: "]]>"))
        } else if scanner.take("<?") {
            keep(.instruction(try scanner.text(upTo: "?>")))
        } else if scanner.take("<!") {
            throw scanner.fault(.documentType)
        } else if scanner.take("</") {
            return try endElement()
        } else if scanner.take("<") {
            return try startElement()
        } else {
            try append(try scanner.characters())
        }
        return nil
    }

    private mutating func append(_ text: String) throws(ModelFault) {
        guard !open.isEmpty else {
            if text.trimmed.isEmpty { return }
            throw scanner.fault(.textOutside)
        }
        keep(.text(text))
    }

    /// What stands before and after the root belongs to no element.
    private mutating func keep(_ content: XMLTree.Content) {
        guard !open.isEmpty else { return }
        open[open.count - 1].tree.content.append(content)
    }
}

// MARK: - Elements

extension XMLReader {
    private mutating func startElement() throws(ModelFault) -> XMLTree? {
        let line = scanner.line
        let name = try scanner.name()
        guard open.count < XMLReader.mostLevels else { throw scanner.fault(.tooDeep) }
        let attributes = try attributes()
        var namespaces = open.last?.namespaces ?? [:]
        for attribute in attributes where attribute.isDeclaration {
            namespaces[String(attribute.name.dropFirst("xmlns:".count))] = attribute.value
        }
        guard namespaces.count <= XMLReader.mostNamespaces else {
            throw scanner.fault(.tooManyNamespaces)
        }
        let prefix = name.firstIndex(of: ":").map { String(name[..<$0]) } ?? ""
        let tree = XMLTree(name, in: namespaces[prefix] ?? "", attributes, line: line)
        let isEmpty = scanner.take("/")
        guard scanner.take(">") else { throw scanner.fault(.tag(name)) }
        if isEmpty { return close(tree) }
        open.append(Open(tree: tree, namespaces: namespaces))
        return nil
    }

    private mutating func endElement() throws(ModelFault) -> XMLTree? {
        let name = try scanner.name()
        scanner.skipSpaces()
        guard scanner.take(">") else { throw scanner.fault(.tag(name)) }
        guard let closed = open.popLast(), closed.tree.writtenName == name else {
            throw scanner.fault(.wrongEnd(name))
        }
        return close(closed.tree)
    }

    /// Hands an element to the one around it; gives it back where there is none.
    private mutating func close(_ tree: XMLTree) -> XMLTree? {
        guard !open.isEmpty else { return tree }
        keep(.element(tree))
        return nil
    }

    private mutating func attributes() throws(ModelFault) -> [XMLTree.Attribute] {
        var attributes: [XMLTree.Attribute] = []
        var names: Set<String> = []
        while scanner.skipSpaces(), !scanner.isAtTagEnd {
            let name = try scanner.name()
            let value = try scanner.attributeValue(of: name)
            guard names.insert(name).inserted else { throw scanner.fault(.repeated(name)) }
            attributes.append(XMLTree.Attribute(name: name, value: value))
        }
        return attributes
    }
}
