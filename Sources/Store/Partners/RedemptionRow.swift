package import Calendar

/// An item that somebody had at a partner for the union's price.
package struct RedemptionRow: Hashable, Sendable {
    package var id: RedemptionID
    package var number: String
    package var partner: OrganisationID
    /// Who stood at the counter.
    package var account: UserID
    package var person: PersonID
    package var pass: Int64
    package var service: String
    package var offer: String
    package var listPrice: Int64
    /// What the worker paid, and what the union bears: together the list price.
    package var paid: Int64
    package var borne: Int64
    package var transfer: Int64
    /// `2024-06`, in the federation's zone.
    package var month: String
    package var at: Instant
    package var undoneAt: Instant?
    package var statement: StatementID?

    package init(
        id: RedemptionID,
        number: String,
        partner: OrganisationID,
        account: UserID,
        person: PersonID,
        pass: Int64,
        service: String,
        offer: String,
        listPrice: Int64,
        paid: Int64,
        borne: Int64,
        transfer: Int64,
        month: String,
        at: Instant,
        undoneAt: Instant? = nil,
        statement: StatementID? = nil
    ) {
        self.id = id
        self.number = number
        self.partner = partner
        self.account = account
        self.person = person
        self.pass = pass
        self.service = service
        self.offer = offer
        self.listPrice = listPrice
        self.paid = paid
        self.borne = borne
        self.transfer = transfer
        self.month = month
        self.at = at
        self.undoneAt = undoneAt
        self.statement = statement
    }
}

/// What was redeemed, summed up.
package struct RedemptionSum: Hashable, Sendable {
    package let service: String
    package let offer: String
    package let month: String
    package let count: Int
    package let listPrice: Int64
    package let paid: Int64
    package let borne: Int64
}
