package import Store

/// Who is asking.
package enum Actor: Sendable, Hashable {
    /// Somebody who has not logged in.
    case visitor
    /// Somebody whose phone is proved; `person` once it is known who that is.
    case worker(account: UserID, person: PersonID?)
    /// A colleague of the union with the posts held.
    case staff(Colleague)
    /// Somebody at the counter of a partner.
    case partner(Clerk)
    /// The hall itself: clocks that run out, rules that find people.
    case hall
}

/// A member of staff as a session knows one.
package struct Colleague: Sendable, Hashable {
    package let account: UserID
    package let name: String
    package let posts: [Post]
    /// Logged in a moment ago, as revealing and paying ask for.
    package let isFresh: Bool
    /// What a program holds that acts for the colleague; nil where it is the colleague.
    package let bearer: Bearer?

    package init(
        account: UserID,
        name: String,
        posts: [Post],
        isFresh: Bool,
        bearer: Bearer? = nil
    ) {
        self.account = account
        self.name = name
        self.posts = posts
        self.isFresh = isFresh
        self.bearer = bearer
    }

    /// The duties held at an organisation or anywhere above it, a colleague's who is away among them.
    package func duties(at path: String) -> Set<String> {
        Set(posts.filter { path.hasPrefix($0.path) }.map(\.duty))
    }

    /// Those in whose place one of these duties is held over an organisation; nobody where one of them is the
    /// colleague's own.
    package func inPlaceOf(holding duties: Set<String>, at path: String) -> Set<UserID> {
        let posts = posts.filter { duties.contains($0.duty) && path.hasPrefix($0.path) }
        let absent = posts.map(\.inPlaceOf)
        return absent.contains(nil) ? [] : Set(absent.compactMap(\.self))
    }

    /// Whose hands count as the colleague's where something takes two: the own, and those of whoever is away
    /// where the duty is only theirs.
    package func hands(holding duties: Set<String>, at path: String) -> Set<UserID> {
        inPlaceOf(holding: duties, at: path).union([account])
    }
}

/// A token as what is done with it knows it: what its holder calls it, and what it is good for.
package struct Bearer: Sendable, Hashable {
    package let name: String
    package let scopes: Set<TokenScope>

    package init(name: String, scopes: Set<TokenScope>) {
        self.name = name
        self.scopes = scopes
    }
}

/// Somebody who stands at a partner's counter, as a session knows one.
package struct Clerk: Sendable, Hashable {
    package let account: UserID
    package let partner: OrganisationID

    package init(account: UserID, partner: OrganisationID) {
        self.account = account
        self.partner = partner
    }
}

/// A duty at an organisation; it reaches the organisation's whole subtree and nothing beside it.
package struct Post: Sendable, Hashable {
    package let duty: String
    package let organisation: OrganisationID
    /// The organisation's materialised path, which ends in a slash.
    package let path: String
    /// The colleague who is away, where the post is theirs and somebody stands in.
    package let inPlaceOf: UserID?

    package init(
        duty: String,
        organisation: OrganisationID,
        path: String,
        inPlaceOf: UserID? = nil
    ) {
        self.duty = duty
        self.organisation = organisation
        self.path = path
        self.inPlaceOf = inPlaceOf
    }
}

extension Actor {
    /// How the audit trail and the idempotency table name the actor.
    package var account: UserID? {
        switch self {
        case .visitor, .hall: nil
        case .worker(let account, _): account
        case .staff(let colleague): colleague.account
        case .partner(let clerk): clerk.account
        }
    }

    package var colleague: Colleague? {
        if case .staff(let colleague) = self { colleague } else { nil }
    }

    package var clerk: Clerk? {
        if case .partner(let clerk) = self { clerk } else { nil }
    }

    /// Whose hands count as the actor's where something takes two.
    package func hands(holding duties: Set<String>, at path: String) -> Set<UserID> {
        colleague?.hands(holding: duties, at: path) ?? Set([account].compactMap(\.self))
    }

    package var person: PersonID? {
        if case .worker(_, let person) = self { person } else { nil }
    }
}
