package import Calendar
package import Hall
import Programs
import Registry

/// Knows the sessions of a hall.
package struct HallDoorkeeper: Doorkeeper {
    private let hall: Hall

    package init(_ hall: Hall) {
        self.hall = hall
    }

    package func visitor(
        _ kind: Visitor.Kind,
        holding token: String,
        at now: Instant
    ) async throws -> Visitor? {
        guard let presence = try await hall.presence(holding: token),
            let account = presence.actor.account, kind == presence.visitorKind
        else { return nil }
        let colleague = presence.actor.colleague
        return Visitor(
            id: account.raw,
            kind: kind,
            reader: Reader(
                name: presence.name,
                post: presence.organisation,
                sections: DeskSection.open(to: colleague, in: hall.shelf.now)
            ),
            isFresh: colleague?.isFresh ?? false,
            actor: presence.actor
        )
    }
}

extension HallDoorkeeper {
    package func program(holding token: String) async throws -> (Visitor, Set<TokenScope>)? {
        guard let holder = try await hall.holder(ofToken: token), let id = holder.actor.account
        else { return nil }
        let visitor = Visitor(
            id: id.raw,
            kind: .staff,
            reader: Reader(name: holder.name, post: nil, sections: []),
            isFresh: false,
            actor: holder.actor
        )
        return (visitor, holder.scopes)
    }
}

extension Presence {
    fileprivate var visitorKind: Visitor.Kind {
        switch kind {
        case .worker: .worker
        case .staff: .staff
        case .partner: .partner
        }
    }
}
