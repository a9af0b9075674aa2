/// A state in a word and a tone.
package struct Pill: Piece {
    let text: String
    let tone: Tone

    package init(_ text: String, _ tone: Tone = .plain) {
        self.text = text
        self.tone = tone
    }

    /// What is handled before others.
    static func urgent(_ frame: Frame) -> Pill { Pill(frame["加急", en: "Urgent"], .warn) }

    package var html: HTML { "<span class=\"pill \(tone.rawValue)\">\(text)</span>" }
}
