extension HTML {
    /// Appends literals as they are and values escaped, all into one buffer.
    package struct StringInterpolation: StringInterpolationProtocol {
        private(set) var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        package mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        package mutating func appendInterpolation(_ value: String) {
            HTML.escape(value, into: &text)
        }

        package mutating func appendInterpolation(_ value: Substring) {
            HTML.escape(String(value), into: &text)
        }

        package mutating func appendInterpolation(_ value: some BinaryInteger) {
            text += String(value)
        }

        package mutating func appendInterpolation(_ value: HTML) {
            text += value.text
        }

        package mutating func appendInterpolation(_ value: some Piece) {
            text += value.html.text
        }

        /// Nothing is drawn for nil.
        package mutating func appendInterpolation(_ value: String?) {
            if let value { appendInterpolation(value) }
        }

        package mutating func appendInterpolation(_ value: HTML?) {
            if let value { appendInterpolation(value) }
        }

        package mutating func appendInterpolation(_ value: (some Piece)?) {
            if let value { appendInterpolation(value) }
        }

        package mutating func appendInterpolation(_ values: [HTML]) {
            for value in values { text += value.text }
        }

        package mutating func appendInterpolation(_ values: [some Piece]) {
            for value in values { text += value.html.text }
        }

        package mutating func appendInterpolation(
            when condition: Bool,
            _ html: @autoclosure () -> HTML
        ) {
            if condition { text += html().text }
        }

        package mutating func appendInterpolation(
            when condition: Bool,
            _ piece: @autoclosure () -> some Piece
        ) {
            if condition { text += piece().html.text }
        }

        /// ` name="value"` with its leading space, or nothing when the value is nil.
        package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            guard let value else { return }
            text += " "
            text += name.description
            text += "=\""
            HTML.escape(value, into: &text)
            text += "\""
        }
    }
}
