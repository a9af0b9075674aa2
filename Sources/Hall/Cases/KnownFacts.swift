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

    /// The names under which a fact about the applicant goes: until somebody files for another, the
    /// applicant and the person concerned are one.
    static func names(of fact: Fact) -> [String] {
        fact.isOfApplicant ? ["applicant." + fact.leaf, "person." + fact.leaf] : [fact.name]
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
        if let household = row.household {
            let size = try tx.people.ofHousehold(household).count
            known["household.size"] = .number(Decimal34(Int64(size)))
        }
        return known
    }

    /// What the registry knows of a place.
    func of(_ row: PlaceRow) throws -> [String: Value] {
        var known: [String: Value] = [
            "place.number": .string(row.number),
            "place.kind": .string(row.kind),
            "place.level": .string(row.level.rawValue),
            "place.status": .string(row.status.rawValue),
            "place.region": .string(row.region),
            "place.services": .list(
                try tx.places.services(at: row.id).map { Value.string($0.code) }
            ),
        ]
        if let day = row.openedOn { known["place.opened"] = .date(day) }
        return known
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
