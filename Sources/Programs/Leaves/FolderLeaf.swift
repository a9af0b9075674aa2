/// A short text of a service's file that a form can change: a name, a value, a deadline.
package struct FolderLeaf: Hashable, Sendable {
    /// The keys that lead to it: `settings`, `pay line`, `is`.
    package let path: [String]
    package let text: ParsedText

    /// The section it stands in; the head of the file is one too.
    package var section: String { path.count == 1 ? "service" : path[0] }
}

extension ServiceFolder {
    /// Which keys of the entries of a section a form offers.
    private static let offered: [(section: String, keys: Set<String>)] = [
        ("settings", ["is", "title", "assumed", "source"]),
        ("ask.form", ["ask", "title", "help"]),
        ("steps", ["title", "within", "warn"]),
        ("offer", ["title", "count", "of", "opens", "until", "price", "at most"]),
        ("give", ["title", "money", "amount", "valid"]),
        ("outcomes", ["title"]),
        ("count", ["title"]),
    ]
    private static let head: Set<String> = ["title", "summary", "source", "open", "number"]

    /// The short texts of a file in its order; empty where it cannot be read.
    package func leaves(in file: String = mainFile) -> [FolderLeaf] {
        guard let root = root(of: file) else { return [] }
        var leaves = root.entries.compactMap { entry in
            Self.head.contains(entry.key.value) ? Self.leaf(entry, below: []) : nil
        }
        for (section, keys) in Self.offered {
            let path = section.split(separator: ".").map(String.init)
            var map: ParsedMap? = root
            for key in path { map = map?[key]?.map }
            for entry in map?.entries ?? [] {
                let here = path + [entry.key.value]
                // A setting may be its value alone.
                if section == "settings", let leaf = Self.leaf(entry, below: path) {
                    leaves.append(leaf)
                }
                leaves += (entry.value.map?.entries ?? []).compactMap {
                    keys.contains($0.key.value) ? Self.leaf($0, below: here) : nil
                }
            }
        }
        return leaves
    }

    private static func leaf(_ entry: ParsedEntry, below path: [String]) -> FolderLeaf? {
        guard let text = entry.value.text, text.style != .block, !text.value.contains("\n") else {
            return nil
        }
        return FolderLeaf(path: path + [entry.key.value], text: text)
    }

    private func root(of file: String) -> ParsedMap? {
        var findings = Findings()
        let parsed = parsed(into: &findings)
        let files = [parsed.service].compactMap(\.self) + parsed.procedures.map(\.file)
        return files.first { $0.name == file }?.root
    }

    /// The folder with another text in the place of one; every other byte stays as it is.
    ///
    /// Nil where there is no such text, or where it is written in a way that is better changed by hand.
    package func replacing(
        _ path: [String],
        in file: String = mainFile,
        by text: String
    ) -> ServiceFolder? {
        guard let old = leaves(in: file).first(where: { $0.path == path })?.text,
            !text.contains(where: \.isNewline), let bytes = files[file]
        else { return nil }
        var lines = String(decoding: bytes, as: UTF8.self).unicodeScalars
            .split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
        guard lines.indices.contains(old.place.line - 1) else { return nil }
        let line = lines[old.place.line - 1]
        guard let range = Self.range(of: old, in: line) else { return nil }
        lines[old.place.line - 1].replaceSubrange(range, with: text.asScalar.unicodeScalars)
        var written = String.UnicodeScalarView()
        for (index, line) in lines.enumerated() {
            if index > 0 { written.append("\n") }
            written.append(contentsOf: line)
        }
        var files = files
        files[file] = Array(String(written).utf8)
        let folder = ServiceFolder(name: name, files: files)
        // What was written has to be read as what was meant.
        let again = folder.leaves(in: file).first { $0.path == path }
        return again?.text.value == text ? folder : nil
    }

    /// The signs that a text takes in its line, its quotation marks among them.
    private static func range(of text: ParsedText, in line: [Unicode.Scalar]) -> Range<Int>? {
        let start = text.place.column - 1
        guard start >= 0, start <= line.count else { return nil }
        switch text.style {
        case .block: return nil
        case .plain:
            let end = start + text.value.unicodeScalars.count
            guard end <= line.count, line[start..<end].elementsEqual(text.value.unicodeScalars)
            else { return nil }
            return start..<end
        case .quoted:
            guard start > 0 else { return nil }
            let mark = line[start - 1]
            let inner = mark == "'" ? text.value.replacing("'", with: "''") : text.value
            let end = start + inner.unicodeScalars.count
            guard mark == "'" || mark == "\"", end < line.count, line[end] == mark,
                line[start..<end].elementsEqual(inner.unicodeScalars)
            else { return nil }
            return (start - 1)..<(end + 1)
        }
    }
}

extension String {
    /// As YAML writes it on one line, in quotation marks only where it needs them.
    fileprivate var asScalar: String {
        let signs: Set<Character> = [
            ":", "#", "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`",
        ]
        let isPlain =
            !isEmpty && !contains(where: signs.contains)
            && first?.isWhitespace == false && last?.isWhitespace == false
            && !(first == "-" || first == "?" || first == "=" || first == "~")
        return isPlain ? self : "'" + replacing("'", with: "''") + "'"
    }
}
