/// A block of a page with a heading and, if need be, a state beside it.
package struct Card: Piece {
    let title: String?
    let aside: HTML
    let content: HTML
    let style: Style

    package enum Style: String, Sendable {
        case plain
        /// What the reader must not miss.
        case urgent
        case quiet
    }

    package init(_ content: HTML, style: Style = .plain) {
        title = nil
        aside = .empty
        self.style = style
        self.content = content
    }

    package init(_ title: String, aside: HTML = .empty, style: Style = .plain, _ content: HTML) {
        self.title = title
        self.aside = aside
        self.style = style
        self.content = content
    }

    package var html: HTML {
        "<section class=\"card stack \(style.rawValue)\">\(heading)\(content)</section>"
    }

    private var heading: HTML {
        guard let title else { return aside }
        return "<div class=\"row head\"><h2 class=\"grow\">\(title)</h2>\(aside)</div>"
    }
}
