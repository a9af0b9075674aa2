package import Calendar
package import Registry
package import Store

/// A person who is not in the registry yet; numbers that do not add up cannot be given.
package struct NewPerson: Sendable, Hashable {
    package var name: String
    package var identityNumber: IdentityNumber?
    package var phone: PhoneNumber?
    package var bankAccount: BankAccount?
    package var address: String?
    package var birthDate: CivilDate?
    package var sex: Sex?
    /// Where they live and where they work, as region codes.
    package var region: String?
    package var workRegion: String?
    package var union: OrganisationID?
    package var employer: OrganisationID?
    /// Where they are registered besides; it gives services and no officer's scope.
    package var secondUnion: OrganisationID?
    /// People of one batch with the same number share a household.
    package var household: Int?
    package var memberSince: CivilDate?
    package var categories: [String]
    package var events: [Event]

    /// Something that happened to them, and who says so.
    package struct Event: Sendable, Hashable {
        package let kind: String
        package let on: CivilDate
        package let source: String

        package init(_ kind: String, on: CivilDate, source: String) {
            self.kind = kind
            self.on = on
            self.source = source
        }
    }

    package init(
        name: String,
        identityNumber: IdentityNumber? = nil,
        phone: PhoneNumber? = nil,
        bankAccount: BankAccount? = nil,
        address: String? = nil,
        birthDate: CivilDate? = nil,
        sex: Sex? = nil,
        region: String? = nil,
        workRegion: String? = nil,
        union: OrganisationID? = nil,
        employer: OrganisationID? = nil,
        secondUnion: OrganisationID? = nil,
        household: Int? = nil,
        memberSince: CivilDate? = nil,
        categories: [String] = [],
        events: [Event] = []
    ) {
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
        self.secondUnion = secondUnion
        self.household = household
        self.memberSince = memberSince
        self.categories = categories
        self.events = events
    }
}
