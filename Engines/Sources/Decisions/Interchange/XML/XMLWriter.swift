/// Writes an element and everything below it as XML 1.0 in UTF-8.
struct XMLWriter {
    private var text = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"

    static func bytes(_ root: XMLTree) -> [UInt8] {
        var writer = XMLWriter()
        writer.write(root)
        writer.text += "\n"
        return Array(writer.text.utf8)
    }

    private mutating func write(_ element: XMLTree) {
        text += "<" + element.writtenName
        for attribute in element.written {
            text += " \(attribute.name)=\"\(Self.quoted(attribute.value))\""
        }
        guard !element.content.isEmpty else {
            text += "/>"
            return
        }
        text += ">"
        for content in element.content {
            switch content {
            case .element(let child): write(child)
            case .text(let words): text += Self.escaped(words)
            case .comment(let words): text += "<!--\(words)-->"
            case .instruction(let words): text += "<?\(words)?>"
            }
        }
        text += "</\(element.writtenName)>"
    }

    private static func escaped(_ text: String) -> String {
        replacing(text) { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\r": "&#13;"
            default: nil
            }
        }
    }

    /// Line ends and tabs in a value would be read as blanks.
    private static func quoted(_ value: String) -> String {
        replacing(value) { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case "\"": "&quot;"
            case "\n", "\r", "\t": "&#\(scalar.value);"
            default: nil
            }
        }
    }

    private static func replacing(_ text: String, _ sign: (Unicode.Scalar) -> String?) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let sign = sign(scalar) {
                result.append(contentsOf: sign.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
