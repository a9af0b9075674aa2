/// What the head of a part says.
package struct PartHead: Hashable, Sendable {
    package let name: String
    /// The last component of what the sender called it; nil when the part is a plain field.
    package let filename: String?
    /// As claimed: whoever keeps the file looks at its bytes.
    package let contentType: String?

    package init(name: String, filename: String? = nil, contentType: String? = nil) {
        self.name = name
        self.filename = filename
        self.contentType = contentType
    }
}

extension PartHead {
    /// Reads the lines between a delimiter and the blank line; nil when there is no name.
    init?(lines: ArraySlice<UInt8>) {
        var disposition: [String: String] = [:]
        var type: String?
        for line in String(decoding: lines, as: UTF8.self).components(separatedByCRLF: ()) {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            switch line[..<colon].lowercased() {
            case "content-disposition": disposition = Self.parameters(value)
            case "content-type": type = String(value)
            default: break
            }
        }
        guard disposition[""]?.lowercased() == "form-data", let name = disposition["name"],
            !name.isEmpty
        else { return nil }
        self.init(
            name: name,
            filename: disposition["filename"].map(Self.baseName),
            contentType: type
        )
    }

    /// `form-data; name="a"; filename="b"`: the word itself under the empty name.
    private static func parameters(_ text: Substring) -> [String: String] {
        var rest = text
        var result = ["": String(rest.prefix { $0 != ";" }.filter { $0 != " " })]
        while let semicolon = rest.firstIndex(of: ";") {
            rest = rest[rest.index(after: semicolon)...].drop { $0 == " " || $0 == "\t" }
            let key = rest.prefix { $0 != "=" && $0 != ";" }.lowercased()
            guard rest.dropFirst(key.count).first == "=" else { continue }
            rest = rest.dropFirst(key.count + 1)
            let value = rest.first == "\"" ? quoted(&rest) : bare(&rest)
            if result[key] == nil { result[key] = value }
        }
        return result
    }

    private static func bare(_ rest: inout Substring) -> String {
        let value = rest.prefix { $0 != ";" && $0 != " " }
        rest = rest.dropFirst(value.count)
        return String(value)
    }

    /// Browsers write a quote as %22; older ones as \". Any other backslash belongs to the name.
    private static func quoted(_ rest: inout Substring) -> String {
        rest.removeFirst()
        var value = ""
        while let character = rest.popFirst(), character != "\"" {
            if character == "\\", rest.first == "\"" {
                rest.removeFirst()
                value.append("\"")
            } else {
                value.append(character)
            }
        }
        return value.replacing("%22", with: "\"").replacing("%0D%0A", with: " ")
    }

    private static func baseName(_ name: String) -> String {
        let base =
            name.split(omittingEmptySubsequences: true) { $0 == "/" || $0 == "\\" }.last ?? ""
        let printable = base.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }
        let text = String(String.UnicodeScalarView(printable))
        return text == "." || text == ".." ? "" : String(text.prefix(200))
    }
}

extension String {
    /// CR LF is one character to Swift: lines split on it.
    fileprivate func components(separatedByCRLF: Void) -> [Substring] {
        split(omittingEmptySubsequences: true) { $0 == "\r\n" || $0 == "\n" }
    }
}
