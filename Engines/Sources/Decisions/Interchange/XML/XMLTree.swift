import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// An element of an XML file with everything below it.
struct XMLTree {
    /// The name without its prefix.
    let name: String
    /// The namespace that the prefix stands for.
    let namespace: String
    let attributes: [String: String]
    /// The line where the element begins, counted from one.
    let line: Int
    private(set) var children: [XMLTree] = []
    /// The text directly inside the element, its pieces joined.
    private(set) var text = ""

    /// The root of a file; throws where the XML is broken, too deep or too large.
    init(bytes: [UInt8]) throws(ModelFault) {
        guard bytes.count <= XMLTree.mostBytes else {
            throw ModelFault(
                line: 1,
                zh: "文件超过 32 MB。",
                en: "The file is larger than 32 MB."
            )
        }
        let builder = XMLTreeBuilder()
        let parser = XMLParser(data: Data(bytes))
        parser.shouldProcessNamespaces = true
        parser.shouldResolveExternalEntities = false
        parser.delegate = builder
        let complete = parser.parse()
        if let fault = builder.fault { throw fault }
        guard complete, let root = builder.root else {
            throw ModelFault(
                line: max(1, parser.lineNumber),
                zh: "XML 文件不完整或有错。",
                en: "The XML is broken or incomplete."
            )
        }
        self = root
    }

    static let mostBytes = 32 << 20
    static let mostLevels = 200

    func children(named name: String) -> [XMLTree] {
        children.filter { $0.name == name && $0.namespace == namespace }
    }

    func first(named name: String) -> XMLTree? {
        children.first { $0.name == name && $0.namespace == namespace }
    }
}

// MARK: - Building

extension XMLTree {
    fileprivate init(name: String, namespace: String, attributes: [String: String], line: Int) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
        self.line = line
    }

    fileprivate mutating func append(_ child: XMLTree) { children.append(child) }

    fileprivate mutating func append(text more: String) { text += more }
}

private final class XMLTreeBuilder: NSObject, XMLParserDelegate {
    private(set) var root: XMLTree?
    private(set) var fault: ModelFault?
    private var open: [XMLTree] = []

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard open.count < XMLTree.mostLevels else {
            fault = ModelFault(
                line: parser.lineNumber,
                zh: "元素嵌套超过 \(XMLTree.mostLevels) 层。",
                en: "Elements are nested deeper than \(XMLTree.mostLevels) levels."
            )
            parser.abortParsing()
            return
        }
        open.append(
            XMLTree(
                name: name,
                namespace: namespaceURI ?? "",
                attributes: attributes,
                line: parser.lineNumber
            )
        )
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) {
        guard !open.isEmpty else { return }
        open[open.count - 1].append(text: characters)
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        guard !open.isEmpty, let characters = String(data: block, encoding: .utf8) else { return }
        open[open.count - 1].append(text: characters)
    }

    func parser(
        _ parser: XMLParser,
        didEndElement name: String,
        namespaceURI: String?,
        qualifiedName: String?
    ) {
        guard let closed = open.popLast() else { return }
        if open.isEmpty {
            root = closed
        } else {
            open[open.count - 1].append(closed)
        }
    }
}
