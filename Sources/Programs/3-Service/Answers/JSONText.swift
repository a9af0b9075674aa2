/// The little JSON that answers are kept in: an object of texts and lists of texts.
enum JSONText {
    /// A text between quotation marks.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case let control where control.value < 0x20:
                let hex = String(control.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// The object that a text holds; nil where it is none of this shape.
    static func object(_ text: String) -> [String: [String]]? {
        var reader = JSONTextReader(text)
        guard let object = reader.readObject(), reader.isAtEnd else { return nil }
        return object
    }
}

private struct JSONTextReader {
    private let scalars: [Unicode.Scalar]
    private var index = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    var isAtEnd: Bool { index == scalars.count }

    mutating func readObject() -> [String: [String]]? {
        guard take("{") else { return nil }
        var object: [String: [String]] = [:]
        if take("}") { return object }
        repeat {
            guard let key = readText(), take(":"), let value = readValue(), object[key] == nil
            else { return nil }
            object[key] = value
        } while take(",")
        return take("}") ? object : nil
    }

    private mutating func readValue() -> [String]? {
        guard take("[") else { return readText().map { [$0] } }
        var items: [String] = []
        if take("]") { return items }
        repeat {
            guard let item = readText() else { return nil }
            items.append(item)
        } while take(",")
        return take("]") ? items : nil
    }

    private mutating func readText() -> String? {
        guard take("\"") else { return nil }
        var text = String.UnicodeScalarView()
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            if scalar == "\"" { return String(text) }
            guard scalar == "\\" else {
                text.append(scalar)
                continue
            }
            guard let escaped = readEscape() else { return nil }
            text.append(escaped)
        }
        return nil
    }

    private mutating func readEscape() -> Unicode.Scalar? {
        guard index < scalars.count else { return nil }
        let sign = scalars[index]
        index += 1
        switch sign {
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "\"", "\\", "/": return sign
        case "u":
            guard index + 4 <= scalars.count else { return nil }
            var hex = String.UnicodeScalarView()
            hex.append(contentsOf: scalars[index..<index + 4])
            index += 4
            return UInt32(String(hex), radix: 16).flatMap(Unicode.Scalar.init)
        default: return nil
        }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard index < scalars.count, scalars[index] == scalar else { return false }
        index += 1
        return true
    }
}
