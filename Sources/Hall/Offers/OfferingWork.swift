import Ledger
import Programs
import Registry
import Store

/// An offering with what its service says of it, while the hall works on it.
struct OfferingWork {
    private(set) var row: OfferingRow
    let published: Published
    let offer: Offer
    let tx: Tx
    let context: Context

    /// Nil where the version it was opened with is gone, which stops nothing else.
    init?(_ row: OfferingRow, in tx: Tx, _ context: Context) throws {
        guard let published = try? context.services.version(row.service, row.digest),
            let offer = published.service.offer(row.offer)
        else { return nil }
        self.row = row
        self.published = published
        self.offer = offer
        self.tx = tx
        self.context = context
    }

    /// Does what is due; whether there is more to do at once.
    func tick() throws -> Bool {
        var work = self
        if let end = row.closesAt, end <= context.now {
            try work.close()
            return false
        }
        if row.state == .waiting { try work.open() }
        return work.row.state == .open ? try work.tellNext() : false
    }

    /// Vouchers whose day is over go back to the account that the service names.
    func lapse(_ vouchers: [VoucherRow]) throws {
        guard let account = offer.returnsTo else { throw Refusal.brokenOffering }
        try Treasury(tx, context).lapse(vouchers, of: row, into: account)
    }

    private mutating func open() throws {
        let account = offer.from.flatMap(published.service.account)
        guard let pool = try Treasury(tx, context).open(row, from: account) else {
            try OfferMessenger(self).tellWaiting()
            return
        }
        row.pool = pool
        row.state = .open
        row.openedAt = context.now
        try tx.offerings.save(row)
        try note("opened")
    }

    /// What is left goes back to the account that the service names.
    private mutating func close() throws {
        let account = offer.returnsTo.flatMap(published.service.account)
        let hasHome = account != nil || offer.from == nil
        row.returned = hasHome ? try Treasury(tx, context).close(row, into: account) : 0
        if offer.isAllotted {
            let list = WaitingList(
                service: row.service,
                source: .offer(row.offer),
                tx: tx,
                context: context
            )
            try list.dismissAll()
        }
        row.state = .closed
        row.closedAt = context.now
        try tx.offerings.save(row)
        try note("closed")
        try OfferMessenger(self).tellClosed()
    }

    /// Cards for the next people of the rolls that are told; each person has one.
    private mutating func tellNext() throws -> Bool {
        guard !offer.tell.isEmpty else { return false }
        let entries = try tx.rolls.entries(
            of: row.service,
            after: row.toldThrough,
            limit: TickOffers.part
        )
        guard let last = entries.last else { return false }
        let messenger = OfferMessenger(self)
        for entry in entries where offer.tell.contains(entry.roll) {
            let card = CardRow(
                id: tx.mint.id(),
                offering: row.id,
                person: entry.person,
                madeAt: context.now
            )
            if try tx.cards.add(card) { try messenger.send(card) }
        }
        row.toldThrough = last.number
        try tx.offerings.save(row)
        return entries.count == TickOffers.part
    }

    private func note(_ what: String) throws {
        try tx.audit.add(
            AuditAct(
                "offering." + what,
                of: "offering",
                row.id.raw,
                at: context.now,
                by: context.actor.account
            )
        )
    }
}
