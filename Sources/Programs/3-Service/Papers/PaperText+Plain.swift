extension PaperText {
    /// A text that somebody has typed, in the parts that a paper has: headings, paragraphs, items, tables.
    /// What stands in braces stays as it is: nobody computes in a text that two sides agree on.
    package static func blocks(of text: String) -> [Block] {
        var blocks: [Block] = []
        var goesOn = false
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let line = String(line).trimmed
            if line.isEmpty {
                goesOn = false
            } else if line.hasPrefix("|") {
                add(tableLine: line, to: &blocks)
                goesOn = false
            } else if let block = marked(line) {
                blocks.append(block)
                goesOn = false
            } else if goesOn, let before = blocks.last?.text {
                blocks[blocks.count - 1].text = before + joint(before, line) + line
            } else {
                blocks.append(Block(.paragraph, text: line))
                goesOn = true
            }
        }
        return blocks
    }

    private static func add(tableLine line: String, to blocks: inout [Block]) {
        if line.allSatisfy({ "|-: ".contains($0) }) { return }
        let cells = line.split(separator: "|").map { String($0).trimmed }
        if blocks.last?.kind == .table {
            blocks[blocks.count - 1].rows?.append(cells)
        } else {
            blocks.append(Block(.table, rows: [cells]))
        }
    }

    /// `## 一` and `- 项`; a line that is no more than `一、总则` or `第一条` is a heading too.
    private static func marked(_ line: String) -> Block? {
        for (mark, level) in [("### ", 2), ("## ", 1)] where line.hasPrefix(mark) {
            return Block(.heading, level: level, text: String(line.dropFirst(mark.count)))
        }
        if line.hasPrefix("- ") { return Block(.item, text: String(line.dropFirst(2))) }
        guard !line.contains(where: { "。；：，".contains($0) }) else { return nil }
        let numerals = Set("一二三四五六七八九十百")
        let bare = line.hasPrefix("（") || line.hasPrefix("第") ? line.dropFirst() : line[...]
        let digits = bare.prefix { numerals.contains($0) }
        guard !digits.isEmpty, let sign = bare.dropFirst(digits.count).first else { return nil }
        return switch (line.first, sign) {
        case ("（", "）"): Block(.heading, level: 2, text: line)
        case ("第", "章"), (_, "、"): Block(.heading, level: 1, text: line)
        case ("第", "条"): Block(.heading, level: 2, text: line)
        default: nil
        }
    }

    /// Between two Latin words stands a blank.
    private static func joint(_ before: String, _ line: String) -> String {
        before.last?.isASCII == true && line.first?.isASCII == true ? " " : ""
    }
}
