/// A sentence that stands out: an icon, a word, the text. Colour never speaks alone.
package struct Notice: Piece {
    let tone: Tone
    let text: HTML
    let frame: Frame

    package init(_ tone: Tone, _ text: String, frame: Frame) {
        self.init(tone, html: "\(text)", frame: frame)
    }

    package init(_ tone: Tone, html: HTML, frame: Frame) {
        self.tone = tone
        text = html
        self.frame = frame
    }

    package var html: HTML {
        """
        <div class="notice \(tone.rawValue)" role="\(tone == .warn || tone == .brand ? "alert" : "status")">\
        \(frame.icon(icon))<p>\(text)</p></div>
        """
    }

    private var icon: String {
        switch tone {
        case .ok: "circle-check"
        case .warn, .brand: "triangle-alert"
        case .info, .plain: "info"
        }
    }
}
