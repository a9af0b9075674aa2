/// How the text of a cell is written between bars and read back.
///
/// Inside quotes everything stands as it is, as in FEEL. Outside, a backslash stands before `|`, `\`
/// and a quote without a partner, which would else be taken for what they are not.
enum CellSigns {
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\r"
    }

    /// What a cell holds that is written so.
    static func plain(_ written: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        var isQuoted = false
        var offset = written.startIndex
        while offset < written.endIndex {
            let sign = written[offset]
            offset += 1
            guard sign == "\\", offset < written.endIndex else {
                if sign == "\"" { isQuoted.toggle() }
                text.append(sign)
                continue
            }
            if isQuoted || !isEscaped(written[offset]) { text.append(sign) }
            text.append(written[offset])
            offset += 1
        }
        return String(text)
    }

    /// How a cell that holds this is written.
    static func written(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var written = String.UnicodeScalarView()
        var offset = 0
        while offset < scalars.count {
            let sign = scalars[offset]
            if sign == "\"", let end = endOfQuotes(from: offset, in: scalars) {
                written.append(contentsOf: scalars[offset...end])
                offset = end
            } else {
                if isEscaped(sign) { written.append("\\") }
                written.append(sign)
            }
            offset += 1
        }
        return String(written)
    }

    /// Where the quotes close that open here; nil where nothing closes them.
    static func endOfQuotes(from start: Int, in scalars: [Unicode.Scalar]) -> Int? {
        var offset = start + 1
        while offset < scalars.count {
            switch scalars[offset] {
            case "\"": return offset
            case "\\": offset += 2
            default: offset += 1
            }
        }
        return nil
    }

    private static func isEscaped(_ sign: Unicode.Scalar) -> Bool {
        sign == "|" || sign == "｜" || sign == "\\" || sign == "\""
    }
}

/// Makes one line of the several that a cell of a sheet may hold.
enum CellLines {
    /// The cell without line breaks, and whether one of them ended a comment that begins with `//`.
    ///
    /// Line breaks and tabs become spaces, and inside quotes the escapes of FEEL.
    static func joined(_ text: String) -> (line: String, isCommented: Bool) {
        let scalars = Array(text.unicodeScalars)
        var line = String.UnicodeScalarView()
        var isCommented = false
        var hasComment = false
        var offset = 0
        while offset < scalars.count {
            let sign = scalars[offset]
            if sign == "\"", let end = CellSigns.endOfQuotes(from: offset, in: scalars) {
                for sign in scalars[offset...end] where sign != "\r" {
                    line.append(contentsOf: sign == "\n" ? ["\\", "n"] : [sign])
                }
                offset = end + 1
                continue
            }
            hasComment = hasComment || isComment(at: offset, in: scalars)
            if sign == "\n", hasComment { isCommented = true }
            if sign != "\r" { line.append(sign == "\n" || sign == "\t" ? " " : sign) }
            offset += 1
        }
        let cell = line.drop(while: CellSigns.isSpace)
        let end = cell.lastIndex { !CellSigns.isSpace($0) }.map(cell.index(after:))
        return (String(cell[..<(end ?? cell.startIndex)]), isCommented)
    }

    /// Two slashes, but for those of an address.
    private static func isComment(at offset: Int, in scalars: [Unicode.Scalar]) -> Bool {
        scalars[offset] == "/" && offset + 1 < scalars.count && scalars[offset + 1] == "/"
            && (offset == 0 || scalars[offset - 1] != ":")
    }
}
