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
        let writtenName: String
        /// The namespaces in reach, by prefix.
        let namespaces: [String: String]
    }

    private static let mostLevels = 200

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
            _ = try scanner.text(upTo: "-->")
        } else if scanner.take("<![CDATA[") {
            try append(try scanner.text(upTo: "]]>"))
        } else if scanner.take("<?") {
            _ = try scanner.text(upTo: "?>")
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
        open[open.count - 1].tree.text += text
    }
}

// MARK: - Elements

extension XMLReader {
    private mutating func startElement() throws(ModelFault) -> XMLTree? {
        let line = scanner.line
        let name = try scanner.name()
        guard open.count < XMLReader.mostLevels else { throw scanner.fault(.tooDeep) }
        let (attributes, declared) = try attributes()
        let namespaces = (open.last?.namespaces ?? [:]).merging(declared) { $1 }
        let (prefix, local) = Self.parts(of: name)
        let tree = XMLTree(
            name: local,
            namespace: namespaces[prefix] ?? "",
            attributes: attributes,
            line: line
        )
        let isEmpty = scanner.take("/")
        guard scanner.take(">") else { throw scanner.fault(.tag(name)) }
        if isEmpty { return close(tree) }
        open.append(Open(tree: tree, writtenName: name, namespaces: namespaces))
        return nil
    }

    private mutating func endElement() throws(ModelFault) -> XMLTree? {
        let name = try scanner.name()
        scanner.skipSpaces()
        guard scanner.take(">") else { throw scanner.fault(.tag(name)) }
        guard let closed = open.popLast(), closed.writtenName == name else {
            throw scanner.fault(.wrongEnd(name))
        }
        return close(closed.tree)
    }

    /// Hands an element to the one around it; gives it back where there is none.
    private mutating func close(_ tree: XMLTree) -> XMLTree? {
        guard !open.isEmpty else { return tree }
        open[open.count - 1].tree.children.append(tree)
        return nil
    }

    private mutating func attributes() throws(ModelFault) -> (
        plain: [String: String], namespaces: [String: String]
    ) {
        var plain: [String: String] = [:]
        var namespaces: [String: String] = [:]
        while scanner.skipSpaces(), !scanner.isAtTagEnd {
            let name = try scanner.name()
            let value = try scanner.attributeValue(of: name)
            let (prefix, local) = Self.parts(of: name)
            let isDeclaration = name == "xmlns" || prefix == "xmlns"
            let previous =
                isDeclaration
                ? namespaces.updateValue(value, forKey: prefix == "xmlns" ? local : "")
                : plain.updateValue(value, forKey: name)
            guard previous == nil else { throw scanner.fault(.repeated(name)) }
        }
        return (plain, namespaces)
    }

    private static func parts(of name: String) -> (prefix: String, local: String) {
        guard let colon = name.firstIndex(of: ":") else { return ("", name) }
        return (String(name[..<colon]), String(name[name.index(after: colon)...]))
    }
}
