/// A form that changes something: posts once, carries the seal.
package struct SealedForm: Piece {
    let action: String
    let uploads: Bool
    let live: String?
    let waits: Bool
    let again: String?
    let content: HTML
    let frame: Frame

    /// - Parameters:
    ///   - live: where the form may be asked, unsent, what its answer would be.
    ///   - again: the button by which the next is filled in while the one before waits on the phone.
    ///   - waits: whether a phone without a network keeps it, sealed for this account, and sends it later.
    package init(
        to action: String,
        uploads: Bool = false,
        live: String? = nil,
        waits: Bool = false,
        again: String? = nil,
        frame: Frame,
        _ content: HTML
    ) {
        self.action = action
        self.uploads = uploads
        self.live = live
        self.waits = waits
        self.again = again
        self.content = content
        self.frame = frame
    }

    package var html: HTML {
        """
        <form class="stack" method="post" action="\(action)"\
        \(when: uploads, " enctype=\"multipart/form-data\"")\(attribute: "data-live", live)\
        \(attribute: "data-keeps", waits ? frame.owner?.key : nil)\
        \(attribute: "data-again", again)>\
        \(Seal(frame))\(content)</form>
        """
    }
}

/// Buttons of a form; the main one stands first.
package struct Button: Piece {
    package enum Style: String, Sendable {
        case primary
        case plain
        case quiet
    }

    let label: String
    let style: Style
    let name: String?
    let value: String?
    let wide: Bool
    /// Sends the form even where a required answer is missing: what is there is kept.
    let skipsChecks: Bool

    package init(
        _ label: String,
        _ style: Style = .primary,
        name: String? = nil,
        value: String? = nil,
        wide: Bool = false,
        skipsChecks: Bool = false
    ) {
        self.label = label
        self.style = style
        self.name = name
        self.value = value
        self.wide = wide
        self.skipsChecks = skipsChecks
    }

    package var html: HTML {
        """
        <button class="btn \(style.rawValue)\(when: wide, " wide")"\(attribute: "name", name)\
        \(attribute: "value", value)\(when: skipsChecks, " formnovalidate")>\(label)</button>
        """
    }
}

package struct LinkButton: Piece {
    let label: String
    let path: String
    let style: Button.Style
    let wide: Bool

    package init(
        _ label: String,
        to path: String,
        _ style: Button.Style = .plain,
        wide: Bool = false
    ) {
        self.label = label
        self.path = path
        self.style = style
        self.wide = wide
    }

    package var html: HTML {
        "<a class=\"btn \(style.rawValue)\(when: wide, " wide")\" href=\"\(path)\">\(label)</a>"
    }
}
