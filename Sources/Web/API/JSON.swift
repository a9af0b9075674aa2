import Foundation

/// A value as programs read it; members keep their order.
package indirect enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    /// Digits with a point, as they stand: no binary fraction comes near them.
    case number(String)
    case text(String)
    case list([JSON])
    case object([Member])

    package struct Member: Hashable, Sendable {
        package let name: String
        package let value: JSON
    }

    package var bytes: [UInt8] { Array(written.utf8) }

    private var written: String {
        switch self {
        case .null: "null"
        case .bool(let truth): truth ? "true" : "false"
        case .int(let number): String(number)
        case .number(let digits): digits
        case .text(let text): text.jsonQuoted
        case .list(let values): "[" + values.map(\.written).joined(separator: ",") + "]"
        case .object(let members):
            "{"
                + members.map { "\($0.name.jsonQuoted):\($0.value.written)" }
                .joined(separator: ",") + "}"
        }
    }

    /// Nil for what is no text.
    package var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    /// The value of a member; nil where this has none.
    package subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral,
    ExpressibleByArrayLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
    package init(dictionaryLiteral members: (String, JSON)...) {
        self = .object(members.map { Member(name: $0.0, value: $0.1) })
    }

    package init(stringLiteral text: String) { self = .text(text) }
    package init(arrayLiteral values: JSON...) { self = .list(values) }
    package init(booleanLiteral truth: Bool) { self = .bool(truth) }
    package init(integerLiteral number: Int64) { self = .int(number) }
}

extension JSON {
    init(_ text: String?) { self = text.map(JSON.text) ?? .null }
    init(_ number: Int?) { self = number.map { .int(Int64($0)) } ?? .null }

    /// `"12.50"` of so many fen.
    init(yuan fen: Int64) {
        let rest = fen.magnitude % 100
        let yuan = "\(fen < 0 ? "-" : "")\(fen.magnitude / 100)"
        self = .text("\(yuan).\(rest < 10 ? "0" : "")\(rest)")
    }

    /// What a program sent; nil for what is no JSON.
    init?(reading bytes: [UInt8]) {
        guard let value = try? JSONDecoder().decode(JSON.self, from: Data(bytes)) else {
            return nil
        }
        self = value
    }
}

extension JSON: Decodable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let truth = try? container.decode(Bool.self) {
            self = .bool(truth)
        } else if let number = try? container.decode(Int64.self) {
            self = .int(number)
        } else if let number = try? container.decode(Double.self) {
            self = .number(String(number))
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let values = try? container.decode([JSON].self) {
            self = .list(values)
        } else {
            let members = try container.decode([String: JSON].self)
            self = .object(
                members.sorted { $0.key < $1.key }.map { Member(name: $0.key, value: $0.value) }
            )
        }
    }
}
