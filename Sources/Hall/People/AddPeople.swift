import Calendar
import Registry
package import Store

/// Adds people to the registry, a few hundred a command; what became of each line comes back in order.
///
/// Somebody whose identity number is there already is left as they are: an import never overwrites.
package struct AddPeople: UseCase {
    package static let most = 500

    package enum Outcome: Sendable, Hashable {
        case added(PersonID)
        case known(PersonID)

        package var person: PersonID {
            switch self {
            case .added(let person), .known(let person): person
            }
        }
    }

    private let lines: [NewPerson]
    private let isDemo: Bool

    package init(_ lines: [NewPerson], isDemo: Bool = false) {
        self.lines = lines
        self.isDemo = isDemo
    }

    package var policy: any Policy { HallOnly() }

    package func run(in tx: Tx, _ context: Context) throws -> [Outcome] {
        guard lines.count <= Self.most else { throw Refusal.tooManyLines(most: Self.most) }
        var households: [Int: HouseholdID] = [:]
        let outcomes = try lines.map { line in
            if let number = line.identityNumber,
                let person = try tx.people.withIdentityNumber(number.text)
            {
                return Outcome.known(person.id)
            }
            let id: PersonID = tx.mint.id()
            try tx.people.add(row(line, id, household(line, &households, tx), at: context.now))
            try addTies(of: line, id, on: context.today, in: tx)
            try addHistory(of: line, id, at: context.now, in: tx)
            return .added(id)
        }
        try tx.audit.add(
            AuditAct(
                "people.add",
                of: "tenant",
                tx.tenant.raw,
                at: context.now,
                by: context.actor.account,
                words: "\(lines.count)"
            )
        )
        return outcomes
    }

    private func household(
        _ line: NewPerson,
        _ households: inout [Int: HouseholdID],
        _ tx: Tx
    ) -> HouseholdID? {
        guard let label = line.household else { return nil }
        if let household = households[label] { return household }
        let household: HouseholdID = tx.mint.id()
        households[label] = household
        return household
    }

    private func row(
        _ line: NewPerson,
        _ id: PersonID,
        _ household: HouseholdID?,
        at now: Instant
    ) -> PersonRow {
        PersonRow(
            id: id,
            name: line.name,
            identityNumber: line.identityNumber?.text,
            phone: line.phone?.text,
            bankAccount: line.bankAccount?.text,
            address: line.address,
            birthDate: line.birthDate,
            sex: line.sex?.rawValue,
            region: line.region,
            workRegion: line.workRegion,
            union: line.union,
            employer: line.employer,
            household: household,
            memberSince: line.memberSince,
            isDemo: isDemo,
            madeAt: now
        )
    }

    private func addTies(
        of line: NewPerson,
        _ person: PersonID,
        on today: CivilDate,
        in tx: Tx
    ) throws {
        let from = line.memberSince ?? today
        if let union = line.union, line.memberSince != nil {
            try tx.people.addTie(tie(person, union, .member, from: from, isPrimary: true))
        }
        if let second = line.secondUnion {
            try tx.people.addTie(tie(person, second, .second, from: from))
        }
        if let employer = line.employer {
            try tx.people.addTie(tie(person, employer, .employed, from: from))
        }
    }

    private func tie(
        _ person: PersonID,
        _ organisation: OrganisationID,
        _ kind: TieKind,
        from: CivilDate,
        isPrimary: Bool = false
    ) -> TieRow {
        TieRow(
            person: person,
            organisation: organisation,
            kind: kind.rawValue,
            from: from,
            isPrimary: isPrimary
        )
    }

    private func addHistory(
        of line: NewPerson,
        _ person: PersonID,
        at now: Instant,
        in tx: Tx
    ) throws {
        for category in line.categories {
            try tx.people.addCategory(category, to: person)
        }
        for event in line.events {
            try tx.people.addLifeEvent(
                LifeEventRow(
                    id: tx.mint.id(),
                    person: person,
                    kind: event.kind,
                    on: event.on,
                    source: event.source,
                    recordedAt: now
                )
            )
        }
    }
}
