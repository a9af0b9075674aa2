import HTTPTypes
package import Programs

extension Trouble {
    package static let problemType = "application/problem+json"

    /// RFC 9457, in the reader's language.
    package func problem(_ language: Language) -> [UInt8] {
        var members = [
            ("type", "about:blank"),
            ("title", title[language]),
            ("detail", detail[language]),
        ]
        if let remedy { members.append(("remedy", remedy[language])) }
        if case .fault(let number) = self { members.append(("instance", "urn:fault:\(number)")) }
        let pairs = members.map { "\($0.jsonQuoted):\($1.jsonQuoted)" }
        let text = pairs.joined(separator: ",") + errors(language)
        return Array("{\"status\":\(status.code),\(text)}".utf8)
    }
}

extension Trouble {
    /// Each place that is wrong, where there are several.
    private func errors(_ language: Language) -> String {
        guard case .invalid(let faults) = self else { return "" }
        let list = JSON.list(
            faults.prefix(100).map {
                ["pointer": .text($0.pointer), "detail": .text($0.words[language])]
            }
        )
        return ",\"errors\":" + String(decoding: list.bytes, as: UTF8.self)
    }
}

extension String {
    var jsonQuoted: String {
        var text = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\0"..<" ":
                let code = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - code.count) + code
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
