package import Calendar
package import Hall

/// Who came through the door, as the session says.
package struct Visitor: Sendable {
    package enum Kind: String, Hashable, Sendable {
        case worker
        case staff
        case partner
    }

    package let id: Int64
    package let kind: Kind
    package let reader: Reader
    /// Logged in a short while ago: enough to pay and to read what is sealed.
    package let isFresh: Bool
    /// Whom the hall knows the visitor as.
    package let actor: Actor

    package init(
        id: Int64,
        kind: Kind,
        reader: Reader,
        isFresh: Bool,
        actor: Actor = .visitor
    ) {
        self.id = id
        self.kind = kind
        self.reader = reader
        self.isFresh = isFresh
        self.actor = actor
    }
}

/// Knows the sessions.
package protocol Doorkeeper: Sendable {
    func visitor(
        _ kind: Visitor.Kind,
        holding token: String,
        at now: Instant
    ) async throws -> Visitor?

    /// Whose program holds a token, and what it may do.
    func program(holding token: String) async throws -> (Visitor, Set<TokenScope>)?
}

extension Doorkeeper {
    /// Nobody's token opens anything, unless a door says otherwise.
    package func program(holding token: String) async throws -> (Visitor, Set<TokenScope>)? { nil }
}

/// Lets nobody in: a house before its sessions are kept.
package struct NoDoorkeeper: Doorkeeper {
    package init() {}

    package func visitor(
        _ kind: Visitor.Kind,
        holding token: String,
        at now: Instant
    ) async throws -> Visitor? { nil }
}
