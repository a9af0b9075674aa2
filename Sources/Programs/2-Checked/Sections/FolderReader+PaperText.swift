import FEEL

extension FolderReader {
    /// The text of a paper with its English, where there is one.
    mutating func paperTemplate(
        _ path: ParsedText,
        of folder: ServiceFolder,
        in scope: Scope,
        _ looks: PaperLooks
    ) -> PaperTemplate? {
        guard let bytes = letterBytes(path, of: folder) else { return nil }
        guard let zh = paperBlocks(path.value, bytes, in: scope, looks) else { return nil }
        let english = ServiceFolder.english(ofLetter: path.value)
        let en = folder.files[english].flatMap { paperBlocks(english, $0, in: scope, looks) }
        return PaperTemplate(path: path.value, zh: zh, en: en)
    }

    private mutating func paperBlocks(
        _ path: String,
        _ bytes: [UInt8],
        in scope: Scope,
        _ looks: PaperLooks
    ) -> [PaperTemplate.Block]? {
        guard let source = Source(path, bytes: bytes, findings: &findings) else { return nil }
        var blocks: [PaperTemplate.Block] = []
        var goesOn = false
        for (number, line) in source.lines.enumerated() {
            let text = String(String.UnicodeScalarView(line))
            if line.allSatisfy(\.properties.isWhitespace) {
                goesOn = false
            } else if text.hasPrefix("|") {
                if !text.isRule {
                    add(tableLine: number, of: source, to: &blocks, in: scope, looks)
                }
                goesOn = false
            } else if let mark = ["### ", "## ", "- "].first(where: text.hasPrefix) {
                let pieces = paperPieces(
                    line[mark.count...],
                    number,
                    of: source,
                    in: scope,
                    looks
                )
                blocks.append(
                    mark == "- " ? .item(pieces) : .heading(level: mark.count - 2, pieces)
                )
                goesOn = false
            } else {
                reportMark(text, at: source.place(line: number, column: 0))
                let pieces = paperPieces(line[...], number, of: source, in: scope, looks)
                if goesOn, case .paragraph(let before)? = blocks.last {
                    blocks[blocks.count - 1] = .paragraph(before.joined(with: pieces))
                } else {
                    blocks.append(.paragraph(pieces))
                }
                goesOn = true
            }
        }
        if blocks.isEmpty { reportEmpty(path) }
        return blocks.map(\.asHeading)
    }

    /// A line of cells between bars; lines that follow one another are a table.
    private mutating func add(
        tableLine number: Int,
        of source: Source,
        to blocks: inout [PaperTemplate.Block],
        in scope: Scope,
        _ looks: PaperLooks
    ) {
        let line = source.lines[number]
        var cells: [[PaperTemplate.Piece]] = []
        var start = 1
        for bar in line.bars.dropFirst() + (line.bars.last == line.indices.last ? [] : [line.count])
        {
            var from = start
            var until = bar
            while from < until, line[from] == " " { from += 1 }
            while until > from, line[until - 1] == " " { until -= 1 }
            cells.append(paperPieces(line[from..<until], number, of: source, in: scope, looks))
            start = bar + 1
        }
        let isRepeated = cells.contains { $0.contains(where: \.namesRow) }
        if case .table(var table)? = blocks.last, number > 0, source.lines[number - 1].first == "|"
        {
            table.lines.append(cells)
            table.isRepeated = isRepeated
            blocks[blocks.count - 1] = .table(table)
        } else {
            blocks.append(.table(PaperTemplate.Table(lines: [cells], isRepeated: isRepeated)))
        }
    }

