/// The texts that a workbook's cells point to; runs of a rich text are put together, readings of
/// Japanese are left out.
final class SharedTexts: XMLListener {
    private(set) var all: [String] = []
    private let limits: TableLimits
    private var text = ""
    private var isText = false
    private var isReading = false

    private init(_ limits: TableLimits) {
        self.limits = limits
    }

    static func read(
        _ relations: Relations,
        in archive: Archive,
        _ limits: TableLimits
    ) throws(TableFault) -> [String] {
        guard let part = relations.target(ofKind: "sharedStrings"), archive.has(part) else {
            return []
        }
        let texts = SharedTexts(limits)
        try XMLReader.read(part, in: archive, texts)
        return texts.all
    }

    func begin(_ name: String, _ attributes: XMLAttributes) throws(TableFault) {
        switch name {
        case "si": text = ""
        case "rPh": isReading = true
        case "t": isText = !isReading
        default: break
        }
    }

    func end(_ name: String) throws(TableFault) {
        switch name {
        case "si":
            guard all.count < limits.texts else { throw .tooMuchInside }
            all.append(text.unescapedCharacters)
        case "rPh": isReading = false
        case "t": isText = false
        default: break
        }
    }

    /// A text too long for a cell is refused at the cell; more than that is not gathered.
    func take(_ more: String) throws(TableFault) {
        guard isText, text.utf8.count <= limits.cellBytes else { return }
        text += more
    }
}

extension String {
    /// A text that looks like such a character, told apart from it: `_x005F_x000D_`.
    var escapedCharacters: String {
        guard utf8.count >= 7, contains("_x") else { return self }
        let scalars = Array(unicodeScalars)
        var result = String.UnicodeScalarView()
        for (place, scalar) in scalars.enumerated() {
            result.append(scalar)
            let isLike =
                scalar == "_" && place + 6 < scalars.count && scalars[place + 1] == "x"
                && scalars[place + 6] == "_"
            if isLike { result.append(contentsOf: "x005F_".unicodeScalars) }
        }
        return String(result)
    }

    /// Characters that XML cannot hold stand as `_x000D_`.
    var unescapedCharacters: String {
        guard utf8.count >= 7, contains("_x") else { return self }
        var result = ""
        var rest = self[...]
        while let start = rest.range(of: "_x") {
            result += rest[..<start.lowerBound]
            let digits = rest[start.upperBound...].prefix(4)
            let end = rest[start.upperBound...].dropFirst(4)
            if digits.utf8.count == 4, end.first == "_", let value = UInt32(digits, radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                result.unicodeScalars.append(scalar)
                rest = end.dropFirst()
            } else {
                result += "_x"
                rest = rest[start.upperBound...]
            }
        }
        return result + rest
    }
}

extension Substring {
    /// Where a text of ASCII stands first.
    fileprivate func range(of text: String) -> Range<Index>? {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(text) {
                return index..<self.index(index, offsetBy: text.count)
            }
            index = self.index(after: index)
        }
        return nil
    }
}
