package import HTTPTypes

/// What a page answers.
package struct Reply: Sendable {
    package enum Body: Sendable {
        case page(any Screen)
        /// A part of a page, for the script that asked for it.
        case fragment(HTML)
        case bytes([UInt8], type: String)
        /// JSON for a script of ours that sends a form later: it gets the seal, as a page does.
        case sealed(@Sendable (Frame) -> [UInt8])
        /// A file of the house, which stands ready compressed and never changes.
        case asset(ServedFile)
        case none
    }

    package var status: HTTPResponse.Status
    package var body: Body
    package var headers: HTTPFields
    package var cookies: [SetCookie]
    /// Shown on the next page.
    package var flash: Flash?

    package init(
        _ body: Body,
        status: HTTPResponse.Status = .ok,
        headers: HTTPFields = [:],
        cookies: [SetCookie] = [],
        flash: Flash? = nil
    ) {
        self.body = body
        self.status = status
        self.headers = headers
        self.cookies = cookies
        self.flash = flash
    }
}

extension Reply {
    package static func page(_ screen: some Screen, status: HTTPResponse.Status = .ok) -> Reply {
        Reply(.page(screen), status: status)
    }

    package static func fragment(_ html: HTML) -> Reply { Reply(.fragment(html)) }

    package static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Reply {
        Reply(.bytes(Array(text.utf8), type: "text/plain; charset=utf-8"), status: status)
    }

    package static func json(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Reply {
        Reply(.bytes(bytes, type: "application/json"), status: status)
    }

    /// After a form: the next page is asked for, so that a reload sends nothing twice.
    package static func seeOther(
        _ path: String,
        flash: Flash? = nil,
        cookies: [SetCookie] = []
    ) -> Reply {
        Reply(.none, status: .seeOther, headers: [.location: path], cookies: cookies, flash: flash)
    }

    /// A file to keep, under a name of any script (RFC 6266).
    package static func file(_ bytes: [UInt8], name: String, type: String) -> Reply {
        Reply(
            .bytes(bytes, type: type),
            headers: [
                .contentDisposition: "attachment; filename*=UTF-8''\(name.percentEncoded)"
            ]
        )
    }
}
