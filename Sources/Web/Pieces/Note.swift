/// A line in small type under what it explains.
package struct Note: Piece {
    let text: HTML

    package init(_ text: String) {
        self.text = "\(text)"
    }

    package init(html: HTML) {
        text = html
    }

    package var html: HTML { "<p class=\"muted sm\">\(text)</p>" }
}
