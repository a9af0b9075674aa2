package import Programs
import Registry
import Store

/// Looks for records that may be of the same person as a new one, and leaves them for somebody to look at.
struct Alikes {
    private let tx: Tx
    private let context: Context

    init(_ tx: Tx, _ context: Context) {
        self.tx = tx
        self.context = context
    }

    func note(_ id: PersonID, at desk: (id: OrganisationID, path: String)) throws {
        guard let person = try tx.people.find(id) else { return }
        for (other, sign) in try alike(person) {
            let (one, two) = (min(id, other), max(id, other))
            guard try !tx.personPairs.isKnown(one, two) else { continue }
            let pair: PersonPairID = tx.mint.id()
            let desk = try self.desk(of: [person, try tx.people.find(other)], from: desk)
            try tx.personPairs.add(
                PersonPairRow(
                    id: pair,
                    one: one,
                    other: two,
                    sign: sign.rawValue,
                    handling: desk.id,
                    handlingPath: desk.path,
                    madeAt: context.now
                )
            )
            try tx.audit.add(
                AuditAct(
                    "pair.noted",
                    of: "pair",
                    pair.raw,
                    at: context.now,
                    by: context.actor.account,
                    words: sign.rawValue
                )
            )
        }
    }

    /// Who decides has both within reach: the desk, or what stands above it and the unions of both.
    private func desk(
        of people: [PersonRow?],
        from desk: (id: OrganisationID, path: String)
    ) throws -> (id: OrganisationID, path: String) {
        let unions = try people.compactMap { $0?.union }.compactMap(tx.organisations.find)
        let line = try tx.organisations.line(to: desk.path)
        let above = line.filter { row in unions.allSatisfy { $0.path.hasPrefix(row.path) } }
        return above.max { $0.path.utf8.count < $1.path.utf8.count }.map { ($0.id, $0.path) }
            ?? desk
    }

    /// Two cards are two people, whatever else they share.
    private func alike(_ person: PersonRow) throws -> [(PersonID, LikelySign)] {
        var found: [(PersonID, LikelySign)] = []
        func take(_ rows: [PersonRow], _ sign: LikelySign) {
            for row in rows.prefix(Self.most)
            where row.id != person.id && row.mergedInto == nil
                && (row.identityNumber == nil || person.identityNumber == nil)
                && !found.contains(where: { $0.0 == row.id })
            {
                found.append((row.id, sign))
            }
        }
        if let phone = person.phone { take(try tx.people.withPhone(phone), .phone) }
        if let household = person.household {
            let named = try tx.people.ofHousehold(household).filter { $0.name == person.name }
            take(named, .nameAtHome)
        }
        return found
    }

    private static let most = 20
}

/// What two records have in common that may be of one person.
package enum LikelySign: String, Hashable, Sendable, CaseIterable {
    case phone
    case nameAtHome = "name at home"

    package var title: Words {
        switch self {
        case .phone: Words(zh: "手机号相同，姓名不同", en: "The same phone, another name")
        case .nameAtHome: Words(zh: "同一户里姓名相同", en: "The same name in one household")
        }
    }
}
