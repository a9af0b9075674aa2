import Yams

extension Source {
    /// The file as a tree of texts; nil where YAML cannot read it, which is then a finding.
    func composed(into findings: inout Findings) -> ParsedNode? {
        do {
            guard let root = try Yams.compose(yaml: text) else {
                reportNothing(into: &findings)
                return nil
            }
            var composition = Composition(self)
            let tree = composition.node(root, depth: 0)
            findings.add(composition.findings)
            if tree == nil { reportNothing(into: &findings) }
            return tree
        } catch {
            report(error, into: &findings)
            return nil
        }
    }

    private func reportNothing(into findings: inout Findings) {
        findings.error(
            place(line: 0, column: 0),
            zh: "文件是空的。",
            en: "The file is empty.",
            fixZh: "写上内容，或者删掉这个文件。",
            fixEn: "Write something into it, or delete the file."
        )
    }
}

/// YAML's nodes turned into ours: texts only, nothing shared, nothing empty.
private struct Composition {
    let source: Source
    var findings = Findings()

    init(_ source: Source) {
        self.source = source
    }

    mutating func node(_ node: Node, depth: Int) -> ParsedNode? {
        guard node.anchor == nil else {
            Trap.anchor.report(at: place(node), into: &findings)
            return nil
        }
        guard depth <= Layout.deepestBrackets else {
            Trap.tooDeep.report(at: place(node), into: &findings)
            return nil
        }
        switch node {
        case .scalar(let scalar):
            return text(scalar, at: place(node)).map(ParsedNode.text)
        case .sequence(let sequence):
            var items: [ParsedNode] = []
            for item in sequence {
                if let parsed = self.node(item, depth: depth + 1) {
                    items.append(parsed)
                } else {
                    reportEmpty(nil, at: place(item))
                }
            }
            return .list(items, place(node))
        case .mapping(let mapping):
            return .map(map(mapping, at: place(node), depth: depth))
        case .alias:
            Trap.alias.report(at: place(node), into: &findings)
            return nil
        }
    }

    private mutating func map(
        _ mapping: Node.Mapping,
        at place: Place,
        depth: Int
    ) -> ParsedMap {
        var entries: [ParsedEntry] = []
        var spellings: [String: String] = [:]
        for (keyNode, valueNode) in mapping {
            guard case .scalar(let scalar) = keyNode,
                let key = text(scalar, at: self.place(keyNode))
            else {
                reportKey(at: self.place(keyNode))
                continue
            }
            checkSpelling(of: key, among: &spellings)
            if let value = node(valueNode, depth: depth + 1) {
                entries.append(ParsedEntry(key: key, value: value))
            } else if valueNode.anchor == nil {
                reportEmpty(key.value, at: key.place)
            }
        }
        return ParsedMap(entries: entries, place: place)
    }

    private func place(_ node: Node) -> Place {
        let mark = node.mark
        return Place(file: source.name, line: mark?.line ?? 1, column: mark?.column ?? 1)
    }

    /// A text with its position; nil where nothing is written.
    private func text(_ scalar: Node.Scalar, at place: Place) -> ParsedText? {
        switch scalar.style {
        case .plain, .any:
            guard !scalar.string.isEmpty, scalar.string != "~" else { return nil }
            return ParsedText(scalar.string, .plain, at: place)
        case .singleQuoted, .doubleQuoted:
            let inside = Place(file: place.file, line: place.line, column: place.column + 1)
            return ParsedText(scalar.string, .quoted, at: inside)
        case .literal, .folded:
            let column = source.indentation(ofBlockBelow: place.line) + 1
            let below = Place(file: place.file, line: place.line + 1, column: column)
            return ParsedText(scalar.string, .block, at: below)
        }
    }
}

extension Composition {
    /// Words that other YAML tools turn into yes and no.
    private static let mistaken: Set<String> = [
        "on", "off", "yes", "no", "y", "n", "null", "true", "false", "=",
    ]

    private mutating func checkSpelling(
        of key: ParsedText,
        among spellings: inout [String: String]
    ) {
        let lower = key.value.lowercased()
        if Composition.mistaken.contains(lower) {
            findings.error(
                key.place,
                zh: "“\(key.value)”不能作名称：别的软件会把它当成“是/否”。",
                en: "“\(key.value)” cannot be a name: other tools read it as yes or no.",
                fixZh: "换一个单词，例如 agreed、refused。",
                fixEn: "Take another word, such as agreed or refused."
            )
        }
        if let twin = spellings[lower], twin != key.value {
            findings.error(
                key.place,
                zh: "“\(key.value)”和“\(twin)”只差大小写，容易看错。",
                en: "“\(key.value)” and “\(twin)” differ in capital letters only.",
                fixZh: "名称一律用小写；两样东西用两个不同的名称。",
                fixEn: "Write names in small letters; give two things two different names."
            )
        }
        spellings[lower] = key.value
    }

    private mutating func reportEmpty(_ key: String?, at place: Place) {
        let zh = key.map { "“\($0)”后面没有内容。" } ?? "这一项没有内容。"
        let en = key.map { "“\($0)” has no value." } ?? "This item is empty."
        findings.error(
            place,
            zh: zh,
            en: en,
            fixZh: "写上内容；用不到就删掉这一行。",
            fixEn: "Write one, or leave it out."
        )
    }

    private mutating func reportKey(at place: Place) {
        findings.error(
            place,
            zh: "名称要是一个单词或短语，不能是一组内容。",
            en: "A key has to be a word or phrase, not a list or a group.",
            fixZh: "检查括号；正文里有括号就给整段加单引号。",
            fixEn: "Check the brackets; put single quotes round a text that has some."
        )
    }
}

extension Source {
    /// How far the lines of a block are indented whose `|` stands in this line, counted from one.
    fileprivate func indentation(ofBlockBelow line: Int) -> Int {
        let below = lines.dropFirst(line).first { !$0.allSatisfy { $0 == " " } }
        return below?.prefix { $0 == " " }.count ?? 0
    }
}
