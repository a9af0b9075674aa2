/// A state in a word and a tone.
package struct Pill: Piece {
    let text: String
    let tone: Tone

    package init(_ text: String, _ tone: Tone = .plain) {
        self.text = text
        self.tone = tone
    }

    package var html: HTML { "<span class=\"pill \(tone.rawValue)\">\(text)</span>" }
}
