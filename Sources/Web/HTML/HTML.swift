/// Markup whose every interpolated value is escaped, so that injection cannot be written by
/// accident.
///
/// Attribute values are always written between double quotes; within them the same escapes hold.
package struct HTML: ExpressibleByStringInterpolation, Sendable {
    package private(set) var text: String

    package static let empty: HTML = ""

    package init(stringLiteral value: String) {
        text = value
    }

    package init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
    }

    /// Markup that stands in our own source, word for word.
    package static func raw(_ literal: StaticString) -> HTML {
        HTML(stringLiteral: literal.description)
    }

    package var isEmpty: Bool { text.isEmpty }

    package static func += (left: inout HTML, right: HTML) {
        left.text += right.text
    }
}

/// A part of a page that knows how to draw itself.
package protocol Piece: Sendable {
    var html: HTML { get }
}
