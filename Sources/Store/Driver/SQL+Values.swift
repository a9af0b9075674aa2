package import Calendar
package import Registry

extension SQL.StringInterpolation {
    package mutating func appendInterpolation(_ value: Int64) {
        appendInterpolation(.integer(value))
    }

    package mutating func appendInterpolation(_ value: Int) {
        appendInterpolation(.integer(Int64(value)))
    }

    package mutating func appendInterpolation(_ value: Bool) {
        appendInterpolation(.integer(value ? 1 : 0))
    }

    package mutating func appendInterpolation(_ value: String) {
        appendInterpolation(.text(value))
    }

    package mutating func appendInterpolation(_ value: [UInt8]) {
        appendInterpolation(.blob(value))
    }

    package mutating func appendInterpolation(_ value: Instant) {
        appendInterpolation(.integer(value.milliseconds))
    }

    package mutating func appendInterpolation<Noun>(_ value: Identifier<Noun>) {
        appendInterpolation(.integer(value.raw))
    }
}

extension SQL.StringInterpolation {
    package mutating func appendInterpolation(_ value: Int64?) {
        appendInterpolation(value.map(SQL.Value.integer) ?? .null)
    }

    package mutating func appendInterpolation(_ value: Int?) {
        appendInterpolation(value.map { .integer(Int64($0)) } ?? .null)
    }

    package mutating func appendInterpolation(_ value: Bool?) {
        appendInterpolation(value.map { .integer($0 ? 1 : 0) } ?? .null)
    }

    package mutating func appendInterpolation(_ value: String?) {
        appendInterpolation(value.map(SQL.Value.text) ?? .null)
    }

    package mutating func appendInterpolation(_ value: [UInt8]?) {
        appendInterpolation(value.map(SQL.Value.blob) ?? .null)
    }

    package mutating func appendInterpolation(_ value: Instant?) {
        appendInterpolation(value.map { .integer($0.milliseconds) } ?? .null)
    }

    package mutating func appendInterpolation<Noun>(_ value: Identifier<Noun>?) {
        appendInterpolation(value.map { .integer($0.raw) } ?? .null)
    }
}

extension SQL.StringInterpolation {
    /// Words of our own, such as a list of columns: a `StaticString` cannot come from outside.
    package mutating func appendInterpolation(raw words: StaticString) {
        appendLiteral(words.description)
    }

    /// Another statement's text and values, for conditions put together from parts.
    package mutating func appendInterpolation(_ part: SQL) {
        append(part)
    }

    /// `IN (…)` for any number of numbers.
    package mutating func appendInterpolation(anyOf values: [Int64]) {
        let json = "[" + values.map(String.init).joined(separator: ",") + "]"
        appendLiteral("IN (SELECT value FROM json_each(")
        appendInterpolation(.text(json))
        appendLiteral("))")
    }

    /// `IN (…)` for any number of identifiers.
    package mutating func appendInterpolation<Noun>(anyOf values: [Identifier<Noun>]) {
        appendInterpolation(anyOf: values.map(\.raw))
    }

    /// `IN (…)` for a few texts.
    package mutating func appendInterpolation(anyOf values: [String]) {
        appendList(values.map(SQL.Value.text))
    }

    /// `IN (…)` for a few byte strings.
    package mutating func appendInterpolation(anyOf values: [[UInt8]]) {
        appendList(values.map(SQL.Value.blob))
    }

    private mutating func appendList(_ values: [SQL.Value]) {
        appendLiteral("IN (")
        for (index, value) in values.enumerated() {
            appendLiteral(index == 0 ? "" : ",")
            appendInterpolation(value)
        }
        appendLiteral(values.isEmpty ? "NULL)" : ")")
    }
}
