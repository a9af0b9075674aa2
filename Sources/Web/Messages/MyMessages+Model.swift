package import Calendar
package import Programs

/// What the reader was told, newest first, and the address his letters go to.
package struct MyMessagesPage: Sendable {
    package struct Line: Sendable {
        package var text: Words
        package var at: CivilDateTime
        package var path: String?
        package var isNew: Bool

        package init(text: Words, at: CivilDateTime, path: String?, isNew: Bool) {
            self.text = text
            self.at = at
            self.path = path
            self.isNew = isNew
        }
    }

    /// How far the reader is with an address of his own.
    package enum Mail: Hashable, Sendable {
        /// None; `typed` is what stands in the field.
        case none(typed: String)
        /// A code is on its way there.
        case asked(address: String, masked: String)
        case proved(masked: String)
    }

    package var door: MessageDoor
    package var lines: [Line]
    /// The page of older ones.
    package var next: String?
    package var mail: Mail
    /// In which the phone and the letters speak.
    package var language: Language
    package var error: Words?

    package init(
        door: MessageDoor,
        lines: [Line],
        next: String?,
        mail: Mail,
        language: Language,
        error: Words? = nil
    ) {
        self.door = door
        self.lines = lines
        self.next = next
        self.mail = mail
        self.language = language
        self.error = error
    }
}
