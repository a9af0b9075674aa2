/// The hidden field of every form that changes something. It stands first, so that an upload is
/// judged before its files are read.
package struct Seal: Piece {
    package static let field = "_seal"

    let frame: Frame

    package init(_ frame: Frame) {
        self.frame = frame
    }

    package var html: HTML {
        "<input type=\"hidden\" name=\"\(Self.field)\" value=\"\(frame.seal)\">"
    }
}
