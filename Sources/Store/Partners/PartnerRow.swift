package import Calendar

/// A shop, a clinic, any organisation at which members redeem what the union has agreed on.
///
/// Its name stands with its organisation; here is what lies between it and the union.
package struct PartnerRow: Hashable, Sendable {
    package var id: OrganisationID
    /// The union it has agreed with, and that union's place in the tree.
    package var owner: OrganisationID
    package var ownerPath: String
    package var contact: String?
    package var phone: String?
    package var bankAccount: String?
    /// Where people find it; public.
    package var address: String
    package var closedOn: CivilDate?
    package var madeAt: Instant
    package var version: Int64

    package init(
        id: OrganisationID,
        owner: OrganisationID,
        ownerPath: String,
        contact: String? = nil,
        phone: String? = nil,
        bankAccount: String? = nil,
        address: String = "",
        closedOn: CivilDate? = nil,
        madeAt: Instant,
        version: Int64 = 1
    ) {
        self.id = id
        self.owner = owner
        self.ownerPath = ownerPath
        self.contact = contact
        self.phone = phone
        self.bankAccount = bankAccount
        self.address = address
        self.closedOn = closedOn
        self.madeAt = madeAt
        self.version = version
    }
}

/// What an item of a service costs at a partner, from one day on.
package struct PartnerItemRow: Hashable, Sendable {
    package var partner: OrganisationID
    package var service: String
    package var offer: String
    package var from: CivilDate
    /// Its last day; nil while it is agreed without an end.
    package var until: CivilDate?
    /// Fen.
    package var listPrice: Int64

    package init(
        partner: OrganisationID,
        service: String,
        offer: String,
        from: CivilDate,
        until: CivilDate? = nil,
        listPrice: Int64
    ) {
        self.partner = partner
        self.service = service
        self.offer = offer
        self.from = from
        self.until = until
        self.listPrice = listPrice
    }
}
