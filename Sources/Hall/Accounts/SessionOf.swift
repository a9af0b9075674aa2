import Calendar
package import Programs
package import Store

/// Somebody who is in, as a session's token shows.
package struct Presence: Sendable {
    package enum Kind: Sendable, Hashable {
        case worker
        case staff
        case partner
    }

    package let kind: Kind
    package let actor: Actor
    /// Empty for a worker who is not on the list of members; a partner's own name at its counter.
    package let name: String
    /// Where a colleague's first post is.
    package let organisation: Words?
    let isDueForTouch: Bool
}

/// Who holds a token; nil for nobody, or somebody who was away too long.
package struct SessionOf: Question {
    private let token: String

    package init(_ token: String) {
        self.token = token
    }

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> Presence? {
        guard let session = try tx.sessions.find(SessionKey.hash(token)),
            session.tenant == tx.tenant, context.now < session.endsAt,
            let account = try tx.accounts.find(session.account), !account.isClosed
        else { return nil }
        switch session.kind {
        case .worker: return try worker(account, session, in: tx, context)
        case .staff: return try colleague(account, session, in: tx, context)
        case .partner: return try clerk(account, session, in: tx, context)
        }
    }

    private func worker(
        _ account: AccountRow,
        _ session: SessionRow,
        in tx: Tx,
        _ context: Context
    ) throws -> Presence {
        let person = try account.person.flatMap { try tx.people.find($0) }
        return Presence(
            kind: .worker,
            actor: .worker(account: account.id, person: person?.id),
            name: person?.name ?? "",
            organisation: nil,
            isDueForTouch: isDue(session, context)
        )
    }

    private func colleague(
        _ account: AccountRow,
        _ session: SessionRow,
        in tx: Tx,
        _ context: Context
    ) throws -> Presence {
        let posts = try Post.all(of: account.id, in: tx, on: context.today)
        let place = try posts.first.flatMap { try tx.organisations.find($0.organisation) }
        let colleague = Colleague(
            account: account.id,
            name: account.name ?? "",
            posts: posts,
            isFresh: session.strongUntil.map { context.now < $0 } ?? false
        )
        return Presence(
            kind: .staff,
            actor: .staff(colleague),
            name: colleague.name,
            organisation: place.map {
                Words(zh: $0.name, en: $0.nameEn.isEmpty ? $0.name : $0.nameEn)
            },
            isDueForTouch: isDue(session, context)
        )
    }

    /// Somebody at a counter, as long as the partner has not been closed.
    private func clerk(
        _ account: AccountRow,
        _ session: SessionRow,
        in tx: Tx,
        _ context: Context
    ) throws -> Presence? {
        guard let clerk = try tx.clerk(account, on: context.today),
            let organisation = try tx.organisations.find(clerk.partner)
        else { return nil }
        return Presence(
            kind: .partner,
            actor: .partner(clerk),
            name: organisation.name,
            organisation: organisation.title,
            isDueForTouch: isDue(session, context)
        )
    }

    private func isDue(_ session: SessionRow, _ context: Context) -> Bool {
        session.seenAt.advanced(byMilliseconds: DoorRules.touch) <= context.now
    }
}

/// Notes that the holder of a token is still there.
struct TouchSession: UseCase {
    let token: String

    var policy: any Policy { Anyone() }

    func run(in tx: Tx, _ context: Context) throws {
        let hash = SessionKey.hash(token)
        guard let session = try tx.sessions.find(hash), context.now < session.endsAt else { return }
        let end = DoorRules.end(session.kind, opened: session.madeAt, at: context.now)
        try tx.sessions.touch(hash, at: context.now, endsAt: end)
    }
}

extension Hall {
    /// Who holds a token; notes, once a minute at the most, that he is still there.
    package func presence(holding token: String) async throws -> Presence? {
        guard let presence = try await ask(SessionOf(token), as: .visitor) else { return nil }
        if presence.isDueForTouch {
            // A full disk must not shut people out of what they can still read.
            try? await perform(TouchSession(token: token), as: presence.actor)
        }
        return presence
    }
}
