package import Calendar
package import Programs
package import Registry
package import Store

/// The unions one belongs to or is registered with, and what one can note or ask for there.
package struct MyUnions: Question {
    package struct Answer: Sendable {
        package let ties: [HeldTie]
        /// What may be noted: of each, what ends by it.
        package let changes: [Change]
        /// Where one can join or register.
        package let ways: [Way]
    }

    package struct Change: Hashable, Sendable {
        package let kind: LifeChange.Kind
        package let title: Words
        /// What ends.
        package let ends: [Words]
    }

    package struct Way: Hashable, Sendable {
        package let service: String
        package let title: Words
    }

    package init() {}

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        guard let person = context.actor.person else {
            return Answer(ties: [], changes: [], ways: [])
        }
        let ties = try HeldTie.of(person, in: tx, context)
        return Answer(
            ties: ties,
            changes: changes(
                ties,
                isMember: try tx.people.find(person)?.memberSince != nil,
                context
            ),
            ways: context.services.open.map(\.service).filter { procedure in
                procedure.ask.who.contains("worker")
                    && procedure.grants.contains { grant in
                        guard let plan = grant.tie else { return false }
                        return !ties.contains { $0.kind == plan.kind && $0.until == nil }
                    }
            }.map { Way(service: $0.id, title: $0.title) }
        )
    }

    /// What would end something that one has.
    private func changes(
        _ ties: [HeldTie],
        isMember: Bool,
        _ context: Context
    ) -> [Change] {
        LifeChange.Kind.allCases.compactMap { kind in
            let ends = context.services.ends(by: kind).filter { end in
                ties.contains { $0.kind == end.tie && $0.until == nil }
                    || isMember && end.tie == .member
            }
            return ends.first.map {
                Change(kind: kind, title: $0.change.title, ends: ends.map(\.title))
            }
        }
    }
}

/// What binds somebody to a union, in plain words.
package struct HeldTie: Hashable, Sendable {
    package let union: Words
    package let kind: TieKind
    package let from: CivilDate
    package let until: CivilDate?
    /// Dues go there.
    package let paysDues: Bool

    /// Ties to unions, those that bind first.
    static func of(_ person: PersonID, in tx: Tx, _ context: Context) throws -> [HeldTie] {
        let rows = try tx.people.ties(of: person)
        let unions = try tx.organisations.find(anyOf: rows.map(\.organisation))
        let held = rows.compactMap { row -> HeldTie? in
            guard let kind = TieKind(rawValue: row.kind), TiePlan.kinds.contains(kind),
                let union = unions[row.organisation]
            else { return nil }
            return HeldTie(
                union: union.title,
                kind: kind,
                from: row.from,
                until: row.until,
                paysDues: row.isPrimary
            )
        }
        return held.filter { $0.until == nil } + held.filter { $0.until != nil }
    }
}