    /// The texts of a stretch of a line, and the formulas in braces between them.
    private mutating func paperPieces(
        _ line: ArraySlice<Unicode.Scalar>,
        _ number: Int,
        of source: Source,
        in scope: Scope,
        _ looks: PaperLooks
    ) -> [PaperTemplate.Piece] {
        var pieces: [PaperTemplate.Piece] = []
        var index = line.startIndex
        var start = index
        func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(line[range])) }
        while index < line.endIndex {
            guard line[index] == "{" else {
                index += 1
                continue
            }
            if start < index { pieces.append(.text(text(start..<index))) }
            guard let end = line.closingBrace(from: index) else {
                reportOpenBrace(at: source.place(line: number, column: index))
                return pieces
            }
            let formula = ParsedText(
                text(index + 1..<end),
                .plain,
                at: source.place(line: number, column: index + 1)
            )
            blank(formula, in: scope, looks).map { pieces.append(.blank($0)) }
            index = end + 1
            start = index
            if case .blank(let blank)? = pieces.last, blank.look == .money,
                index < line.endIndex, line[index] == "元"
            {
                reportUnitTwice(formula, at: source.place(line: number, column: index))
            }
        }
        if start < line.endIndex { pieces.append(.text(text(start..<line.endIndex))) }
        return pieces
    }

    private mutating func blank(
        _ text: ParsedText,
        in scope: Scope,
        _ looks: PaperLooks
    ) -> PaperTemplate.Blank? {
        guard let formula = expression(text, in: scope) else { return nil }
        let isFiles = formula.path.count == 1 && looks.files.contains(formula.path[0])
        guard formula.type.canBeWritten, !isFiles else {
            findings.error(
                text.place,
                zh: "“{\(text.value)}”没法写成文字。",
                en: "“{\(text.value)}” cannot be written in words.",
                fixZh: "写它里面的一项，例如 {applicant.name}；文书里能写文字、数、金额、日期和选项。",
                fixEn:
                    "Name a part of it, such as {applicant.name}: texts, numbers, sums, dates and choices can be written."
            )
            return nil
        }
        return PaperTemplate.Blank(
            formula: formula,
            look: looks.look(of: formula),
            place: text.place
        )
    }

    private mutating func reportOpenBrace(at place: Place) {
        findings.error(
            place,
            zh: "这个“{”没有配上“}”。",
            en: "This “{” has no “}”.",
            fixZh: "公式写在一行里，前后用一对花括号。",
            fixEn: "Write a formula in one line, between a pair of braces."
        )
    }

    private mutating func reportUnitTwice(_ formula: ParsedText, at place: Place) {
        findings.error(
            place,
            zh: "“{\(formula.value)}”是金额，会自己带上“元”，这里又写了一次。",
            en: "“{\(formula.value)}” is a sum and brings 元 with it, which stands here again.",
            fixZh: "去掉后面的“元”。",
            fixEn: "Take the 元 behind it away."
        )
    }

    /// Marks that papers do not know; their title stands in the service's file.
    private mutating func reportMark(_ text: String, at place: Place) {
        guard ["# ", "> ", "* "].contains(where: text.hasPrefix) else { return }
        findings.error(
            place,
            zh: "文书里没有这个行首记号。",
            en: "Papers have no such mark at the beginning of a line.",
            fixZh: "标题写在 title 里；小标题用“一、”“（一）”或 ##，列表用“- ”，表格用“|”。",
            fixEn: "The title stands under title; headings are ##, lists “- ”, tables “|”."
        )
    }
}

extension PaperTemplate.Piece {
    /// Whether it is about one of the rows that a table lists.
    fileprivate var namesRow: Bool {
        guard case .blank(let blank) = self else { return false }
        return blank.formula.references.contains {
            $0 == PaperNames.row || $0.hasPrefix(PaperNames.row + ".") || $0 == PaperNames.rowNumber
        }
    }
}

extension [PaperTemplate.Piece] {
    /// This line and the next of a paragraph; between two Latin words stands a blank.
    fileprivate func joined(with next: [PaperTemplate.Piece]) -> [PaperTemplate.Piece] {
        let needsBlank = last?.endsLatin == true && next.first?.beginsLatin == true
        return self + (needsBlank ? [.text(" ")] : []) + next
    }
}

extension PaperTemplate.Piece {
    fileprivate var endsLatin: Bool {
        if case .text(let text) = self { text.unicodeScalars.last?.isASCII == true } else { true }
    }

    fileprivate var beginsLatin: Bool {
        if case .text(let text) = self { text.unicodeScalars.first?.isASCII == true } else { true }
    }
}

extension PaperTemplate.Block {
    /// A paragraph that is no more than `一、事实` or `（一）依据` is a heading.
    fileprivate var asHeading: PaperTemplate.Block {
        guard case .paragraph(let pieces) = self, case .text(let first)? = pieces.first else {
            return self
        }
        let ends = pieces.contains { piece in
            if case .text(let text) = piece { text.contains { "。；：，".contains($0) } } else { false }
        }
        guard !ends else { return self }
        let numerals = Set("一二三四五六七八九十")
        let bare = first.drop { $0 == "（" }
        let digits = bare.prefix { numerals.contains($0) }
        guard !digits.isEmpty else { return self }
        let sign = bare.dropFirst(digits.count).first
        if bare.count == first.count, sign == "、" { return .heading(level: 1, pieces) }
        if bare.count < first.count, sign == "）" { return .heading(level: 2, pieces) }
        return self
    }
}

extension String {
    /// The line of dashes that Markdown puts under a table's head.
    fileprivate var isRule: Bool {
        contains("-") && allSatisfy { "|-: ".contains($0) }
    }
}

extension [Unicode.Scalar] {
    /// Where bars stand that are no part of a formula.
    fileprivate var bars: [Int] {
        var bars: [Int] = []
        var index = 0
        while index < count {
            if self[index] == "{", let end = self[...].closingBrace(from: index) {
                index = end
            } else if self[index] == "|" {
                bars.append(index)
            }
            index += 1
        }
        return bars
    }
}

extension ArraySlice<Unicode.Scalar> {
    /// Where a brace is closed; braces of formulas and texts in quotes are passed over.
    fileprivate func closingBrace(from open: Int) -> Int? {
        var depth = 0
        var isText = false
        for index in open..<endIndex {
            switch self[index] {
            case "\"" where self[index - 1] != "\\": isText.toggle()
            case "{" where !isText: depth += 1
            case "}" where !isText:
                depth -= 1
                if depth == 0 { return index }
            default: break
            }
        }
        return nil
    }
}

extension Type {
    fileprivate var canBeWritten: Bool {
        switch self {
        case .any, .null, .boolean, .number, .string, .date, .dateTime: true
        case .list(let item): item.canBeWritten
        case .context(let fields): fields.contains { $0.name == PaperNames.name }
        case .time, .dayTimeDuration, .yearMonthDuration, .range, .function: false
        }
    }
}
