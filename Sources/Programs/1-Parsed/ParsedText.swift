/// A text of a file, as it was typed: `yes`, `007` and `2024-05-01` are texts like any other.
package struct ParsedText: Hashable, Sendable {
    package enum Style: Hashable, Sendable {
        case plain
        case quoted
        /// Lines below a `|`, each with a position of its own.
        case block
    }

    package let value: String
    package let style: Style
    /// Where its first character stands: behind a quotation mark, at a block's first line.
    package let place: Place

    package init(_ value: String, _ style: Style, at place: Place) {
        self.value = value
        self.style = style
        self.place = place
    }

    /// Where a character stands, by the number of Unicode scalars before it.
    package func place(ofScalar offset: Int) -> Place {
        var line = 0
        var column = 0
        for scalar in value.unicodeScalars.prefix(offset) {
            if scalar == "\n" {
                line += 1
                column = 0
            } else {
                column += 1
            }
        }
        return place(line: line, column: column)
    }

    /// Where a character stands, by lines and columns counted from zero within the text.
    package func place(line: Int, column: Int) -> Place {
        Place(file: place.file, line: place.line + line, column: place.column + column)
    }
}
