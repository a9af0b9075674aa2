package import Calendar
package import Registry

/// Somewhere people are served: a station, a partner's shop, an office.
package struct PlaceRow: Hashable, Sendable {
    package var id: PlaceID
    /// The short number people read out.
    package var number: String
    package var kind: String
    package var name: String
    package var nameEn: String
    /// The union or the partner whose place it is, and its path.
    package var organisation: OrganisationID
    package var path: String
    package var region: String
    package var address: String
    package var point: SurveyedPoint
    /// When it is open, in the language of opening hours.
    package var hours: String
    package var phone: String?
    package var level: PlaceLevel
    package var status: PlaceStatus
    package var openedOn: CivilDate?
    package var closedOn: CivilDate?
    package var isDemo: Bool
    package var madeAt: Instant
    package var version: Int64

    package init(
        id: PlaceID,
        number: String,
        kind: String = "station",
        name: String,
        nameEn: String = "",
        organisation: OrganisationID,
        path: String,
        region: String,
        address: String,
        point: SurveyedPoint,
        hours: String,
        phone: String? = nil,
        level: PlaceLevel = .grassroots,
        status: PlaceStatus = .open,
        openedOn: CivilDate? = nil,
        closedOn: CivilDate? = nil,
        isDemo: Bool = false,
        madeAt: Instant,
        version: Int64 = 1
    ) {
        self.id = id
        self.number = number
        self.kind = kind
        self.name = name
        self.nameEn = nameEn
        self.organisation = organisation
        self.path = path
        self.region = region
        self.address = address
        self.point = point
        self.hours = hours
        self.phone = phone
        self.level = level
        self.status = status
        self.openedOn = openedOn
        self.closedOn = closedOn
        self.isDemo = isDemo
        self.madeAt = madeAt
        self.version = version
    }
}

/// Something there is at a place: for whom, at what price, when.
package struct PlaceServiceRow: Hashable, Sendable {
    /// What a search for a need looks for: `first aid`.
    package var code: String
    package var title: String
    package var titleEn: String
    /// Categories of people; nobody named means everybody.
    package var audience: [String]
    /// In fen; nil is free.
    package var price: Int64?
    /// Its own hours; nil keeps the place's.
    package var hours: String?
    package var note: String?

    package init(
        code: String,
        title: String,
        titleEn: String = "",
        audience: [String] = [],
        price: Int64? = nil,
        hours: String? = nil,
        note: String? = nil
    ) {
        self.code = code
        self.title = title
        self.titleEn = titleEn
        self.audience = audience
        self.price = price
        self.hours = hours
        self.note = note
    }
}

/// A time at which a place is shut in spite of its hours.
package struct PlaceClosureRow: Hashable, Sendable {
    package var id: ClosureID
    package var place: PlaceID
    package var from: Instant
    /// Nil until further notice.
    package var until: Instant?
    package var reason: String
    package var reasonEn: String
    package var madeBy: UserID?
    package var madeAt: Instant

    package init(
        id: ClosureID,
        place: PlaceID,
        from: Instant,
        until: Instant?,
        reason: String,
        reasonEn: String = "",
        madeBy: UserID? = nil,
        madeAt: Instant
    ) {
        self.id = id
        self.place = place
        self.from = from
        self.until = until
        self.reason = reason
        self.reasonEn = reasonEn
        self.madeBy = madeBy
        self.madeAt = madeAt
    }

    /// Whether it is shut at an instant.
    package func covers(_ instant: Instant) -> Bool {
        from <= instant && until.map { instant < $0 } ?? true
    }
}
