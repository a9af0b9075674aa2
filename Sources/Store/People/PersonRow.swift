package import Calendar

/// A person as the registry knows them; sealed values are open here and nowhere on the disk.
package struct PersonRow: Hashable, Sendable {
    package var id: PersonID
    package var name: String
    package var identityNumber: String?
    package var phone: String?
    package var bankAccount: String?
    package var address: String?
    package var birthDate: CivilDate?
    package var sex: String?
    /// Where they live, as a region code.
    package var region: String?
    /// Where they work, as a region code.
    package var workRegion: String?
    package var union: OrganisationID?
    package var employer: OrganisationID?
    package var household: HouseholdID?
    /// What they are to the head of the household.
    package var relation: String?
    package var memberSince: CivilDate?
    package var isDemo: Bool
    package var mergedInto: PersonID?
    package var madeAt: Instant
    package var version: Int64

    package init(
        id: PersonID,
        name: String,
        identityNumber: String? = nil,
        phone: String? = nil,
        bankAccount: String? = nil,
        address: String? = nil,
        birthDate: CivilDate? = nil,
        sex: String? = nil,
        region: String? = nil,
        workRegion: String? = nil,
        union: OrganisationID? = nil,
        employer: OrganisationID? = nil,
        household: HouseholdID? = nil,
        relation: String? = nil,
        memberSince: CivilDate? = nil,
        isDemo: Bool = false,
        mergedInto: PersonID? = nil,
        madeAt: Instant,
        version: Int64 = 1
    ) {
        self.id = id
        self.name = name
        self.identityNumber = identityNumber
        self.phone = phone
        self.bankAccount = bankAccount
        self.address = address
        self.birthDate = birthDate
        self.sex = sex
        self.region = region
        self.workRegion = workRegion
        self.union = union
        self.employer = employer
        self.household = household
        self.relation = relation
        self.memberSince = memberSince
        self.isDemo = isDemo
        self.mergedInto = mergedInto
        self.madeAt = madeAt
        self.version = version
    }

    /// The month of birth, `1987-04`: what lists and rules may see.
    package var birthMonth: String? {
        birthDate.map { String($0.description.dropLast(3)) }
    }
}

/// How a person belongs to an organisation, and for how long.
package struct TieRow: Hashable, Sendable {
    package var person: PersonID
    package var organisation: OrganisationID
    package var kind: String
    package var from: CivilDate
    package var until: CivilDate?
    package var isPrimary: Bool

    package init(
        person: PersonID,
        organisation: OrganisationID,
        kind: String,
        from: CivilDate,
        until: CivilDate? = nil,
        isPrimary: Bool = false
    ) {
        self.person = person
        self.organisation = organisation
        self.kind = kind
        self.from = from
        self.until = until
        self.isPrimary = isPrimary
    }
}

/// Something that happened in a life, by which help can find a person.
package struct LifeEventRow: Hashable, Sendable {
    package var id: LifeEventID
    package var person: PersonID
    package var kind: String
    package var on: CivilDate
    package var source: String
    package var recordedAt: Instant

    package init(
        id: LifeEventID,
        person: PersonID,
        kind: String,
        on: CivilDate,
        source: String,
        recordedAt: Instant
    ) {
        self.id = id
        self.person = person
        self.kind = kind
        self.on = on
        self.source = source
        self.recordedAt = recordedAt
    }
}
