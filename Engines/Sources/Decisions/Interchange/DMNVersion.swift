/// The namespaces of a version of DMN.
struct DMNVersion {
    let model: String
    let feel: String
    let drawing: String?

    static let all = [
        DMNVersion(
            model: "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            feel: "http://www.omg.org/spec/FEEL/20140401",
            drawing: nil
        ),
        // As Flowable and early tools wrote 1.1.
        DMNVersion(
            model: "http://www.omg.org/spec/DMN/20151101",
            feel: "http://www.omg.org/spec/FEEL/20140401",
            drawing: nil
        ),
        DMNVersion(
            model: "http://www.omg.org/spec/DMN/20151101/dmn11.xsd",
            feel: "http://www.omg.org/spec/FEEL/20140401",
            drawing: nil
        ),
        DMNVersion("http://www.omg.org/spec/DMN/20180521/"),
        DMNVersion("https://www.omg.org/spec/DMN/20191111/"),
        DMNVersion("https://www.omg.org/spec/DMN/20211108/"), latest,
    ]

    /// DMN 1.5.
    static let latest = DMNVersion("https://www.omg.org/spec/DMN/20230324/")

    private init(_ base: String) {
        self.init(model: base + "MODEL/", feel: base + "FEEL/", drawing: base + "DMNDI/")
    }

    private init(model: String, feel: String, drawing: String?) {
        self.model = model
        self.feel = feel
        self.drawing = drawing
    }

    /// What a namespace of any version is called in the latest; others stay as they are.
    static func latest(of namespace: String) -> String {
        for version in all {
            switch namespace {
            case version.model: return latest.model
            case version.feel: return latest.feel
            case version.drawing: return latest.drawing ?? namespace
            default: continue
            }
        }
        return namespace
    }
}

extension XMLTree {
    /// The element as the latest version writes it: its namespaces, and types of FEEL without a prefix.
    var inLatestVersion: XMLTree {
        var feelPrefixes: Set<String> = []
        return renewed(&feelPrefixes)
    }

    private func renewed(_ feelPrefixes: inout Set<String>) -> XMLTree {
        var outer = feelPrefixes
        for attribute in written where attribute.isDeclaration {
            let prefix = String(attribute.name.dropFirst("xmlns:".count))
            if DMNVersion.all.contains(where: { $0.feel == attribute.value }), !prefix.isEmpty {
                outer.insert(prefix + ":")
            }
        }
        let isOurs = DMNVersion.all.contains { $0.model == namespace }
        let renewedAttributes = written.map { attribute in
            var attribute = attribute
            if attribute.isDeclaration || Self.languages.contains(attribute.name) {
                attribute.value = DMNVersion.latest(of: attribute.value)
            } else if isOurs, Self.types.contains(attribute.name) {
                attribute.value = attribute.value.without(outer)
            }
            return attribute
        }
        let renewedContent = content.map { content -> Content in
            switch content {
            case .element(let child):
                var inner = outer
                return .element(child.renewed(&inner))
            case .text(let text) where isOurs && name == "typeRef":
                return .text(text.without(outer))
            default: return content
            }
        }
        return XMLTree(
            writtenName,
            in: DMNVersion.latest(of: namespace),
            renewedAttributes,
            line: line,
            renewedContent
        )
    }

    private static let types: Set<String> = ["typeRef", "outputTypeRef"]

    private static let languages: Set<String> = ["expressionLanguage", "typeLanguage"]
}

extension String {
    /// DMN 1.1 wrote `feel:string` where later versions write `string`.
    fileprivate func without(_ prefixes: Set<String>) -> String {
        let plain = trimmed
        return prefixes.first { plain.hasPrefix($0) }.map { String(plain.dropFirst($0.count)) }
            ?? self
    }
}
