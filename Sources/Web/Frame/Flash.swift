/// A sentence shown once, on the page after a form was sent.
package struct Flash: Hashable, Sendable {
    package var tone: Tone
    package var text: String

    package init(_ tone: Tone, _ text: String) {
        self.tone = tone
        self.text = text
    }
}

/// What a colour says; a word always says it too.
package enum Tone: String, Hashable, Sendable, CaseIterable {
    case plain
    case ok
    case warn
    case info
    case brand
}
