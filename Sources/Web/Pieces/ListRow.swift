/// A line of a list: title, one line beneath, one pill; the whole line is the link.
package struct ListRow: Piece {
    let title: String
    let detail: HTML
    let pill: HTML
    let path: String?

    package init(
        _ title: String,
        detail: HTML = .empty,
        pill: HTML = .empty,
        to path: String? = nil
    ) {
        self.title = title
        self.detail = detail
        self.pill = pill
        self.path = path
    }

    package var html: HTML {
        guard let path else { return "<li><div class=\"line\">\(inner)</div></li>" }
        return "<li><a class=\"line\" href=\"\(path)\">\(inner)</a></li>"
    }

    private var inner: HTML {
        """
        <span class="grow"><b>\(title)</b>\
        \(when: !detail.isEmpty, "<span class=\"muted sm\">\(detail)</span>")</span>\(pill)
        """
    }
}

package struct Rows: Piece {
    let rows: [ListRow]

    package init(_ rows: [ListRow]) {
        self.rows = rows
    }

    package var html: HTML { "<ul class=\"list\">\(rows)</ul>" }
}
