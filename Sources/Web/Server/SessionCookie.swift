/// The cookies that open doors: a worker's and an officer's stand side by side, for many are both.
package enum SessionCookie {
    /// Seconds: thirty days for a worker, a week for a counter; the desk's ends with the browser, and
    /// by idling.
    package static func opening(_ kind: Visitor.Kind, token: String) -> SetCookie {
        SetCookie(name(kind), token, maxAge: days(kind).map { $0 * 86_400 })
    }

    package static func closing(_ kind: Visitor.Kind) -> SetCookie { .forget(name(kind)) }

    private static func days(_ kind: Visitor.Kind) -> Int? {
        switch kind {
        case .worker: 30
        case .staff: nil
        case .partner: 7
        }
    }

    static func name(_ kind: Visitor.Kind) -> String { kind.rawValue }

    /// Binds forms to a browser before anyone has logged in.
    static let browser = "browser"
    static let flash = "flash"
    /// Holds a party's door open; good for nothing but its own link.
    static let party = "party"
}
