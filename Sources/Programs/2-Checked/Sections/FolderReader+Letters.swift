extension FolderReader {
    /// The letters that offers name, each once, with their English.
    mutating func letters(_ root: ParsedMap, of folder: ServiceFolder) -> [Letter] {
        var letters: [Letter] = []
        for entry in root["offer"]?.map?.entries ?? [] {
            guard let path = entry.value.map?["card"]?.text,
                !letters.contains(where: { $0.path == path.value })
            else { continue }
            letter(path, of: folder).map { letters.append($0) }
        }
        return letters
    }

    private mutating func letter(_ path: ParsedText, of folder: ServiceFolder) -> Letter? {
        guard let bytes = letterBytes(path, of: folder) else { return nil }
        return letter(path, bytes, of: folder)
    }

    /// The text that a path names; what is not there is a finding.
    mutating func letterBytes(_ path: ParsedText, of folder: ServiceFolder) -> [UInt8]? {
        guard path.value.hasSuffix(".md"), let bytes = folder.files[path.value] else {
            let known = folder.files.keys.filter { $0.hasSuffix(".md") && $0.contains("/") }
            let nearest = path.value.nearest(among: known.sorted())
            findings.error(
                path.place,
                zh: "文件夹里没有“\(path.value)”。",
                en: "There is no “\(path.value)” in the folder.",
                fixZh: nearest.map { "是不是“\($0)”？" } ?? "写好这个文件，例如 letters/card.md。",
                fixEn: nearest.map { "Did you mean “\($0)”?" }
                    ?? "Write that file, letters/card.md for example."
            )
            return nil
        }
        return bytes
    }

    private mutating func letter(
        _ path: ParsedText,
        _ bytes: [UInt8],
        of folder: ServiceFolder
    ) -> Letter? {
        guard let zh = paragraphs(path.value, bytes) else { return nil }
        let englishPath = ServiceFolder.english(ofLetter: path.value)
        guard let english = folder.files[englishPath] else {
            findings.warning(
                Place(file: path.value, line: 1, column: 1),
                zh: "“\(path.value)”没有英文。",
                en: "“\(path.value)” has no English.",
                fixZh: "加上文件 \(englishPath)。",
                fixEn: "Add the file \(englishPath)."
            )
            return Letter(path: path.value, zh: zh, en: zh)
        }
        return paragraphs(englishPath, english).map { Letter(path: path.value, zh: zh, en: $0) }
    }

    /// Lines that stand together are a paragraph; an empty line ends it.
    private mutating func paragraphs(_ path: String, _ bytes: [UInt8]) -> [Letter.Paragraph]? {
        guard let source = Source(path, bytes: bytes, findings: &findings) else { return nil }
        var paragraphs: [Letter.Paragraph] = []
        var open = false
        for (index, line) in source.lines.enumerated() {
            if line.allSatisfy(\.properties.isWhitespace) {
                open = false
                continue
            }
            if !open, isMarkdown(line) { reportMarkdown(source.place(line: index, column: 0)) }
            let pieces = self.pieces(line, index, of: source)
            if open {
                paragraphs[paragraphs.count - 1] += pieces
            } else {
                paragraphs.append(pieces)
            }
            open = true
        }
        if paragraphs.isEmpty { reportEmpty(path) }
        return paragraphs
    }

    private mutating func pieces(
        _ line: [Unicode.Scalar],
        _ number: Int,
        of source: Source
    ) -> [Letter.Piece] {
        var pieces: [Letter.Piece] = []
        var text = String.UnicodeScalarView()
        var index = 0
        func flush() {
            if !text.isEmpty { pieces.append(.text(String(text))) }
            text = .init()
        }
        while index < line.count {
            guard line[index] == "{" else {
                text.append(line[index])
                index += 1
                continue
            }
            let end = line[index...].firstIndex(of: "}") ?? line.count
            let name = String(String.UnicodeScalarView(line[(index + 1)..<end]))
            if end < line.count, let word = Letter.Word(rawValue: name) {
                flush()
                pieces.append(.word(word))
            } else {
                reportWord(name, at: source.place(line: number, column: index))
            }
            index = end + 1
        }
        flush()
        return pieces
    }

    /// Headings, lists and quotes: nothing of that kind is drawn.
    private func isMarkdown(_ line: [Unicode.Scalar]) -> Bool {
        guard let first = line.first, line.count > 1 else { return false }
        let marks: Set<Unicode.Scalar> = ["#", ">", "-", "*"]
        return marks.contains(first) && (line[1] == " " || line[1] == first)
    }

    private mutating func reportMarkdown(_ place: Place) {
        findings.error(
            place,
            zh: "信里只写一段一段的文字，这里有标题、列表或引用的记号。",
            en: "Letters are plain paragraphs, and this is a mark of headings, lists or quotes.",
            fixZh: "去掉行首的记号，段落之间空一行。",
            fixEn: "Take the mark away; leave an empty line between paragraphs."
        )
    }

    mutating func reportEmpty(_ path: String) {
        findings.error(
            Place(file: path, line: 1, column: 1),
            zh: "这封信是空的。",
            en: "This letter is empty.",
            fixZh: "写上要说的话。",
            fixEn: "Write what it has to say."
        )
    }

    private mutating func reportWord(_ name: String, at place: Place) {
        let known = Letter.Word.allCases.map(\.rawValue)
        let nearest = name.nearest(among: known)
        findings.error(
            place,
            zh: "信里没有“{\(name)}”这个词。",
            en: "Letters have no word “{\(name)}”.",
            fixZh: nearest.map { "是不是“{\($0)}”？" }
                ?? "可以写：\(known.map { "{\($0)}" }.joined(separator: "、"))。",
            fixEn: nearest.map { "Did you mean “{\($0)}”?" }
                ?? "Known: \(known.map { "{\($0)}" }.joined(separator: ", "))."
        )
    }
}
