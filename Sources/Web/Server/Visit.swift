package import Calendar
package import Hall
package import Programs

/// A request as a page sees it: judged, counted, its form read.
package struct Visit: Sendable {
    package var path: String
    package var captures: [String: String]
    package var query: Fields
    /// Empty for a page that is only asked for, and for uploads, whose parts come one by one.
    package var form: Fields
    package var look: Look
    package var visitor: Visitor?
    /// The token the visitor's session goes by; nil without one.
    package var token: String?
    /// What a browser holds that has given the code of a party's link.
    package var partySession: [UInt8]?
    package var address: String
    /// How the browser calls this house: `https://union.example`.
    package var origin: String
    package var now: Instant
    /// One sending of one form: the same for a double tap. Nil for a page that is only asked for.
    package var key: String?
    /// What a program sent.
    package var json: JSON?
    /// A program asks, not a person.
    package var wantsJSON: Bool
    package var frame: Frame

    package init(path: String, now: Instant, frame: Frame) {
        self.path = path
        self.now = now
        self.frame = frame
        captures = [:]
        query = Fields()
        form = Fields()
        look = frame.look
        address = ""
        origin = ""
        wantsJSON = false
    }

    /// On whose behalf the hall is asked.
    package var actor: Actor { visitor?.actor ?? .visitor }

    package var language: Language { look.language }

    /// A part of the path; empty when the route has no such capture.
    package subscript(name: String) -> String { captures[name] ?? "" }
}
