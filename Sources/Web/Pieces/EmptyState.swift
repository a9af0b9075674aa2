/// A list with nothing in it: what it is, why it is empty, one thing to do.
package struct EmptyState: Piece {
    let icon: Icon
    let title: String
    let text: String
    let action: LinkButton?
    let frame: Frame

    package init(
        _ icon: Icon,
        _ title: String,
        _ text: String,
        action: LinkButton? = nil,
        frame: Frame
    ) {
        self.icon = icon
        self.title = title
        self.text = text
        self.action = action
        self.frame = frame
    }

    package var html: HTML {
        """
        <div class="empty"><span class="ic">\(frame.icon(icon))</span><h2>\(title)</h2>\
        <p class="muted">\(text)</p>\(action)</div>
        """
    }
}
