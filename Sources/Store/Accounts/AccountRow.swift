package import Calendar

/// Who may come in, and how: a worker by phone, staff by password and second factor.
package struct AccountRow: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case worker
        case staff
        case partner
    }

    package var id: UserID
    package var kind: Kind
    package var person: PersonID?
    package var login: String?
    package var name: String?
    package var passwordHash: String?
    /// The secret of the second factor, in base 32; nil where it is not set up.
    package var totpSecret: String?
    /// The time step of the last code taken, so that a code works once.
    package var totpLastStep: Int64?
    package var failures: Int64
    package var lockedUntil: Instant?
    package var language: String
    /// Where mail reaches the holder, once it is proved.
    package var mail: String?
    package var isClosed: Bool
    package var madeAt: Instant

    package init(
        id: UserID,
        kind: Kind,
        person: PersonID? = nil,
        login: String? = nil,
        name: String? = nil,
        passwordHash: String? = nil,
        totpSecret: String? = nil,
        totpLastStep: Int64? = nil,
        failures: Int64 = 0,
        lockedUntil: Instant? = nil,
        language: String = "zh",
        mail: String? = nil,
        isClosed: Bool = false,
        madeAt: Instant
    ) {
        self.id = id
        self.kind = kind
        self.person = person
        self.login = login
        self.name = name
        self.passwordHash = passwordHash
        self.totpSecret = totpSecret
        self.totpLastStep = totpLastStep
        self.failures = failures
        self.lockedUntil = lockedUntil
        self.language = language
        self.mail = mail
        self.isClosed = isClosed
        self.madeAt = madeAt
    }
}

/// A duty somebody has at an organisation, for everything at and below it.
package struct PostRow: Hashable, Sendable {
    package var id: PostID
    package var account: UserID
    package var organisation: OrganisationID
    package var duty: String
    package var from: CivilDate
    package var until: CivilDate?

    package init(
        id: PostID,
        account: UserID,
        organisation: OrganisationID,
        duty: String,
        from: CivilDate,
        until: CivilDate? = nil
    ) {
        self.id = id
        self.account = account
        self.organisation = organisation
        self.duty = duty
        self.from = from
        self.until = until
    }
}
