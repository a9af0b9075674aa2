package import HTTPTypes
package import Hall

/// A path that answers, and who may ask. The policy has no default: what declares nothing does not
/// compile.
package struct Route: Sendable {
    package typealias Handler = @Sendable (Visit) async throws -> Reply
    package typealias UploadHandler = @Sendable (Visit, inout PartReader) async throws -> Reply

    package enum Action: Sendable {
        case answer(Handler)
        /// Takes the parts of a multipart form as they arrive.
        case upload(UploadHandler)
    }

    package let method: HTTPRequest.Method
    /// With captures in braces: `/cases/{case}`.
    package let path: String
    package let policy: RoutePolicy
    package let pace: Pace
    package let action: Action

    package init(
        _ method: HTTPRequest.Method,
        _ path: String,
        policy: RoutePolicy,
        pace: Pace? = nil,
        _ handler: @escaping Handler
    ) {
        self.method = method
        self.path = path
        self.policy = policy
        self.pace = pace ?? (method == .get ? .pages : .forms)
        action = .answer(handler)
    }

    package init(
        upload path: String,
        policy: RoutePolicy,
        pace: Pace = .forms,
        _ handler: @escaping UploadHandler
    ) {
        method = .post
        self.path = path
        self.policy = policy
        self.pace = pace
        action = .upload(handler)
    }
}

/// Who may come through a route. What he may then do and see is the Hall's policy.
package enum RoutePolicy: Hashable, Sendable {
    /// Anyone, logged in or not.
    case open
    /// A worker who is logged in.
    case worker
    /// Somebody at a partner's counter.
    case partner
    /// Staff to whom this section of the desk is open; any staff when nil.
    case staff(DeskSection?)
    /// The same, having logged in a short while ago: paying, reading what is sealed.
    case staffAnew(DeskSection?)
    /// A program with a token that is good for this; any program, with or without one, when nil.
    case program(TokenScope?)
}

extension Route {
    /// Whether a path, whatever its method, is one of this route's.
    func matches(_ other: String) -> Bool {
        let wanted = path.split(separator: "/")
        let given = other.split(separator: "/")
        return wanted.count == given.count
            && zip(wanted, given).allSatisfy { $0.first == "{" || $0 == $1 }
    }
}
