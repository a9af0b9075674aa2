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
        <div class="notice \(tone.rawValue)" role="\
        \(tone == .warn || tone == .brand ? "alert" : "status")">\
        \(frame.icon(icon))<p>\(text)</p></div>
        """
    }

    private var icon: Icon {
        switch tone {
        case .ok: .circleCheck
        case .warn, .brand: .triangleAlert
        case .info, .plain: .info
        }
    }
}
