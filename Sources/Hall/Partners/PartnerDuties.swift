import Calendar
import Registry
package import Store

/// The duties that have to do with partners.
package enum PartnerDuties {
    /// Agrees with partners on prices, gives them log-ins, issues their statements.
    package static let keeping = "officer"
    /// Pays their statements: one makes the file for the bank, another checks it.
    package static let paying = "finance"
    /// What a partner's own account is for.
    static let counter = "counter"
}

extension Colleague {
    /// The stretches of the tree in which somebody has a duty.
    func reach(of duty: String) -> [PathRange] {
        posts.filter { $0.duty == duty }.map { PathRange(below: $0.path) }
    }

    /// Whether somebody has a duty at an organisation or anywhere above it.
    func has(_ duty: String, at path: String) -> Bool { duties(at: path).contains(duty) }
}

/// Officers whose post reaches the union of a partner; to everybody else it does not exist.
package struct PartnerAtHand: Policy {
    private let id: OrganisationID
    private let fresh: Bool

    package init(_ id: OrganisationID, fresh: Bool = false) {
        self.id = id
        self.fresh = fresh
    }

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        if actor == .hall { return nil }
        guard let colleague = actor.colleague else { return .logIn }
        guard let row = try tx.partners.find(id),
            colleague.has(PartnerDuties.keeping, at: row.ownerPath)
        else { return .notFound }
        return fresh && !colleague.isFresh ? .logInAgain : nil
    }
}

/// Somebody at a partner's counter.
package struct AtCounter: Policy {
    package init() {}

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        actor.clerk == nil ? .logIn : nil
    }
}

extension Tx {
    /// Whose counter an account stands at on a day; nil for an account of another kind, and where the
    /// partner is closed.
    func clerk(_ account: AccountRow, on day: CivilDate) throws -> Clerk? {
        guard account.kind == .partner, !account.isClosed,
            let post = try accounts.posts(of: account.id, on: day).first,
            let partner = try partners.find(post.organisation), partner.closedOn == nil
        else { return nil }
        return Clerk(account: account.id, partner: partner.id)
    }
}
