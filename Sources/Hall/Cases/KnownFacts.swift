import Calendar
import FEEL
import Programs
import Registry
import Store

/// What the registry knows of a person, by the names rules use; what it does not know is not there.
struct KnownFacts {
    private let tx: Tx
    private let context: Context

    init(_ tx: Tx, _ context: Context) {
        self.tx = tx
        self.context = context
    }

    /// The names under which a fact about the applicant goes: unless it is for somebody of the family, the
    /// applicant and the person concerned are one.
    static func names(of fact: Fact, isOwn: Bool = true) -> [String] {
        isOwn && fact.isOfApplicant
            ? ["applicant." + fact.leaf, "person." + fact.leaf] : [fact.name]
    }

    func of(_ person: PersonID?, owner: Published) throws -> [String: Value] {
        try of(person.flatMap(tx.people.find), owner: owner)
    }

    /// The same of a row that may say more than the registry does yet.
    func of(_ row: PersonRow?, owner: Published) throws -> [String: Value] {
        var known: [String: Value] = ["owner.region": .string(owner.ownerRegion)]
        guard let row else { return known }
        for (leaf, value) in try facts(of: row) {
            known["applicant." + leaf] = value
            known["person." + leaf] = value
        }
        let rolls =
            owner.service.rolls.isEmpty ? [] : try tx.rolls.of(row.id, in: owner.service.folder)
        known[FactCatalogue.rolls] = .list(rolls.sorted().map(Value.string))
        if owner.service.asksForHoldings {
            let own = try holdings(of: tx.grants.ofHolder(row.id, limit: Self.mostHeld))
            known["applicant.holdings"] = own
            known["person.holdings"] = own
            let family = try row.household.map { try tx.people.ofHousehold($0).map(\.id) }
            known["household.holdings"] = try holdings(
                of: (family ?? [row.id]).flatMap {
                    try tx.grants.ofHolder($0, limit: Self.mostHeld)
                }
            )
        }
        if let household = row.household {
            let size = try tx.people.ofHousehold(household).count
            known["household.size"] = .number(Decimal34(Int64(size)))
        }
        return known
    }

    /// What the registry knows of a place.
    func of(_ row: PlaceRow) throws -> [String: Value] {
        var known = of(row, try tx.places.services(at: row.id))
        known["place.holdings"] = holdings(of: try tx.grants.ofPlace(row.id, limit: Self.mostHeld))
        return known
    }

    /// The same without what it holds, for measures over all of them.
    func of(_ row: PlaceRow, _ services: [PlaceServiceRow]) -> [String: Value] {
        var known: [String: Value] = [
            "place.number": .string(row.number),
            "place.kind": .string(row.kind),
            "place.level": .string(row.level.rawValue),
            "place.status": .string(row.status.rawValue),
            "place.region": .string(row.region),
            "place.services": .list(services.map { Value.string($0.code) }),
        ]
        if let day = row.openedOn { known["place.opened"] = .date(day) }
        return known
    }

    private static let mostHeld = 500

    /// What was given and not taken back, as `holds` reads it.
    private func holdings(of grants: [GrantRow]) -> Value {
        .list(
            grants.filter { $0.status != .void && $0.status != .returned }.map { grant in
                .string(
                    Holding(
                        grant.name,
                        from: grant.startsOn ?? context.calendar.date(of: grant.grantedAt),
                        until: grant.validUntil,
                        units: grant.startsOn == nil ? 1 : grant.amount
                    ).text
                )
            }
        )
    }

    private func facts(of row: PersonRow) throws -> [String: Value] {
        Self.facts(
            of: MemberFacts(
                id: row.id,
                region: row.region,
                workRegion: row.workRegion,
                isEmployed: row.employer != nil,
                sex: row.sex,
                birthDate: row.birthDate,
                household: row.household,
                isMember: row.memberSince != nil
            ),
            categories: try tx.people.categories(of: row.id)
        )
    }

    /// What is known of a person, by the names below `applicant` and `person`.
    static func facts(of row: MemberFacts, categories: Set<String>) -> [String: Value] {
        var facts: [String: Value] = [
            "member": .boolean(row.isMember),
            "categories": .list(categories.sorted().map(Value.string)),
        ]
        if let region = row.region { facts["region"] = .string(region) }
        if let region = row.workRegion { facts["work region"] = .string(region) }
        if row.isEmployed { facts["employed"] = .boolean(true) }
        if let sex = row.sex { facts["sex"] = .string(sex) }
        if let birth = row.birthDate { facts["birth"] = .date(birth) }
        return facts
    }
}

extension Context {
    /// The command's date and time on the wall, for `today()` and `now()` in rules.
    var zonedNow: ZonedDateTime {
        zoned(now)
    }

    /// An instant on the wall.
    func zoned(_ instant: Instant) -> ZonedDateTime {
        ZonedDateTime(at: instant, in: calendar.zone)
    }
}
