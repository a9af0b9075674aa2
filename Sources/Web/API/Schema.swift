/// What a value looks like: written into the OpenAPI document (JSON Schema 2020-12), and held against
/// what comes in and goes out.
package indirect enum Schema: Hashable, Sendable {
    case bool
    case integer(ClosedRange<Int64>)
    /// With a fraction.
    case number(ClosedRange<Int64>)
    /// At most so many characters.
    case text(ClosedRange<Int>)
    /// A text of a known shape: `date`, `date-time`.
    case format(String)
    case pattern(String)
    case choice([String])
    case list(Schema, least: Int = 0, most: Int)
    case object([Property])
    case orNull(Schema)
    /// A schema that stands under a name of its own.
    case named(String)

    package struct Property: Hashable, Sendable {
        package let name: String
        package let schema: Schema
        package let says: String
        package let isRequired: Bool

        package init(_ name: String, _ schema: Schema, _ says: String, isRequired: Bool = true) {
            self.name = name
            self.schema = schema
            self.says = says
            self.isRequired = isRequired
        }
    }

    package static let anyInteger = Schema.integer(Int64.min...Int64.max)
    package static let count = Schema.integer(0...Int64.max)
    package static let anyText = Schema.text(0...100_000)

    /// As the document has it.
    package var document: JSON {
        switch self {
        case .bool: ["type": "boolean"]
        case .integer(let range): .object(Self.bounded("integer", range))
        case .number(let range): .object(Self.bounded("number", range))
        case .text(let lengths): .object(Self.measured(lengths))
        case .format(let name): ["type": "string", "format": .text(name)]
        case .pattern(let pattern): ["type": "string", "pattern": .text(pattern)]
        case .choice(let words): ["type": "string", "enum": .list(words.map(JSON.text))]
        case .list(let item, let least, let most):
            [
                "type": "array", "items": item.document, "minItems": .int(Int64(least)),
                "maxItems": .int(Int64(most)),
            ]
        case .object(let properties): Self.members(properties)
        case .orNull(let schema): ["anyOf": [schema.document, ["type": "null"]]]
        case .named(let name): ["$ref": .text("#/components/schemas/\(name)")]
        }
    }

    private static func bounded(_ type: String, _ range: ClosedRange<Int64>) -> [JSON.Member] {
        var members = [JSON.Member(name: "type", value: .text(type))]
        if range.lowerBound > .min {
            members.append(.init(name: "minimum", value: .int(range.lowerBound)))
        }
        if range.upperBound < .max {
            members.append(.init(name: "maximum", value: .int(range.upperBound)))
        }
        return members
    }

    private static func measured(_ lengths: ClosedRange<Int>) -> [JSON.Member] {
        var members = [JSON.Member(name: "type", value: "string")]
        if lengths.lowerBound > 0 {
            members.append(.init(name: "minLength", value: .int(Int64(lengths.lowerBound))))
        }
        members.append(.init(name: "maxLength", value: .int(Int64(lengths.upperBound))))
        return members
    }

    private static func members(_ properties: [Property]) -> JSON {
        let members = properties.map { property in
            JSON.Member(name: property.name, value: property.document)
        }
        let required = properties.filter(\.isRequired).map { JSON.text($0.name) }
        return [
            "type": "object", "properties": .object(members), "required": .list(required),
            "additionalProperties": false,
        ]
    }
}

extension Schema.Property {
    fileprivate var document: JSON {
        guard case .object(let members) = schema.document, !says.isEmpty else {
            return schema.document
        }
        return .object(members + [.init(name: "description", value: .text(says))])
    }
}
