/// The cookies that open doors: a worker's and an officer's stand side by side, for many are both.
package enum SessionCookie {
    /// Seconds: thirty days for a worker; the desk's ends with the browser, and by idling.
    package static func opening(_ kind: Visitor.Kind, token: String) -> SetCookie {
        SetCookie(name(kind), token, maxAge: kind == .worker ? 30 * 86_400 : nil)
    }

    package static func closing(_ kind: Visitor.Kind) -> SetCookie { .forget(name(kind)) }

    static func name(_ kind: Visitor.Kind) -> String { kind.rawValue }

    /// Binds forms to a browser before anyone has logged in.
    static let browser = "browser"
    static let flash = "flash"
}
