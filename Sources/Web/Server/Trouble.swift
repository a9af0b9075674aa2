package import HTTPTypes
package import Hall

/// A request that gets no answer, and what its sender can do about it. A page and problem JSON are
/// two drawings of it.
package enum Trouble: Error, Sendable {
    case notFound
    case wrongMethod(allowed: [String])
    case notLoggedIn(Visitor.Kind)
    /// Logged in too long ago for this: paying, reading what is sealed.
    case notFresh
    case notAllowed
    /// A program without a token that opens anything.
    case noToken
    /// A program whose token is not good for this.
    case lacksScope(TokenScope)
    /// A program sent what is not asked for.
    case invalid([SchemaFault])
    /// The form came from elsewhere, or is too old.
    case foreignForm
    case unreadable
    case tooLarge(megabytes: Int)
    case tooFast(seconds: Int)
    case refused(Refusal)
    /// Our fault; the number stands in the log.
    case fault(String)
    case notReady
}

extension Trouble {
    /// Where to log in and come back from; nil when that would not help.
    func wayIn(backTo path: String) -> String? {
        switch self {
        case .notLoggedIn(.worker): "/login?back=\(path.percentEncoded)"
        case .notLoggedIn(.staff): "/desk/login?back=\(path.percentEncoded)"
        case .notLoggedIn(.partner): "\(CounterPaths.login)?back=\(path.percentEncoded)"
        case .notFresh: "/desk/login/again?back=\(path.percentEncoded)"
        default: nil
        }
    }

    package var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .wrongMethod: .methodNotAllowed
        case .notLoggedIn, .notFresh, .noToken: .unauthorized
        case .notAllowed, .foreignForm, .lacksScope: .forbidden
        case .unreadable, .invalid: .badRequest
        case .tooLarge: .contentTooLarge
        case .tooFast: .tooManyRequests
        case .refused(let refusal): refusal.status
        case .fault: .internalServerError
        case .notReady: .serviceUnavailable
        }
    }

    package var headers: HTTPFields {
        switch self {
        case .wrongMethod(let allowed): [.allow: allowed.joined(separator: ", ")]
        case .tooFast(let seconds): [.retryAfter: String(seconds)]
        case .notReady: [.retryAfter: "5"]
        case .noToken: [.wwwAuthenticate: "Bearer"]
        default: [:]
        }
    }
}
